import { BgpAsn, type BgpAsnArgs, BgpSession } from "../../../index";
import { Simulator } from "../../../simulator";
import { mishaps } from "../../support/mishaps";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { useLines } from "../firewall-ruleset/account";

const start = useStacks();
const lines = useLines();
const program =
  (args: BgpAsnArgs = { asn: 64500 }) =>
  () => {
    const { status, asnId, rejectedReason } = new BgpAsn("own", args);
    return { status, asnId, rejectedReason };
  };
const asnsAt = (simulator: Simulator) =>
  (simulator.inspect("gigahost") as { asns: { asn: string; status: string }[] }).asns;

test("is submitted, is pending until a person approves it, and is forgotten in the end", async () => {
  const simulator = new Simulator();
  const stack = await start(program(), { simulator });
  await well(stack.preview());
  expect(lines()).toEqual([
    "BgpAsn: AS64500 will be submitted for review by the vendor's staff; only support takes a number away again, and an account has three at most",
  ]);
  expect((await well(stack.up())).outputs).toMatchObject({ status: "pending", asnId: "1" });
  lines().length = 0;
  await well(stack.refresh());
  expect(lines()).toContain(
    "gigahost: AS64500 is pending: the vendor's staff has not verified it yet, by mail",
  );
  simulator.seed("gigahost", { asns: [{ asn: "64500", status: "rejected", rejectedReason: "LOA differs" }] });
  await well(stack.refresh());
  expect(lines()).toContain("gigahost: AS64500 was rejected by the vendor: LOA differs");
  simulator.seed("gigahost", { asns: [{ asn: "64500", status: "active" }] });
  await well(stack.refresh());
  const { outputs, changes } = await well(stack.up());
  expect(changesOf({ changes } as never)).toEqual({});
  expect(outputs).toMatchObject({ status: "active" });
  await well(stack.destroy());
  expect(asnsAt(simulator)).toMatchObject([{ asn: "64500", status: "active" }]);
  expect(lines().at(-1)).toMatch(/AS64500 is forgotten and stays in the account/);
});

test("a session takes the resource, and says what it waits for", async () => {
  const simulator = new Simulator();
  simulator.seed("gigahost", { servers: [{ id: "2201", name: "web1", ipv4: ["192.0.2.10"] }] });
  const stack = await start(
    () => {
      const asn = new BgpAsn("own", { asn: 64500 });
      const session = new BgpSession("bgp", { asn, ipv4: "192.0.2.10" });
      return { id: session.id, asn: session.asn };
    },
    { simulator },
  );
  expect(await failing(stack.up())).toMatch(/AS64500 is pending: the vendor's staff has not approved it yet/);
  simulator.seed("gigahost", { asns: [{ asn: "64500", status: "active" }] });
  expect((await well(stack.up())).outputs).toEqual({ id: "gigahost:192.0.2.10", asn: "64500" });
});

test.each(mishaps)("a submission %s: one number", async (_, fault) => {
  const simulator = new Simulator();
  const stack = await start(program(), { simulator });
  const struck = simulator.faults.add({ vendor: "gigahost", endpoint: "POST /bgp/asn", ...fault });
  await well(stack.up());
  expect(struck.struck).toBe(1);
  expect(asnsAt(simulator)).toMatchObject([{ asn: "64500", status: "pending" }]);
});

test.each([
  [
    "of another customer",
    { 1: "The ASN already exists in the database." },
    /another account has submitted it/,
  ],
  [
    "too many",
    undefined,
    /this account has AS1 \(active\), AS2 \(active\), AS3 \(pending\).*Only three ASNs/s,
  ],
])("refused: %s", async (_, text, said) => {
  const simulator = new Simulator();
  if (text)
    simulator.faults.add({
      vendor: "gigahost",
      endpoint: "POST /bgp/asn",
      kind: "status",
      status: 400,
      body: { meta: { status: 400, status_message: "400 Bad Request", message: text[1] }, data: [] },
      times: Infinity,
    });
  else simulator.seed("gigahost", { asns: [{ asn: "1" }, { asn: "2" }, { asn: "3", status: "pending" }] });
  const stack = await start(program(), { simulator });
  expect(await failing(stack.up())).toMatch(said);
  expect(simulator.requests.find({ endpoint: "POST /bgp/asn" })).toHaveLength(1);
});
