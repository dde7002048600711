import * as rackform from "../../index";
import { stub } from "../../program/stub";
import { provider } from "../../runtime";
import { kinds } from "../../resources/kinds";

/** Every kind that a release had, by which its states know it. Lines are only ever added. */
const released = [
  "DnsZone",
  "DnsRecord",
  "DnsZoneFile",
  "ReverseDns",
  "BgpSession",
  "FlexMetalServer",
  "Snapshot",
  "FirewallRuleset",
  "SshKey",
  "DnsRedirect",
  "FlexMetalTag",
  "FailoverIp",
  "BgpAsn",
  "AdditionalIp",
  "Dnssec",
  "ServerName",
  "DsRecords",
  "ServerLabels",
  "ApiKey",
  "DomainDelegation",
  "IloAccess",
  "Callback",
  "ColocationAlert",
  "Trigger",
  "SwitchPort",
  "IpBlackhole",
  "Server",
  "ServiceSize",
  "DomainRegistration",
  "CloudInstance",
  "VmCloud",
  "VmNode",
  "VirtualMachine",
];

test("the text in states is the one of the first release", () => {
  expect(stub("DnsRecord")).toBe(
    'exports.handler=()=>require("module").createRequire(process.cwd()+"/_")(process.env.RACKFORM_RUNTIME||"rackform/runtime").provider("DnsRecord")',
  );
});

test.each(released)("the runtime still serves %s", (kind) => {
  const handlers = provider(kind);
  for (const name of ["check", "diff", "create", "read", "update", "delete", "configure"] as const) {
    expect(typeof handlers[name]).toBe("function");
  }
});

test.each(released)("the class %s is exported", (kind) => {
  expect(rackform).toHaveProperty(kind);
});

test("every kind is in the list", () => {
  expect(kinds.map(({ facts }) => facts.name).sort()).toEqual([...released].sort());
});
