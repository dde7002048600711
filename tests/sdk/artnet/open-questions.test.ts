import { ArtnetClient } from "../../../sdk/artnet";
import { Simulator } from "../../../simulator";
import { fromArtnet } from "../../../resources/dns/artnet/wire";
import { failureOf } from "./support";

function account(options: Record<string, unknown>) {
  const simulator = new Simulator({ vendors: ["artnet"] });
  simulator.options("artnet", options);
  const { ARTNET_CUSTOMER_ID = "", ARTNET_API_KEY = "", ARTNET_BASE_URL } = simulator.environment();
  const client = new ArtnetClient(
    { customerId: ARTNET_CUSTOMER_ID, apiKey: ARTNET_API_KEY },
    { baseUrl: ARTNET_BASE_URL, adapter: simulator.adapter() },
  );
  return { simulator, client };
}

test.each([0, 3])("every service is found when an answer has at most %d", async (maximumLimit) => {
  const { simulator, client } = account({ maximumLimit });
  const services = Array.from({ length: 8 }, (_, index) => ({ type: "other", name: `h${index}` }));
  simulator.seed("artnet", { services });
  expect(await client.services.listAll()).toHaveLength(8);
});

test.each(["target-last", "target-first"])(
  "an SRV whose parts come %s is read the same",
  async (srvOrder) => {
    const { simulator, client } = account({ srvOrder });
    const [id] = (
      simulator.seed("artnet", {
        zones: [
          {
            domain: "example.pl",
            records: [
              { name: "_sip._tcp", type: "SRV", data1: 10, data2: 60, data3: 5060, data4: "sip.example.pl." },
            ],
          },
        ],
      }) as { zones: number[] }
    ).zones;
    const { records } = await client.dns.detailsPrimary(String(id));
    expect(fromArtnet(records[0]!, "example.pl").content).toBe("10 60 5060 sip.example.pl");
  },
);

test.each(["empty", "absent"])(
  "an edit of reverse DNS without warnings has none (%s)",
  async (noWarnings) => {
    const { simulator, client } = account({ noWarnings });
    simulator.seed("artnet", { subnetworks: [{ cidr: "192.0.2.8/29" }] });
    const [{ id, subclasses: [subclass = ""] } = { id: "", subclasses: [] }] = await client.revDns.list();
    const { serial } = await client.revDns.details(id, subclass);
    const changes = [{ origin: "9", ptr: "a.example.pl" }];
    expect(await client.revDns.edit(id, subclass, serial, changes)).toEqual([]);
  },
);

test.each([
  ["documented", "invalid-subclass"],
  ["authorization-failed", "authorization-failed"],
  ["invalid-subclass", "invalid-subclass"],
])("an unknown subclass is an error that changes nothing (%s)", async (unknownSubclassCode, code) => {
  const { simulator, client } = account({ unknownSubclassCode });
  simulator.seed("artnet", { subnetworks: [{ cidr: "192.0.2.8/29" }] });
  const [{ id } = { id: "" }] = await client.revDns.list();
  const edit = client.revDns.edit(id, "nowhere", "1", [{ origin: "9", ptr: "a.example.pl" }]);
  expect(await failureOf(edit)).toMatchObject({ code, applied: "no" });
});
