import type { CallOptions } from "../../sdk/core";
import type { Clients, VendorName } from "../../resources/contract/vendors";

type Read<V extends VendorName> = (client: Clients[V], limits: CallOptions) => Promise<string>;

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? "" : "s"}`;

/** One harmless read a vendor, and what it shows. */
export const reads: { [V in VendorName]: Read<V> } = {
  gigahost: async ({ dns }, limits) => count((await dns.zones.list(limits)).length, "zone"),
  async terrahost({ servers }, limits) {
    let found = 0;
    for await (const _ of servers.list(limits)) found++;
    return count(found, "server");
  },
  i3d: async ({ account }, limits) => named((await account.details(limits)).companyName),
  artnet: async ({ customer }, limits) => named((await customer.details(limits)).name),
  gigacloud: async ({ account }, limits) => named((await account.details(limits)).companyname),
};

function named(company: string | undefined): string {
  return company ? `the account of ${company}` : "the account answers";
}
