import type { OptionRules } from "../core/options";
import { panelDefaults, type PanelOptions, panelRules } from "../panel/options";
import type { Span } from "../panel/progress";

/** Open questions about Gigahost alone, with the simulator's answers (gigahost.md sections 2 to 5, 8 and 15). */
export type GigahostOptions = PanelOptions & {
  /** Status of deleting a protected zone. */
  protectedDeleteStatus: 400 | 403;
  duplicateZoneStatus: number;
  duplicateZoneText: string;
  /** `data` of a zone create: `[]` as recorded, `{zone_id}` as documented, or the whole list. */
  zoneCreateData: "empty" | "object" | "list";
  /** The same for PTR zones. */
  ptrZoneCreateData: "empty" | "object";
  /** What an equal record does: refused, or taken without a second row. */
  duplicateRecords: "refuse" | "ignore";
  duplicateRecordText: string;
  /** What a PUT with an unknown record id does. */
  staleRecordId: "404" | "ignore" | "create";
  /** Whether an MX row's hash has its priority; if not, two rows with one target share an id. */
  mxPriorityInHash: boolean;
  /** Final dots of host targets on read; `mixed` decides by row, always the same way. */
  hostTargetDots: "mixed" | "always" | "never";
  /** How `\"` in a TXT reads back; the notes only say mangled. */
  txtEscapedQuotes: "unescaped" | "verbatim";
  /** What the value of a TXT delete is compared with: the listed value, or the stored one without its outer quotes. */
  txtDeleteValue: "listed" | "stored";
  ttlMinimum: number;
  ttlMaximum: number;
  ttlOutOfBounds: "refuse" | "clamp";
  /** Whether writing one row changes the TTL of its whole RRset. */
  ttlPerRrset: boolean;
  /** Names that end in the zone's own name: taken as relative all the same, or shortened. */
  fqdnNames: "append" | "strip";
  wildcardNames: boolean;
  cnameConflicts: "refuse" | "accept";
  /** Whether two writes in one zone that overlap in time give a 500. */
  overlapErrors: boolean;
  /** Whether the write that got the 500 was applied all the same. */
  overlapApplies: boolean;
  /** Milliseconds a write in a zone takes. */
  zoneWriteMs: number;
  /** TTLs and priorities of rows as numbers, or as texts. */
  recordNumbers: "number" | "string";
  /** `domain_*` of zones that are not registered. */
  unregisteredFields: "null" | "empty";
  /** Status of deleting a row without saying which. */
  deleteUnnamedStatus: number;
  /** `zone_updated: false`, as one recording has it. */
  zoneUpdatedFalse: boolean;
  /** What one unusable record does to a zone file. */
  zoneFileBadRecords: "refuse" | "skip";
  /** Whether the check of a free domain tells its price. */
  domainPrice: "untold" | "told";
  /** What a registration answers: as documented, or `[]`. */
  registerAnswer: "document" | "empty";
  /** What a declined payment does to a registration: nothing, or it stands and is paid later, as an order of a server. */
  declinedRegistration: "nothing" | "kept";
  /** Whether a zone of the name in the account stands in the way of its registration. */
  registerExistingZone: "refuse" | "take";
  /** Reads of the list or time until a domain that was registered shows. */
  registrationShows: Span;
  /** Reads of the list or time until the zone of a domain that is transferred in shows. */
  transferShows: Span;
  /** Whether the vendor finds name servers given for a domain authoritative. */
  nameserversAuthoritative: boolean;
  /** Reads of the DS records or time until a zone that is to be signed shows them. */
  dnssecSigning: Span;
  /** What the DS records of a signed zone with name servers elsewhere are: told like others, or refused as if it were off. */
  externalDsText: "told" | "refused";
  /** Whether an empty list of external DS records is taken. */
  emptyDsList: "accept" | "refuse";
  /** Address of the redirect server; unknown, so the one of the default records. */
  redirectAddress: string;
  /** What `environment()` gives: an API key, or the administrator's log-in, which alone may manage keys. Default `key`. */
  credentials: "key" | "login";
  /** A key whose type and blob are stored already: stored once more, or refused. */
  duplicateKeys: "accept" | "refuse";
  /** A redirect of the zone itself where `www` has an A row: refused like one at its own name, or made without `www`. */
  redirectWwwTaken: "refuse" | "leave";
  /** Status of a new session, and reads or time until it is `active`. */
  bgpNewStatus: string;
  bgpActivation: Span;
  /** Status between delete and disappearance, and how long that takes. */
  bgpDeletingStatus: string;
  bgpDeletion: Span;
  /** What deleting a session that is not active does. */
  bgpDeleteInactive: "refuse" | "accept";
  bgpDeleteRefusalStatus: number;
  /** Whether a session that is being deleted still blocks a new one. */
  bgpDeletingBlocks: boolean;
  /** Routers in a machine's data centre. */
  bgpRouters: number;
  /** Reads or time until a human has approved an ASN; both `null`: never. */
  asnApproval: Span;
  /** Reads of the status or time a deploy takes. */
  deployDuration: Span;
  /** Status reads that show a finished order before it vanishes. */
  deployReadyReads: number;
  /** Orders vanish without a machine; there is no failure status. */
  deployFails: boolean;
  deployEligible: boolean;
  cardDeclined: boolean;
  /** Whether an order is taken and then waits: for its payment, or for a person of the vendor. */
  orderHeld: "no" | "payment" | "review";
  /** What the account calls an order that is on its way. */
  newOrderStatus: "active" | "pending";
  /** Whether the account shows the host name of an order that has no machine yet. */
  orderHostnames: boolean;
  /** What the account says of an order that failed. */
  failedOrders: "gone" | "active" | "cancelled";
  /** Seconds a delivered machine is missing from list and get. */
  freshServerHiddenSeconds: number;
};

