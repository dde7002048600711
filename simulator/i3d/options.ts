import type { OptionRules } from "../core/options";

/**
 * Open questions of i3d.md and what a test may want to vary. Changed in place while the simulator runs;
 * `reset()` puts the defaults back.
 */
export type I3dOptions = {
  /** What a wrong key is answered with: 403 as documented, or 401 (section 1.2). */
  badKeyStatus: 401 | 403;
  /** Address the caller seems to come from; matters once a key has an active whitelist. */
  clientAddress: string;
  /** Records on a page when more are asked for; 0 sets no limit (section 1.3). */
  rangeCap: number;
  /**
   * A server that takes no notice of RANGED-DATA: "firstPage" answers the same 25 records, "all"
   * everything.
   */
  ignoreRange: "no" | "firstPage" | "all";
  /** Whether lists that declare RANGED-DATA as required refuse a request without it. */
  requireRange: boolean;
  /** Lists come in an order that is stable and means nothing; false: oldest first. */
  scatterLists: boolean;
  /** Field messages end in a comma and a space, as the vendor's client expects (section 1.2). */
  strayComma: boolean;
  /** Reads of a server, alone or in a list, until its status moves on; 0: never by reads. */
  stepEveryReads: number;
  /** Milliseconds until a status moves on; above 0, reads move nothing. */
  stepEveryMs: number;
  /** Milliseconds after its order until the list shows a server; its own page does at once. */
  listDelayMs: number;
  /** Statuses that no server, FlexVM node or machine is ever seen in. */
  skipStatuses: string[];
  /** Every server ordered from now on fails in this status; "" for none. */
  failAt: string;
  /** statusMessage of servers that fail. */
  failMessage: string;
  /**
   * Reads that show `delivered` without addresses; 0: addresses appear with `network_configured` (section
   * 11).
   */
  addressDelayReads: number;
  /** Addresses of a new server: IPv4 and IPv6 as usual, or IPv4 alone as some images get (section 2.2). */
  newAddresses: "both" | "ipv4";
  /** statusMessage while all is well; "mixed" gives each server one of the three. */
  okMessage: "OK" | "" | "mixed" | null;
  /** How a time that has not come yet looks. */
  unsetTimes: "zero" | "null" | "absent";
  /** How a contract that was not given looks. */
  unsetContract: "blank" | "absent";
  /** Whether names come back as sent or in lower case. */
  serverNames: "asSent" | "lowerCase";
  /** On-demand servers allowed for each location and instance type, unless seeded otherwise. */
  quota: number;
  /** `isAllowedFlexMetal` of the account. */
  flexMetalAllowed: boolean;
  /** DELETE of a failed server: nothing happens with 200, or an error (section 2.5). */
  deleteFailed: "unchanged" | "error";
  /** Status of a DELETE on a server that is released already. */
  deleteReleased: 200 | 404 | 422;
  /** DELETE answers `released` at once instead of `releasing`. */
  releaseAtOnce: boolean;
  /** Adding a tag that the server carries: 200, or an error (section 2.6). */
  addTagTwice: "ok" | "error";
  /** Whether a colocation's name and purchase order may be taken away by an empty text, or that is refused (section 7). */
  emptyColocationTexts: "accept" | "refuse";
  /** Two callbacks of one address, triggers of one name or alerts of one percentage: made, or refused (section 7). */
  doubles: "accept" | "refuse";
  /** Whether a new trigger is active: 1, or 0 (section 7). */
  newTriggers: 0 | 1;
  /** A trigger's action without a time limit: shown as it was sent, or with the usual one (section 7). */
  actionTimeouts: "asSent" | "filled";
  /** Numbers of a switch port's admin state: 1 up and 0 down as flags are, or 1 up and 2 down as in SNMP (section 7). */
  portStates: "flag" | "snmp";
  /** A switch port of an interface that no address of the host has: taken as it is, or refused (section 7). */
  unknownPort: "accept" | "refuse";
  /** What a PUT of an object does to fields that it leaves out (section 7). */
  omittedFields: "kept" | "cleared";
  /** A key whose type and blob are stored already: stored once more, or refused (section 4). */
  duplicateKeys: "accept" | "refuse";
  /** DELETE of a tag in use takes it off the servers, is refused, or leaves it on them (section 3). */
  deleteTagInUse: "detach" | "refuse" | "keep";
  /** Whether a renamed tag shows on its servers at once. */
  renameReachesServers: boolean;
  /** Order of a server's commands; the vendor's client looks at the first one only (section 2.7). */
  commandOrder: "newestFirst" | "oldestFirst" | "scattered";
  /** Reads of the commands list in which a new command is missing. */
  commandDelayReads: number;
  /** Reads of the commands list until a command's state moves on; 0: never by reads. */
  commandStepEveryReads: number;
  /** Reinstallations from now on end `failed`. */
  failReinstall: boolean;
  /** Whether a server shows its new name and system as soon as a reinstallation is accepted, or at its end. */
  reinstallShows: "atOnce" | "atEnd";
  /** Times of commands. */
  commandTimes: "rfc3339" | "unix";
  /** `fmOrderId` of a FlexMetal server's host: an order number of its own, the server's uuid, or null. */
  fmOrderId: "order" | "uuid" | "null";
  /** What an unknown FlexMetal server gives: 404, or an empty list (section 2.4). */
  unknownServer: "404" | "empty";
  /** What an unknown dedicated server gives (section 1.2). */
  unknownHost: "empty" | "403" | "404";
  /** What an empty host name in a reverse DNS call does (section 5). */
  emptyRdns: "clears" | "ignored" | "refused";
  /** Whether a colocation lists addresses without reverse DNS too, with an empty host name. */
  listUnsetRdns: boolean;
  /** How hosts and colocations spell IPv6 addresses. */
  ipv6Spelling: "compressed" | "expanded";
  /** Whether cancelling a colocation or cross connect, or taking that back, is possible. */
  cancelPossible: boolean;
  /** What becomes of a deleted FlexVM node or machine: it goes on answering with that status, or 404 (section 6). */
  deletedFlexVm: "status" | "404";
  /** DELETE of a FlexVM cloud that has nodes and no machines: 409, or they go with it. */
  deleteCloudWithNodes: "refuse" | "takesThem";
  /** DELETE of a failed FlexVM node. */
  deleteFailedNode: "accept" | "refuse";
  /** FlexVM nodes, and machines, that are made from now on end `failed`. */
  nodesFail: boolean;
  vmsFail: boolean;
  /** A FlexVM machine in a cloud without a running node: 422, or it is made all the same. */
  vmWithoutNode: "refuse" | "accept";
  /** The list of FlexVM machines without the filter that the document calls required: all of them, or 400. */
  vmListStatus: "optional" | "required";
  /** What health says. */
  healthy: boolean;
};

