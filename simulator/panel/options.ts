import type { OptionRules } from "../core/options";
import type { Span } from "./progress";

/**
 * Open questions about the panel that Gigahost and TerraHost share, with the answer the simulator gives
 * (gigahost.md sections 1, 6, 7, 12 and 15). Spans are `{reads, seconds}`: whichever comes first.
 */
export type PanelOptions = {
  /** Seconds a login token lives; nowhere stated. Default 3600. */
  tokenLifetimeSeconds: number;
  /** How many login tokens live at once, the oldest dies first; `null`: no limit. Default `null`. */
  maxSessions: number | null;
  /** Whether logins need a TOTP `code`, and Basic stops working. Default false. */
  twoFactor: boolean;
  /** Whether a TOTP code is refused the second time. Default false. */
  totpSingleUse: boolean;
  /** Requests a minute before 429; `null`: no limit. Default `null`. */
  requestsPerMinute: number | null;
  /** Whether a 429 carries `Retry-After`. Default true. */
  retryAfterHeader: boolean;
  /** The envelope's `maintenance` flag. Default false. */
  maintenance: boolean;
  /** Name of the paging parameter of `GET /servers`; `null`: the first page is all there is. Default "page". */
  serversPageParameter: string | null;
  serversPerPage: number;
  /** Whether list rows carry their order; some recorded ones have only `order_billing_date`. Default true. */
  orderInServerList: boolean;
  /** Whether `GET /servers/{id}` has IPv6 host rows. Default true at Gigahost, false at TerraHost. */
  ipv6Rows: boolean;
  /** `number` as recorded at Gigahost, `string` as documented. */
  ramType: "number" | "string";
  /** What `v4v6` of `PUT reverse` does. Default `honoured` at Gigahost, `ignored` at TerraHost. */
  reverseFamily: "honoured" | "ignored" | "refused";
  /** Whether `PUT reverse` with `ip_id` and without `v4v6` is refused. Default true at Gigahost. */
  reverseNeedsFamily: boolean;
  /** Whether a delegation reads back in `subnets[].sub_ns`. Default true. */
  delegationReadback: boolean;
  /** Status of power on and off on a KVM VPS; 405 seen at Gigahost, 200 documented. */
  powerOnKvm: 200 | 405;
  /** The same on dedicated servers, never tried. Default 200. */
  powerOnDedicated: 200 | 405;
  /** Status of POST and PUT there: a 400 without a body as seen at Gigahost, or a plain 405. */
  powerWrongVerb: 400 | 405;
  /** Reads or time a snapshot stays `pending`. */
  snapshotPending: Span;
  /** Reads of the list in which a fresh snapshot is still missing. Default 0. */
  snapshotHiddenReads: number;
  /** Snapshots a server may have; `null`: no limit. */
  snapshotLimit: number | null;
  /** Type of snap_id and srv_id in snapshot rows; numbers in the documents. */
  snapshotIds: "number" | "string";
  /** Reads before `srv_status_install` turns true after a reinstall. Default 1. */
  installLagReads: number;
  /** Reads or time `srv_status_install` stays true. */
  installDuration: Span;
  /** Reads or time a cancelled server stays in list and get. */
  cancelledLingers: Span;
  /** Whether `POST upgrade` works on recurring servers. Default true; hourly ones always refuse at Gigahost. */
  upgradeRecurring: boolean;
};

export const panelDefaults: PanelOptions = {
  tokenLifetimeSeconds: 3600,
  maxSessions: null,
  twoFactor: false,
  totpSingleUse: false,
  requestsPerMinute: null,
  retryAfterHeader: true,
  maintenance: false,
  serversPageParameter: "page",
  serversPerPage: 100,
  orderInServerList: true,
  ipv6Rows: true,
  ramType: "number",
  reverseFamily: "honoured",
  reverseNeedsFamily: true,
  delegationReadback: true,
  powerOnKvm: 405,
  powerOnDedicated: 200,
  powerWrongVerb: 400,
  snapshotPending: { reads: 2, seconds: 60 },
  snapshotHiddenReads: 0,
  snapshotLimit: null,
  snapshotIds: "number",
  installLagReads: 1,
  installDuration: { reads: 3, seconds: 300 },
  cancelledLingers: { reads: 2, seconds: 120 },
  upgradeRecurring: true,
};

/** What the options above may be set to, where their type does not say it. */
export const panelRules: OptionRules<PanelOptions> = {
  maxSessions: { orNull: "number" },
  requestsPerMinute: { orNull: "number" },
  serversPageParameter: { orNull: "string" },
  ramType: ["number", "string"],
  reverseFamily: ["honoured", "ignored", "refused"],
  powerOnKvm: [200, 405],
  powerOnDedicated: [200, 405],
  powerWrongVerb: [400, 405],
  snapshotLimit: { orNull: "number" },
  snapshotIds: ["number", "string"],
};
