import type { Failure } from "../contract/handler";
import { hostProblem } from "../dns/name";
import { canonicalIp, ipProblem, isIpv6 } from "../net/address";
import { subnetProblem } from "../net/ipv6-network";
import { serverProblem } from "../servers/argument";
import { reverseDnsArgs, type ReverseDnsInputs } from "./schema";
import { ownerArguments } from "./target";

type Inputs = Partial<ReverseDnsInputs>;
type Argument = keyof ReverseDnsInputs;
type IsUnknown = (argument: keyof ReverseDnsInputs) => boolean;
type Rule = (inputs: Inputs, has: (argument: Argument) => boolean) => Failure | undefined;

const fail = (property: Argument, reason: string | undefined): Failure | undefined =>
  reason === undefined ? undefined : { property, reason };

/** A PTR of a single IPv6 address needs a field that TerraHost's document does not have (gigahost.md section 12). */
const ipv4Only: readonly string[] = ["terrahost"];

const pairs = [
  ["ip", "hostname", "the name that the address resolves to, e.g. mail.example.no"],
  ["hostname", "ip", "the address that the name belongs to, e.g. 192.0.2.10"],
  ["subnet", "nameserver", "the name server that the network is delegated to, e.g. ns1.example.no"],
  ["nameserver", "subnet", "the IPv6 network to delegate, e.g. 2001:db8:100::/48"],
] as const;

function nameProblem(name: string): string | undefined {
  if (name.trim() === "" || name.trim() === "@") {
    return `${JSON.stringify(name)} is not a host name; write it in full, e.g. mail.example.no`;
  }
  return hostProblem(name);
}

const rules: Rule[] = [
  ...Object.entries(reverseDnsArgs.shape).map(([name, schema]): Rule => {
    const vendors = schema.meta()?.vendors as string[] | undefined;
    const argument = name as Argument;
    return ({ vendor }, has) =>
      vendor && vendors && has(argument) && !vendors.includes(vendor)
        ? fail(argument, `is not possible at ${vendor}; only at ${vendors.join(", ")}`)
        : undefined;
  }),
  (_, has) =>
    (has("ip") || has("hostname")) && (has("subnet") || has("nameserver"))
      ? fail(
          has("subnet") ? "subnet" : "nameserver",
          "stands beside ip or hostname; give either ip and hostname, or subnet and nameserver",
        )
      : undefined,
  ({ vendor }, has) =>
    vendor && !pairs.some(([given]) => has(given))
      ? fail("ip", "is missing: the address whose name is set, e.g. 192.0.2.10")
      : undefined,
  ...pairs.map(([given, needed, meaning]): Rule => {
    return (_, has) => (has(given) && !has(needed) ? fail(needed, `is missing: ${meaning}`) : undefined);
  }),
  ({ ip }) => (ip === undefined ? undefined : fail("ip", ipProblem(ip))),
  ({ vendor, ip }) =>
    vendor && ipv4Only.includes(vendor) && ip !== undefined && !ipProblem(ip) && isIpv6(canonicalIp(ip))
      ? fail(
          "ip",
          `is an IPv6 address: ${vendor} sets names of IPv4 addresses only; delegate the network with subnet and nameserver instead`,
        )
      : undefined,
  ({ subnet }) => (subnet === undefined ? undefined : fail("subnet", subnetProblem(subnet))),
  ({ hostname }) => (hostname === undefined ? undefined : fail("hostname", nameProblem(hostname))),
  ({ nameserver }) => (nameserver === undefined ? undefined : fail("nameserver", nameProblem(nameserver))),
  ...ownerArguments.map((argument): Rule => {
    const what = argument.replace("Id", "");
    return ({ [argument]: owner }) =>
      owner === undefined ? undefined : fail(argument, serverProblem(owner, what));
  }),
  (_, has) =>
    has("serverId") && has("colocationId")
      ? fail("colocationId", "stands beside serverId; an address belongs to one of them")
      : undefined,
];

/** What the schema cannot say: one of the two pairs, real addresses and names, arguments of the vendor's only. */
export function validateReverseDns(inputs: Inputs, isUnknown: IsUnknown): Failure[] {
  const has = (argument: Argument) => inputs[argument] !== undefined || isUnknown(argument);
  return rules.flatMap((rule) => rule(inputs, has) ?? []);
}
