import type { CallOptions } from "../../sdk/core";
import type { Clients, VendorName } from "../../resources/contract/vendors";

type Read<V extends VendorName> = (client: Clients[V], limits: CallOptions) => Promise<string>;

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? "" : "s"}`;

/** One harmless read a vendor, and what it shows: the first that a key needs. */
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

type Probe<V extends VendorName> = (client: Clients[V], limits: CallOptions) => Promise<unknown>;

async function first(rows: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of rows) return;
}

/**
 * What else a key may be for, one harmless read each. No vendor says what a key may write: that shows at the first write.
 */
export const rights: { [V in VendorName]: Record<string, Probe<V>> } = {
  gigahost: { servers: ({ servers }, limits) => first(servers.list(limits)) },
  terrahost: {},
  i3d: { FlexMetal: ({ flexMetal }, limits) => flexMetal.locations(limits) },
  artnet: { DNS: ({ dns }, limits) => dns.list(limits) },
  gigacloud: { services: ({ services }, limits) => services.list(limits) },
};

/** What the first read of a vendor is about. */
export const firstRight: Record<VendorName, string> = {
  gigahost: "DNS zones",
  terrahost: "servers",
  i3d: "the account",
  artnet: "the account",
  gigacloud: "the account",
};
