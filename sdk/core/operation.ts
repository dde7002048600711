import type { FormValue } from "./form";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * What repeating a call would do. Decided by the operation, never by its HTTP method:
 * Artnet reads are POSTs, and Gigahost's `GET …/reboot` reboots.
 *
 * - `read`: changes nothing; repeated after any temporary failure.
 * - `keyed`: a write whose second application changes nothing (PUT and DELETE by id); repeated likewise.
 * - `once`: never sent again unless it is known that the vendor did not carry it out.
 */
export type Effect = "read" | "keyed" | "once";

export type Body =
  | { json: unknown }
  | { form: Record<string, FormValue> }
  | { multipart: Record<string, string | { filename: string; content: string }> };

/** One call to a vendor, as a client describes it; handlers decide how it travels. */
export interface Operation {
  /** Name for errors, logs and counts: the client's method, e.g. `dns.createRecord`. */
  name: string;
  method: Method;
  /** Path below the base URL, starting with `/`, every part already encoded (see path.ts). */
  path: string;
  /** A list is sent as the same name several times (i3d.md section 2.4: tags that all have to match). */
  query?: Record<string, string | number | string[] | undefined>;
  headers?: Record<string, string>;
  body?: Body;
  effect: Effect;
  /** `text` for the few endpoints that answer plain text, e.g. Gigahost's dyndns; `json` otherwise. */
  answer?: "json" | "text";
  /** Calls with the same lane go one after another, in the order they were made. */
  lane?: string;
}

/** Limits of one call, given by whoever waits for it. */
export interface CallOptions {
  signal?: AbortSignal;
  /**
   * The user wants to stop: when it fires no pause is made any more, and what would have followed it ends as if there was no
   * time left. A request under way comes to its end.
   */
  stop?: AbortSignal;
  /** Epoch milliseconds after which no further attempt starts and a running one is given up. */
  deadline?: number;
}
