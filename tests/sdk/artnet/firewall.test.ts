import { client, expectPost, failureOf, guardNetwork, refusal } from "./support";
import type { FirewallRule } from "../../../sdk/artnet";

guardNetwork();

const side = (ip: string, mask: unknown, begin: unknown = "", end: unknown = "") => ({
  ip,
  mask_short: mask,
  port: { begin, end },
});
const wireRule = (more: object) => ({
  policy: "ACCEPT",
  source: side("0.0.0.0", 0),
  destination: side("192.0.2.1", "32", "443", 443),
  ...more,
});
const details = (ruleset: object) => ({
  success: true,
  ruleset_details: { id: "r1", enabled: true, maximum_rules_number: "50", ...ruleset },
});
const any = { ip: "0.0.0.0", prefixLength: 0, port: { begin: null, end: null } };
const https: FirewallRule = {
  policy: "ACCEPT",
  protocol: 6,
  source: any,
  destination: { ip: "192.0.2.1", prefixLength: 32, port: { begin: 443, end: 443 } },
};

test("lists rulesets; ids are texts, also those of services", async () => {
  expectPost("/firewall/list", "", {
    success: true,
    rulesets_list: [{ id: "r1", services_ids_list: [1, "2"] }],
  });
  expect(await client().firewall.list()).toEqual([{ id: "r1", serviceIds: ["1", "2"] }]);
});

test.each([
  ["the rule's own protocol", { rules: { in: [wireRule({ protocol: "6" })], out: [] } }, 6],
  [
    "the rule's own over the ruleset's",
    { protocol: "17", rules: { in: [wireRule({ protocol: 6 })], out: [] } },
    6,
  ],
  [
    "the rule's own nothing over the ruleset's",
    { protocol: "17", rules: { in: [wireRule({ protocol: "" })], out: [] } },
    null,
  ],
  ["the ruleset's as a fallback", { protocol: "17", rules: { in: [wireRule({})], out: [] } }, 17],
  ["nothing anywhere", { protocol: "", rules: { in: [wireRule({})], out: [] } }, null],
])("reads %s", async (_name, ruleset, protocol) => {
  expectPost("/firewall/details", "ruleset_id=r1", details(ruleset));
  const answer = await client().firewall.details("r1");
  expect(answer).toEqual({
    id: "r1",
    enabled: true,
    maximumRulesNumber: 50,
    rules: { in: [{ ...https, protocol }], out: [] },
  });
});

test.each([[{ rules: [] }], [{ rules: { in: [], out: [] } }], [{ rules: { in: {}, out: null } }]])(
  "%j is a ruleset without rules",
  async (ruleset) => {
    expectPost("/firewall/details", "ruleset_id=r1", details(ruleset));
    expect((await client().firewall.details("r1")).rules).toEqual({ in: [], out: [] });
  },
);

test.each([
  [{}, /rules/],
  [{ rules: { in: [wireRule({ policy: "REJECT" })], out: [] } }, /rules\.in\.0\.policy/],
  [{ rules: { in: [wireRule({ protocol: "tcp" })], out: [] } }, /rules\.in\.0\.protocol/],
  [{ rules: { in: [wireRule({ source: side("0.0.0.0", 0, "http") })], out: [] } }, /source\.port/],
  [{ enabled: undefined, rules: [] }, /enabled/],
])("nonsense is a protocol error that names the field", async (ruleset, field) => {
  expectPost("/firewall/details", "ruleset_id=r1", details(ruleset));
  const error = await failureOf(client().firewall.details("r1"));
  expect(error.kind).toBe("protocol");
  expect(error.message).toMatch(field);
});

const saved =
  "rules[in][0][policy]=ACCEPT&rules[in][0][protocol]=6" +
  "&rules[in][0][source][ip]=0.0.0.0&rules[in][0][source][mask_short]=0" +
  "&rules[in][0][source][port][begin]=&rules[in][0][source][port][end]=" +
  "&rules[in][0][destination][ip]=192.0.2.1&rules[in][0][destination][mask_short]=32" +
  "&rules[in][0][destination][port][begin]=443&rules[in][0][destination][port][end]=443" +
  "&rules[out][0][policy]=DROP&rules[out][0][protocol]=" +
  "&rules[out][0][source][ip]=0.0.0.0&rules[out][0][source][mask_short]=0" +
  "&rules[out][0][source][port][begin]=&rules[out][0][source][port][end]=" +
  "&rules[out][0][destination][ip]=0.0.0.0&rules[out][0][destination][mask_short]=0" +
  "&rules[out][0][destination][port][begin]=&rules[out][0][destination][port][end]=&ruleset_id=r1";
const rules = {
  in: [https],
  out: [{ policy: "DROP" as const, protocol: null, source: any, destination: any }],
};

test("saves both directions; what is not checked is sent empty", async () => {
  expectPost("/firewall/save", saved, { success: true });
  await client().firewall.save("r1", rules);
});

test("saving is repeated: nothing is saved on an error, and the same rules again change nothing", async () => {
  expectPost("/firewall/save", saved, "", 503);
  expectPost("/firewall/save", saved, refusal("internal-firewall-error"));
  expectPost("/firewall/save", saved, { success: true });
  await client().firewall.save("r1", rules);
});

test("a syntax error carries the vendor's details", async () => {
  expectPost(
    "/firewall/save",
    saved,
    refusal("rules-syntax-error", { errors_details: { in: { "0": "bad port" } } }),
  );
  expect(await failureOf(client().firewall.save("r1", rules))).toMatchObject({
    kind: "validation",
    code: "rules-syntax-error",
    details: { in: { "0": "bad port" } },
  });
});

test("enabling without a clear answer is ambiguous: repeating it is not described", async () => {
  expectPost("/firewall/enable", "ruleset_id=r1", "", 500);
  expect((await failureOf(client().firewall.enable("r1"))).kind).toBe("ambiguous");
  expectPost("/firewall/disable", "ruleset_id=r1", refusal("internal-firewall-error"));
  expect((await failureOf(client().firewall.disable("r1"))).kind).toBe("ambiguous");
});
