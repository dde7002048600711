import type { SimReply, SimRequest } from "../core/types";
import type { Identity } from "./access/identity";
import type { Category } from "./access/permissions";
import type { Body } from "./input";
import type { PanelState } from "./state";

/** One request on its way through a handler. */
export interface Call<S extends PanelState = PanelState> {
  readonly state: S;
  readonly request: SimRequest;
  /** Values of the `{…}` segments of the route, percent-decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON body; empty when there is none. */
  readonly body: Body;
  readonly identity: Identity;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export interface Route<S extends PanelState> {
  method: string;
  /** `/servers/{id}/name` */
  pattern: string;
  handle: (call: Call<S>) => SimReply | Promise<SimReply>;
  /** Which permission of an API key it needs; `login`: no API key at all; `public`: authenticates itself. */
  access: Category | "login" | "public";
  /** Set where the verb does not tell: a GET that changes something, a POST that does not. */
  write?: boolean;
}
