import { z } from "zod";
import { RackformError } from "../../sdk/core";
import type { LookUp } from "../contract/look-up";
import type { Account, Call } from "../contract/run";
import { canonicalIp, isIpv4Address, isIpv6Address } from "../net/address";
import { type Named, namesOf } from "../reverse-dns/names";
import { reverseVendors } from "../reverse-dns/schema";
import { perVendor } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";
import { findServer, serverKeyOf } from "../servers/find";
import { told } from "../contract/told";
import { filter, text, vendorOf } from "./fields";

const args = z.strictObject({
  vendor: vendorOf(reverseVendors, "Where the addresses are."),
  address: filter("Only this address, in any notation.", ["192.0.2.10"]),
  server: filter(
    "Only those of this server, host or service: its name, an address of it, or its id.",
    ["web1"],
    ["gigahost", "terrahost", "i3d", "gigacloud"],
  ),
});

const row = z
  .object({
    ip: text("The address."),
    hostname: text("Its name; missing where it has none."),
    subnet: text("Instead of an address: an IPv6 network.", ["gigahost", "terrahost"]),
    nameserver: text("The name server that its reverse zone is delegated to.", ["gigahost", "terrahost"]),
  })
  .meta({ title: "ReverseName", description: "The name of an address, or the delegation of a network." });

const result = z.object({
  names: z
    .array(row)
    .meta({ description: "What the vendor shows; addresses without a name are there where it lists them." }),
});

type Vendor = (typeof reverseVendors)[number];

function shown(named: Named): z.output<typeof row> {
  if ("ip" in named) return told({ ip: canonicalIp(named.ip), hostname: named.hostname });
  return told({ subnet: named.subnet, nameserver: named.nameserver });
}

/** Once for all who ask for the same. */
const lists = perVendor(({ vendor }: Account<Vendor>, run, owner: string) => {
  const call: Call = { run, limits: {} };
  return new SharedRead(run.clock, async () => {
    const names: Named[] = [];
    for await (const named of namesOf(call, vendor, owner || undefined)) names.push(named);
    return names;
  });
});

/** Names that addresses resolve to. */
export const getReverseNames: LookUp<z.output<typeof args>, z.output<typeof result>> = {
  name: "getReverseNames",
  description:
    "The names that addresses resolve to (PTR), and delegations of IPv6 networks, at every vendor.\n\n`server` spares reading all servers.",
  vendors: reverseVendors,
  args,
  result,
  validate: ({ address }) =>
    address === undefined || isIpv4Address(address.trim()) || isIpv6Address(address.trim())
      ? []
      : [
          {
            property: "address",
            reason: `${JSON.stringify(address)} is no address; give one, e.g. "192.0.2.10"`,
          },
        ],
  async run(call, { vendor, address, server }) {
    const owner = server === undefined ? "" : (await findServer(call, vendor, serverKeyOf(server))).id;
    const names = await lists(call.run, vendor, owner).get(call.limits);
    const rows = names.map(shown);
    if (address === undefined) return { names: rows };
    const found = rows.filter(({ ip }) => ip !== undefined && canonicalIp(ip) === canonicalIp(address));
    if (found.length > 0 || vendor === "artnet") return { names: found };
    throw new RackformError({
      kind: "not-found",
      vendor,
      argument: "address",
      message: `no server, host or service of this account has the address ${address}`,
    });
  },
};
