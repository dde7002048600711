import type { Listed } from "../contract/profile";
import type { Call } from "../contract/run";
import { canonicalDomain } from "../dns/name";
import { readable } from "../dns/readable";
import { canonicalIp } from "../net/address";
import { type Named, namesOf } from "./names";
import type { ReverseDnsInputs } from "./schema";
import { reverseDnsId } from "./target";

type Vendor = ReverseDnsInputs["vendor"];

/** Names of addresses and delegations of networks, each once. */
export async function* nameInventory(call: Call, vendor: Vendor): AsyncGenerator<Listed> {
  const seen = new Set<string>();
  for await (const named of namesOf(call, vendor)) {
    const inputs = argumentsOf(vendor, named);
    const id = inputs && reverseDnsId(inputs);
    if (id === undefined || seen.has(id)) continue;
    seen.add(id);
    yield { id, key: id, inputs: { ...inputs } };
  }
}

function argumentsOf(
  vendor: Vendor,
  named: Named,
): (Partial<ReverseDnsInputs> & { vendor: Vendor }) | undefined {
  const asWritten = (name: string) => readable(canonicalDomain(name));
  if ("ip" in named)
    return named.hostname
      ? { vendor, ip: canonicalIp(named.ip), hostname: asWritten(named.hostname) }
      : undefined;
  return named.nameserver
    ? { vendor, subnet: named.subnet, nameserver: asWritten(named.nameserver) }
    : undefined;
}