export const gigahostDefaults: GigahostOptions = {
  ...panelDefaults,
  protectedDeleteStatus: 400,
  duplicateZoneStatus: 400,
  duplicateZoneText: "Zone already exists.",
  zoneCreateData: "empty",
  ptrZoneCreateData: "empty",
  duplicateRecords: "refuse",
  duplicateRecordText: "Record already exists.",
  staleRecordId: "404",
  mxPriorityInHash: false,
  hostTargetDots: "mixed",
  txtEscapedQuotes: "unescaped",
  txtDeleteValue: "stored",
  ttlMinimum: 1,
  ttlMaximum: 2_147_483_647,
  ttlOutOfBounds: "refuse",
  ttlPerRrset: false,
  fqdnNames: "append",
  wildcardNames: true,
  cnameConflicts: "refuse",
  overlapErrors: true,
  overlapApplies: false,
  zoneWriteMs: 2,
  recordNumbers: "number",
  unregisteredFields: "null",
  deleteUnnamedStatus: 400,
  zoneUpdatedFalse: false,
  zoneFileBadRecords: "refuse",
  nameserversAuthoritative: true,
  domainPrice: "untold",
  registerAnswer: "document",
  declinedRegistration: "nothing",
  registerExistingZone: "refuse",
  registrationShows: { reads: 0, seconds: 0 },
  transferShows: { reads: 0, seconds: 0 },
  dnssecSigning: { reads: 0, seconds: 60 },
  externalDsText: "told",
  emptyDsList: "accept",
  redirectAddress: "185.125.168.166",
  credentials: "key",
  duplicateKeys: "accept",
  redirectWwwTaken: "refuse",
  bgpNewStatus: "pending",
  bgpActivation: { reads: 1, seconds: 60 },
  bgpDeletingStatus: "deleting",
  bgpDeletion: { reads: 2, seconds: 120 },
  bgpDeleteInactive: "refuse",
  bgpDeleteRefusalStatus: 400,
  bgpDeletingBlocks: true,
  bgpRouters: 2,
  asnApproval: { reads: null, seconds: null },
  deployDuration: { reads: 4, seconds: 300 },
  deployReadyReads: 2,
  deployFails: false,
  deployEligible: true,
  cardDeclined: false,
  orderHeld: "no",
  newOrderStatus: "active",
  orderHostnames: true,
  failedOrders: "gone",
  freshServerHiddenSeconds: 0,
};

/** What the options above may be set to, where their type does not say it. */
export const gigahostRules: OptionRules<GigahostOptions> = {
  ...panelRules,
  protectedDeleteStatus: [400, 403],
  zoneCreateData: ["empty", "object", "list"],
  ptrZoneCreateData: ["empty", "object"],
  duplicateRecords: ["refuse", "ignore"],
  staleRecordId: ["404", "ignore", "create"],
  hostTargetDots: ["mixed", "always", "never"],
  txtEscapedQuotes: ["unescaped", "verbatim"],
  txtDeleteValue: ["listed", "stored"],
  ttlOutOfBounds: ["refuse", "clamp"],
  fqdnNames: ["append", "strip"],
  cnameConflicts: ["refuse", "accept"],
  recordNumbers: ["number", "string"],
  credentials: ["key", "login"],
  duplicateKeys: ["accept", "refuse"],
  unregisteredFields: ["null", "empty"],
  zoneFileBadRecords: ["refuse", "skip"],
  redirectWwwTaken: ["refuse", "leave"],
  domainPrice: ["untold", "told"],
  registerAnswer: ["document", "empty"],
  declinedRegistration: ["nothing", "kept"],
  registerExistingZone: ["refuse", "take"],
  externalDsText: ["told", "refused"],
  emptyDsList: ["accept", "refuse"],
  orderHeld: ["no", "payment", "review"],
  newOrderStatus: ["active", "pending"],
  failedOrders: ["gone", "active", "cancelled"],
  bgpDeleteInactive: ["refuse", "accept"],
};
