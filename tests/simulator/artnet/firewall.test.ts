import type { SimulatorCore } from "../../../simulator/core";
import { codeOf, type Json, openPanel } from "./panel";

let simulator: SimulatorCore;
let post: (command: string, form?: string) => Promise<Json>;
beforeEach(() => {
  ({ simulator, post } = openPanel());
  const rule = { policy: "DROP", protocol: 17, destination: { port: { begin: 53, end: 53 } } };
  simulator.seed("artnet", {
    rulesets: [
      { id: "rs1", maximum_rules_number: 2, services_ids_list: [10, 11], rules: { in: [rule], out: [rule] } },
    ],
  });
});

type Ends = Record<string, string>;

function rule(path: string, fields: Ends): string {
  const values: Ends = {
    "[policy]": "ACCEPT",
    "[protocol]": "6",
    "[source][ip]": "0.0.0.0",
    "[source][mask_short]": "0",
    "[source][port][begin]": "",
    "[source][port][end]": "",
    "[destination][ip]": "192.0.2.9",
    "[destination][mask_short]": "24",
    "[destination][port][begin]": "443",
    "[destination][port][end]": "443",
    ...fields,
  };
  return Object.entries(values)
    .map(([name, value]) => `rules${path}${name}=${value}`)
    .join("&");
}

const save = (form: string) => post("firewall/save", `ruleset_id=rs1&${form}`);

async function details(): Promise<Json> {
  return (await post("firewall/details", "ruleset_id=rs1"))["ruleset_details"] as Json;
}

test("lists and shows rulesets; ports are texts, masks are numbers", async () => {
  expect((await post("firewall/list"))["rulesets_list"]).toEqual([
    { id: "rs1", services_ids_list: [10, 11] },
  ]);
  const end = { ip: "0.0.0.0", mask_short: 0, port: { begin: "", end: "" } };
  const shown = {
    policy: "DROP",
    protocol: "17",
    source: end,
    destination: { ...end, port: { begin: "53", end: "53" } },
  };
  expect(await details()).toEqual({
    id: "rs1",
    enabled: false,
    maximum_rules_number: 2,
    rules: { in: [shown], out: [shown] },
  });
});

test("save replaces both directions and leaves enabled alone", async () => {
  await post("firewall/enable", "ruleset_id=rs1");
  expect(codeOf(await save(rule("[in][4]", {})))).toBe("success");
  const { enabled, rules } = await details();
  const source = { ip: "0.0.0.0", mask_short: 0, port: { begin: "", end: "" } };
  const destination = { ip: "192.0.2.9", mask_short: 24, port: { begin: "443", end: "443" } };
  expect([enabled, rules]).toEqual([
    true,
    { in: [{ policy: "ACCEPT", protocol: "6", source, destination }], out: [] },
  ]);
  simulator.options("artnet", { networkForm: "masked" });
  expect(await details()).toMatchObject({ rules: { in: [{ destination: { ip: "192.0.2.0" } }] } });
});

const wrong: [string, Ends][] = [
  ["invalid-policy", { "[policy]": "accept" }],
  ["invalid-protocol", { "[protocol]": "tcp" }],
  ["invalid-protocol", { "[protocol]": "256" }],
  ["invalid-ip-source", { "[source][ip]": "2001:db8::1" }],
  ["invalid-mask-source", { "[source][mask_short]": "/24" }],
  ["invalid-mask-destination", { "[destination][mask_short]": "33" }],
  ["invalid-port-destination", { "[destination][port][begin]": "444" }],
  ["invalid-port-destination", { "[destination][port][end]": "" }],
  ["invalid-port-destination", { "[destination][port][end]": "65536" }],
  ["port-not-applicable-destination", { "[protocol]": "" }],
];
test.each(wrong)("a rule with %s saves nothing", async (code, fields) => {
  const before = await details();
  const answer = await save(`${rule("[in][0]", {})}&${rule("[out][7]", fields)}`);
  expect(answer["error"]).toMatchObject({
    code: "rules-syntax-error",
    errors_details: [{ direction: "out", index: "7", code }],
  });
  expect(await details()).toEqual(before);
});

test("shapes of errors_details and places of protocol are options", async () => {
  const bad = rule("[in][3]", { "[policy]": "x" });
  const shape = async (syntaxDetails: string) => {
    simulator.options("artnet", { syntaxDetails });
    return ((await save(bad))["error"] as Json)["errors_details"];
  };
  expect(await shape("object")).toEqual({ in: { 3: "invalid-policy" }, out: {} });
  expect(await shape("text")).toBe("in[3]: invalid-policy");
  expect(await shape("absent")).toBeUndefined();
  simulator.options("artnet", { protocolPlace: "ruleset" });
  const { protocol, rules } = await details();
  expect([protocol, JSON.stringify(rules).includes("protocol")]).toEqual(["17", false]);
});

test("too many rules, unknown rulesets, switching", async () => {
  expect(codeOf(await save([0, 1, 2].map((n) => rule(`[in][${n}]`, {})).join("&")))).toBe("too-many-rules");
  expect(codeOf(await post("firewall/save", "ruleset_id=x"))).toBe("invalid-ruleset-id");
  expect(codeOf(await post("firewall/details", "ruleset_id=x"))).toBe("invalid-ruleset-id");
  expect(codeOf(await post("firewall/enable", "ruleset_id=x"))).toBe("invalid-service-type");
  expect(codeOf(await post("firewall/enable", "ruleset_id=rs1"))).toBe("success");
  expect((await details())["enabled"]).toBe(true);
  expect(codeOf(await post("firewall/disable", "ruleset_id=rs1"))).toBe("success");
  expect((await details())["enabled"]).toBe(false);
});
