import { DnsZone } from "../../../index";
import { Simulator } from "../../../simulator";
import { failing, useStacks } from "../../support/stack";

const start = useStacks();

test.each([
  [{ domain: "taken.example" }, "domain", /zone taken\.example/],
  [{ domain: "forbidden.example" }, "domain", /zone forbidden\.example/],
  [
    { domain: "second.example", masterNameserver: "ns.invalid" },
    "masterNameserver",
    /zone second\.example: .*\(ns\.invalid\)/,
  ],
])("Artnet's refusal of %j names the zone and the argument %s", async (args, argument, text) => {
  const simulator = new Simulator();
  simulator.seed("artnet", { takenDomains: ["taken.example"], forbiddenDomains: ["forbidden.example"] });
  const stack = await start(() => void new DnsZone("zone", { vendor: "artnet", ...args }), { simulator });
  const message = await failing(stack.up());
  expect(message).toMatch(text);
  expect(message).toContain(`argument ${argument}`);
});
