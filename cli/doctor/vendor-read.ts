import type { CallOptions } from "../../sdk/core";
import type { Clients, VendorName } from "../../resources/contract/vendors";

type Read<V extends VendorName, T> = (client: Clients[V], limits: CallOptions) => Promise<T>;

/** What credentials are tried with. No vendor says what a key may write: that shows at the first write. */
export interface Trial<V extends VendorName> {
  /** What the first read is about. */
  about: string;
  /** One harmless read, the first that a key needs, and what it shows. */
  read: Read<V, string>;
  /** What else a key may be for, one harmless read each. */
  others?: Record<string, Read<V, unknown>>;
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? "" : "s"}`;

export const trials: { [V in VendorName]: Trial<V> } = {
  gigahost: {
    about: "DNS zones",
    read: async ({ dns }, limits) => count((await dns.zones.list(limits)).length, "zone"),
    others: { servers: ({ servers }, limits) => first(servers.list(limits)) },
  },
  terrahost: {
    about: "servers",
    async read({ servers }, limits) {
      let found = 0;
      for await (const _ of servers.list(limits)) found++;
      return count(found, "server");
    },
  },
  i3d: {
    about: "the account",
    read: async ({ account }, limits) => named((await account.details(limits)).companyName),
    others: { FlexMetal: ({ flexMetal }, limits) => flexMetal.locations(limits) },
  },
  artnet: {
    about: "the account",
    read: async ({ customer }, limits) => named((await customer.details(limits)).name),
    others: { DNS: ({ dns }, limits) => dns.list(limits) },
  },
  gigacloud: {
    about: "the account",
    read: async ({ account }, limits) => named((await account.details(limits)).companyname),
    others: { services: ({ services }, limits) => services.list(limits) },
  },
};

function named(company: string | undefined): string {
  return company ? `the account of ${company}` : "the account answers";
}

async function first(rows: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of rows) return;
}
