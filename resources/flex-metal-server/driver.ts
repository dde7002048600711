import type { CallOptions } from "../../sdk/core";
import type { FlexMetalServerInputs } from "./schema";

/** A server as the vendor has it; what is write-only is missing. */
export interface LiveServer {
  uuid: string;
  name: string;
  status: string;
  statusMessage?: string;
  location?: string;
  instanceType?: string;
  slug?: string;
  ipAddresses: string[];
  /** Without the marks. */
  tags: string[];
  /** Tags that tell whose the server is. */
  marks: string[];
  contractId?: string;
  /** Milliseconds since the epoch; absent while it has not happened. */
  createdAt?: number;
  deliveredAt?: number;
}

/** A command given to a server, and how it went so far. */
export interface LiveCommand {
  uuid: string;
  state: string;
}

/** How a vendor rents out servers. */
export interface ServerDriver {
  /** All servers of the account. */
  list(limits: CallOptions): Promise<LiveServer[]>;
  /** `undefined` when the vendor knows no such server. */
  get(uuid: string, limits: CallOptions): Promise<LiveServer | undefined>;
  /** Costs money; sent once, an unclear answer is an `ambiguous` error. */
  order(inputs: FlexMetalServerInputs, mark: string | undefined, limits: CallOptions): Promise<LiveServer>;
  release(uuid: string, limits: CallOptions): Promise<LiveServer>;
  /** Wipes the disks; sent once. */
  reinstall(uuid: string, inputs: FlexMetalServerInputs, limits: CallOptions): Promise<LiveServer>;
  /** Reinstallations of a server, in any order. */
  reinstallations(uuid: string, limits: CallOptions): Promise<LiveCommand[]>;
  /** `undefined` when there is none, or none any more. */
  rootPassword(uuid: string, limits: CallOptions): Promise<string | undefined>;
  addTag(uuid: string, tag: string, limits: CallOptions): Promise<LiveServer>;
  removeTag(uuid: string, tag: string, limits: CallOptions): Promise<LiveServer>;
}
