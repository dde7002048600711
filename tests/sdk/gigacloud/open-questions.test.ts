import { GigacloudClient } from "../../../sdk/gigacloud";
import { Simulator } from "../../../simulator";
import { failureOf } from "./support";

function account(options: Record<string, unknown>) {
  const simulator = new Simulator({ vendors: ["gigacloud"] });
  simulator.options("gigacloud", options);
  simulator.seed("gigacloud", { services: [{ id: "33301", ips: [{ ipaddress: "192.0.2.10" }] }] });
  const { GIGACLOUD_USERNAME = "", GIGACLOUD_PASSWORD = "", GIGACLOUD_BASE_URL } = simulator.environment();
  const client = new GigacloudClient(
    { username: GIGACLOUD_USERNAME, password: GIGACLOUD_PASSWORD },
    { baseUrl: GIGACLOUD_BASE_URL, adapter: simulator.adapter() },
  );
  const set = (hostname: string) => client.reverseDns.setPtr("33301", { "192.0.2.10": hostname });
  const writes = () => simulator.requests.counts().writes;
  return { client, set, writes };
}

test("a write that is not confirmed is ambiguous, and is not sent twice", async () => {
  const { client, set, writes } = account({ writeAnswer: "no-info" });
  expect(await failureOf(set("a.example.com"))).toMatchObject({ kind: "ambiguous", applied: "unknown" });
  expect(writes()).toBe(1);
  expect(await client.reverseDns.list("33301")).toMatchObject([{ hostname: "a.example.com" }]);
});

test("an error beside the confirmation is a failure that may have been carried out, and is not sent twice", async () => {
  const { set, writes } = account({ writeAnswer: "info-and-error" });
  expect(await failureOf(set("a.example.com"))).toMatchObject({ kind: "conflict", applied: "unknown" });
  expect(writes()).toBe(1);
});

test.each([
  ["underscores", "_a.example.com", true],
  ["underscores", "bücher.example.com", false],
  ["letters", "_a.example.com", false],
  ["letters", "a.example.com", true],
  ["international", "bücher.example.com", true],
])("where host names take %s, %s is %s", async (hostNames, name, isTaken) => {
  const { client, set } = account({ hostNames });
  if (isTaken) await set(name);
  else expect(await failureOf(set(name))).toMatchObject({ kind: "validation", applied: "no" });
  const [{ hostname } = { hostname: undefined }] = await client.reverseDns.list("33301");
  expect(hostname).toBe(isTaken ? name : undefined);
});

test.each(["string", "number"])("ids as a %s are read as texts", async (idType) => {
  const { client } = account({ idType });
  expect(await client.services.list()).toMatchObject([{ id: "33301" }]);
  expect(await client.services.get("33301")).toMatchObject({ id: "33301" });
});
