import { GigahostClient } from "../../../sdk/gigahost";
import { Simulator } from "../../../simulator";

function account(options: Record<string, unknown>) {
  const simulator = new Simulator({ vendors: ["gigahost"] });
  simulator.options("gigahost", options);
  simulator.seed("gigahost", {
    zones: [
      {
        name: "example.no",
        records: [{ name: "@", type: "MX", value: "mx.example.no", priority: 10, ttl: 300 }],
      },
    ],
  });
  const { GIGAHOST_API_KEY = "", GIGAHOST_BASE_URL } = simulator.environment();
  return new GigahostClient(
    { apiKey: GIGAHOST_API_KEY },
    { baseUrl: GIGAHOST_BASE_URL, adapter: simulator.adapter() },
  );
}

test.each(["number", "string"])("TTLs and priorities as a %s are read as numbers", async (recordNumbers) => {
  const client = account({ recordNumbers });
  const zone = await client.dns.zones.find("example.no");
  const rows = await client.dns.records.list(zone!.zone_id);
  expect(rows.find(({ record_type }) => record_type === "MX")).toMatchObject({
    record_ttl: 300,
    record_priority: 10,
  });
});

test.each(["null", "empty"])(
  "a zone that is not registered reads the same when its fields are %s",
  async (unregisteredFields) => {
    const zones = await account({ unregisteredFields }).dns.zones.list();
    expect(zones).toMatchObject([
      { zone_is_registered: false, domain_registrar: "", domain_status: "", domain_expiry_date: "" },
    ]);
    expect(zones[0]?.domain_auto_renew).toBe(false);
  },
);
