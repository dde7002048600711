import type { ObjectHandle } from "./handles";
import type { OptionRule } from "./options";

/** A request as a vendor's simulator sees it; the same whether it came over a socket or through an adapter. */
export interface SimRequest {
  method: string;
  /** Raw path below the vendor's base, still percent-encoded, without the query. */
  path: string;
  query: URLSearchParams;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: Buffer;
}

export interface SimReply {
  status: number;
  headers?: Record<string, string>;
  /** An object or list is sent as JSON, a text as it is, `undefined` as an empty body. */
  body?: unknown;
}

/** What one vendor brings; the core does sockets, counting, faults, control and the status page. */
export interface VendorSimulator {
  /** The name that users write. */
  readonly vendor: string;
  /** Where the vendor's API is mounted, the tail of its real base URL: `/gigahost/api/v0`. */
  readonly basePath: string;
  /** Open questions of the vendor's notes, by name, with their current answers. */
  readonly options: Record<string, unknown>;
  /** What options may be set to, where their current values do not show it. */
  readonly optionRules?: Readonly<Record<string, OptionRule>>;
  /** Name of the endpoint a request is for, e.g. `GET /dns/zones/{id}/records` or `dns/details-primary`: for counts and faults. */
  endpointOf(request: SimRequest): string;
  /** Whether the request changes something when it succeeds. */
  isWrite(request: SimRequest): boolean;
  handle(request: SimRequest): SimReply | Promise<SimReply>;
  /** Puts objects into the vendor as if they had always been there; answers what a test needs to find them again. */
  seed(objects: Record<string, unknown>): unknown;
  /** Everything that exists, as plain data, never with credentials. */
  inspect(): Record<string, unknown>;
  /** What a person can change by hand. Left out: the page only shows objects. */
  handles?(): ObjectHandle[];
  /** Forgets every object and option. */
  reset(): void;
  /** Credentials as the environment variables that rackform reads, without the base URL. */
  credentials(): Record<string, string>;
  /** Left out: the vendor can have one account only. */
  account?: AccountDoor;
  /** The body as the request log may keep it, every secret taken out. Left out: bodies are not logged. */
  loggableBody?(request: SimRequest): string | undefined;
}

/** What sets the accounts of one vendor apart. */
export interface AccountDoor {
  /** Who the account is, as the vendor's own answers identify it. */
  identity(): AccountIdentity;
  /** Whether the request carries credentials of this account, right or not. */
  recognises(request: SimRequest): boolean;
  /** Gives the account new credentials and ends the old ones; the account stays what it is. */
  rotate(): void;
  /**
   * Credentials that may do everything but read who the account is, as environment variables. Left out: the vendor
   * has no such keys.
   */
  restricted?(): Record<string, string>;
}

export interface AccountIdentity {
  id: string;
  name: string;
}

export interface VendorContext {
  clock: SimClock;
  /** Which of the vendor's accounts it is: 0 (default) for the one that is always there, then 1, 2, … */
  account?: number;
}

/** Makes one account at one vendor; every `create…` function of a vendor's folder is one. */
export type VendorFactory = (context: VendorContext) => VendorSimulator;

/** Time as vendors see it: real, or moved by hand. `now` answers milliseconds since the epoch. */
export interface SimClock {
  now(): number;
}

/** A fault that the core injects in front of, or behind, a vendor's handler. */
export interface Fault {
  vendor?: string;
  /** Endpoint name as `endpointOf` gives it, a text or a glob with `*`; left out: every endpoint. */
  endpoint?: string;
  /** Only writes, or only reads. */
  only?: "reads" | "writes";
  /** Strike at the n-th matching request (from 1); left out: at the first. */
  nth?: number;
  /** How many matching requests it strikes; default 1; `Infinity` for good. */
  times?: number;
  kind:
    | "reset-before" // the connection dies and the vendor never saw the request
    | "reset-after" // the vendor applied it and the connection dies before the answer
    | "hang-before" // no answer ever, nothing applied
    | "hang-after" // no answer ever, applied
    | "status" // answers `status` with `body` and `headers`, nothing applied
    | "status-after" // the same, but applied
    | "html" // HTML body with `status` (502 when left out), nothing applied
    | "truncate" // applied, the JSON body is cut in half
    | "empty" // applied, the body is empty
    | "mutate" // applied, `mutate` changes the answer (only from the same process)
    | "call"; // `hook` runs before the request is handled (only from the same process), e.g. to kill or to edit behind the back
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** Milliseconds to wait before anything else. */
  latencyMs?: number;
  mutate?: (reply: SimReply) => SimReply;
  hook?: (request: SimRequest) => void | Promise<void>;
}

export interface LoggedRequest {
  at: number;
  vendor: string;
  endpoint: string;
  method: string;
  /** Path and query, credentials never among them. */
  target: string;
  write: boolean;
  status: number | "reset" | "hang";
  /** Kinds of the faults that struck, separated by commas. */
  fault?: string;
  /** Only for vendors that say what of a body may be kept. */
  body?: string;
  bytesIn: number;
  bytesOut: number;
}
