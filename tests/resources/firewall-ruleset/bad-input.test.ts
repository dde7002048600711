import type { FirewallRulesetArgs } from "../../../index";
import { failing, useStacks, well } from "../../support/stack";
import {
  base,
  declared,
  earlier,
  firewallAccount,
  mail,
  program,
  rulesetAt,
  useLines,
  web,
  writesAt,
} from "./account";

const start = useStacks();
useLines();
const rule = (parts: object) => ({
  rulesetId: "fw-1",
  inbound: [...web.slice(0, 2), { policy: "ACCEPT", ...parts }],
});

test.each<[string, object, RegExp]>([
  [
    "no ruleset",
    { inbound: [] },
    /property rulesetId .*is missing: give exactly one of rulesetId and serviceId/s,
  ],
  [
    "a ruleset and a service",
    { rulesetId: "fw-1", serviceId: 4101 },
    /is given together with serviceId: give exactly one/,
  ],
  ["an empty service", { serviceId: " " }, /is not a service: give its id, its name/],
  ["an empty ruleset id", { rulesetId: " " }, /property rulesetId .*is not a ruleset's id/s],
  ["another vendor", { vendor: "gigahost", rulesetId: "fw-1" }, /property vendor .*must be artnet, e\.g\. /s],
  [
    "an argument with a typo",
    { rulesetId: "fw-1", inbond: [] },
    /inbond.*is not an argument of this resource; allowed are vendor, rulesetId, serviceId/s,
  ],
  [
    "an unknown end",
    { rulesetId: "fw-1", onDestroy: "delete" },
    /property onDestroy .*must be one of restore, clear, keep/s,
  ],
  [
    "a policy in lower case",
    rule({ policy: "accept" }),
    /property inbound.*2.*policy .*must be one of ACCEPT, DROP/s,
  ],
  [
    "an unknown protocol",
    rule({ protocol: "http" }),
    /property inbound\[2\]\.protocol .*"http\\?" is not an IP protocol: 1 to 255, \\?"any\\?", or one of icmp, /s,
  ],
  ["protocol 0", rule({ protocol: 0 }), /property inbound\[2\]\.protocol .*0 is not an IP protocol/s],
  [
    "an IPv6 source",
    rule({ source: "2001:db8::/32" }),
    /property inbound\[2\]\.source .*rulesets filter IPv4 only/s,
  ],
  [
    "a bad destination",
    rule({ destination: "192.0.2.0/40" }),
    /property inbound\[2\]\.destination .*is not an IPv4 address or network; examples: 192\.0\.2\.7/s,
  ],
  [
    "ports of icmp",
    rule({ protocol: "icmp", destinationPorts: 80 }),
    /property inbound\[2\]\.destinationPorts .*with protocol tcp or udp only; this rule has icmp/s,
  ],
  [
    "ports of any protocol",
    rule({ sourcePorts: 80 }),
    /property inbound\[2\]\.sourcePorts .*with protocol tcp or udp only; this rule has any/s,
  ],
  ["port 0", rule({ protocol: "tcp", sourcePorts: 0 }), /0 is not a port or a range of ports: 1 to 65535/],
  [
    "port 65536",
    rule({ protocol: 17, destinationPorts: "1-65536" }),
    /"1-65536\\?" is not a port or a range/,
  ],
  ["ports the wrong way round", rule({ protocol: "udp", destinationPorts: "90-80" }), /the lower one first/],
  [
    "a list of ports",
    rule({ protocol: "tcp", destinationPorts: "80,443" }),
    /several ports need a rule each/,
  ],
  ["a rule with a typo", rule({ destinationPort: 80 }), /destinationPort/],
])("%s is refused before any call, by name", async (_, args, message) => {
  const simulator = firewallAccount();
  const stack = await start(program(args as FirewallRulesetArgs), { simulator });
  expect(await failing(stack.preview())).toMatch(message);
  expect(simulator.requests.counts().total).toBe(0);
});

test("every problem of every rule is told at once", async () => {
  const stack = await start(
    program({
      ...base,
      inbound: [{ policy: "DROP", source: "x" }],
      outbound: [{ policy: "DROP", protocol: "y", destination: "z" }],
    }),
  );
  expect(await failing(stack.preview())).toMatch(
    /inbound\[0\]\.source[\s\S]*outbound\[0\]\.protocol[\s\S]*outbound\[0\]\.destination/,
  );
});

test("more rules than the ruleset takes are refused before anything is written", async () => {
  const simulator = firewallAccount();
  const stack = await start(program({ ...base, outbound: [...web, ...mail, ...mail] }), { simulator });
  expect(await failing(stack.up())).toMatch(
    /outbound has 8 rules, and ruleset fw-1 takes 6 in each direction; nothing was sent.*argument outbound/,
  );
  expect(writesAt(simulator)).toEqual([]);
  expect(rulesetAt(simulator)).toEqual(earlier);
  stack.edit(program(base));
  await well(stack.up());
  stack.edit(program({ ...base, enabled: false, inbound: [...web, ...mail, ...mail] }));
  simulator.requests.resetCounts();
  expect(await failing(stack.up())).toMatch(/inbound has 8 rules/);
  expect(writesAt(simulator)).toEqual([]);
  expect(rulesetAt(simulator)).toEqual(declared);
});

test.each<[string, FirewallRulesetArgs, RegExp]>([
  [
    "an unknown ruleset",
    { rulesetId: "fw-9" },
    /there is no ruleset fw-9 in this account; it has fw-1 \(services 4101\), fw-2 .*argument rulesetId/,
  ],
  [
    "a server without a ruleset",
    { serviceId: 4106 },
    /service 4106 has no firewall ruleset; the account has fw-1.*argument serviceId/,
  ],
  [
    "a virtual server",
    { serviceId: 4107 },
    /service 4107 is no dedicated or colocated server of this account.*argument serviceId/,
  ],
  [
    "an unknown service",
    { serviceId: 9999 },
    /service 9999 is no dedicated or colocated server of this account/,
  ],
])("%s is told with what there is", async (_, args, message) => {
  const simulator = firewallAccount();
  const stack = await start(program(args), { simulator });
  expect(await failing(stack.up())).toMatch(message);
  expect(writesAt(simulator)).toEqual([]);
});

test.each<[string, FirewallRulesetArgs, FirewallRulesetArgs]>([
  ["a ruleset and its server", base, { serviceId: 4101 }],
  ["a ruleset and a server whose details name it", { rulesetId: "fw-3" }, { serviceId: 4103 }],
  ["two servers of a group", { serviceId: 4104 }, { serviceId: 4105 }],
  ["a ruleset twice", base, { ...base, rulesetId: "fw-1 " }],
])("two resources that come to one ruleset are an error: %s", async (_, one, other) => {
  const simulator = firewallAccount();
  const stack = await start(program(one, other), { simulator });
  expect(await failing(stack.up())).toMatch(/two FirewallRuleset resources of this program are the same/);
  stack.edit(program(one));
  await well(stack.up());
  simulator.requests.resetCounts();
  stack.edit(program(one, other));
  expect(await failing(stack.up())).toMatch(/two FirewallRuleset resources of this program are the same/);
  expect(writesAt(simulator)).toEqual([]);
});

test("neither of two servers of a group is written when the list shows the group", async () => {
  const simulator = firewallAccount();
  const stack = await start(program({ serviceId: 4104, inbound: web }, { serviceId: 4105, inbound: mail }), {
    simulator,
  });
  expect(await failing(stack.up())).toMatch(
    /same ruleset fw-group: artnet:service\/410. and artnet:service\/410.; remove one/,
  );
  expect(writesAt(simulator)).toEqual([]);
});
