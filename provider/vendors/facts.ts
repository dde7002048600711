import type { Clients, VendorName } from "../../resources/contract/vendors";
import type { CallOptions, TransportOptions } from "../../sdk/core";

/** Values of a vendor's configuration, by field. */
export type Configuration = Record<string, string | undefined>;

/** One harmless read, and what it shows. */
type Read<V extends VendorName, T> = (client: Clients[V], limits: CallOptions) => Promise<T>;

/** What credentials are tried with. No vendor says what a key may write: that shows at the first write. */
export interface Trial<V extends VendorName> {
  /** What the first read is about. */
  about: string;
  /** The first read that a key needs. */
  read: Read<V, string>;
  /** What else a key may be for, one read each. */
  others?: Record<string, Read<V, unknown>>;
}

/** All that is told of a vendor outside its client and its drivers. */
export interface VendorFacts<V extends VendorName> {
  /** How it is written in text. */
  title: string;
  /** How it is written in names of types. */
  className: string;
  /** What its configuration may hold, and the environment variables that stand in for it. */
  fields: Readonly<Record<string, readonly string[]>>;
  /** Sets of fields, one of which has to be complete. */
  credentials: readonly (readonly string[])[];
  /** Where it is reached unless `baseUrl` says otherwise; the client's own default. */
  baseUrl: string;
  /** Makes its client, loaded when it is asked for: a program has few vendors. One set of credentials is complete. */
  client(config: Configuration, options: TransportOptions): Clients[V];
  trial: Trial<V>;
}