export function defaultOptions(): I3dOptions {
  return {
    badKeyStatus: 403,
    clientAddress: "127.0.0.1",
    rangeCap: 100,
    ignoreRange: "no",
    requireRange: true,
    scatterLists: true,
    strayComma: true,
    stepEveryReads: 1,
    stepEveryMs: 0,
    listDelayMs: 0,
    skipStatuses: [],
    failAt: "",
    failMessage: "Installation failed: no disk found",
    addressDelayReads: 1,
    newAddresses: "both",
    okMessage: "OK",
    unsetTimes: "zero",
    unsetContract: "blank",
    serverNames: "asSent",
    quota: 50,
    flexMetalAllowed: true,
    deleteFailed: "unchanged",
    deleteReleased: 404,
    releaseAtOnce: false,
    addTagTwice: "ok",
    emptyColocationTexts: "accept",
    doubles: "accept",
    newTriggers: 1,
    actionTimeouts: "asSent",
    portStates: "flag",
    unknownPort: "accept",
    omittedFields: "kept",
    duplicateKeys: "accept",
    deleteTagInUse: "detach",
    renameReachesServers: true,
    commandOrder: "oldestFirst",
    commandDelayReads: 1,
    commandStepEveryReads: 1,
    failReinstall: false,
    reinstallShows: "atOnce",
    commandTimes: "rfc3339",
    fmOrderId: "order",
    unknownServer: "404",
    unknownHost: "empty",
    emptyRdns: "clears",
    listUnsetRdns: false,
    ipv6Spelling: "expanded",
    cancelPossible: true,
    deletedFlexVm: "status",
    deleteCloudWithNodes: "refuse",
    deleteFailedNode: "accept",
    nodesFail: false,
    vmsFail: false,
    vmWithoutNode: "refuse",
    vmListStatus: "optional",
    healthy: true,
  };
}

/** What the options above may be set to, where their type does not say it. */
export const i3dRules: OptionRules<I3dOptions> = {
  badKeyStatus: [401, 403],
  ignoreRange: ["no", "firstPage", "all"],
  newAddresses: ["both", "ipv4"],
  okMessage: ["OK", "", "mixed", null],
  unsetTimes: ["zero", "null", "absent"],
  unsetContract: ["blank", "absent"],
  serverNames: ["asSent", "lowerCase"],
  deleteFailed: ["unchanged", "error"],
  deleteReleased: [200, 404, 422],
  addTagTwice: ["ok", "error"],
  emptyColocationTexts: ["accept", "refuse"],
  doubles: ["accept", "refuse"],
  newTriggers: [0, 1],
  actionTimeouts: ["asSent", "filled"],
  portStates: ["flag", "snmp"],
  unknownPort: ["accept", "refuse"],
  omittedFields: ["kept", "cleared"],
  duplicateKeys: ["accept", "refuse"],
  deleteTagInUse: ["detach", "refuse", "keep"],
  commandOrder: ["newestFirst", "oldestFirst", "scattered"],
  reinstallShows: ["atOnce", "atEnd"],
  commandTimes: ["rfc3339", "unix"],
  fmOrderId: ["order", "uuid", "null"],
  unknownServer: ["404", "empty"],
  unknownHost: ["empty", "403", "404"],
  emptyRdns: ["clears", "ignored", "refused"],
  ipv6Spelling: ["compressed", "expanded"],
  deletedFlexVm: ["status", "404"],
  deleteCloudWithNodes: ["refuse", "takesThem"],
  deleteFailedNode: ["accept", "refuse"],
  vmWithoutNode: ["refuse", "accept"],
  vmListStatus: ["optional", "required"],
};
