import type { OptionRules } from "../core/options";

/** Open questions of gigacloud.md, each with the answer taken by default. */
export type GigacloudOptions = {
  /** What an empty host name does to a PTR (section 2.3): it goes, or the old value stays. */
  removeByEmpty: "clears" | "keeps";
  /** How an address without PTR is listed: an entry with "", with null, without the field, or no entry. */
  absentPtr: "empty" | "null" | "no-field" | "no-entry";
  /** A new PTR shows after so many reads of the service's reverse DNS (propagation, section 2.3). */
  ptrVisibleAfterReads: number;
  /** Whether addresses that a write does not send lose their PTR. */
  rdnsReplacesAll: boolean;
  /** Host names in answers. */
  ptrContentForm: "as-sent" | "lower" | "with-dot" | "without-dot";
  /** A write for an address that is not the service's. */
  foreignAddress: "error" | "ignored";
  /** IPv6 addresses in answers. */
  ipv6Form: "compressed" | "expanded" | "upper";
  /** `services` and `ips` as objects with numeric keys, as PHP sends lists with gaps. */
  listsAsObjects: boolean;
  /** A service id that is unknown or somebody else's. */
  unknownService: "error" | "empty-object" | "empty-body" | "404";
  /** What a write of reverse DNS answers that was carried out: its `info`, none, or an `error` beside it (section 1.1). */
  writeAnswer: "info" | "no-info" | "info-and-error";
  /** Host names that a PTR may have: with underscores, letters, digits and hyphens only, or international ones too. */
  hostNames: "underscores" | "letters" | "international";
  /** Type of ids in answers (section 1.2). */
  idType: "string" | "number";
  /** HTTP status of answers with `error`. */
  errorStatus: number;
  /** HTTP status of a refused log-in. */
  wrongLoginStatus: number;
  /** Shape of `error` (section 1.1). */
  errorShape: "list" | "text" | "nested" | "objects";
  /** HTTP status of the HTML page for a wrong path. */
  wrongPathStatus: number;
  /** Refused log-ins in a row that lock the account; 0: never. */
  lockoutAfter: number;
  /** Minutes that a locked account stays locked. */
  lockoutMinutes: number;
  /** Whether parameters are also taken from the query, or from a JSON body. */
  acceptQuery: boolean;
  acceptJson: boolean;
  /** Whether `send=false` orders an upgrade: in PHP the text "false" is true. */
  sendFalseOrders: boolean;
  /** How `GET …/upgrade` tells what a service has: by id, as a list, without the quantities, or not at all. */
  upgradeList: "by-id" | "list" | "no-quantity" | "empty";
  /** What an estimate tells: a price, or a sentence. */
  estimateAnswer: "price" | "nested" | "sentence";
  /** What an order of an upgrade answers: its `info`, an order, or nothing that is known. */
  upgradeAnswer: "info" | "order" | "empty-object" | "empty-body";
  /** Whether an upgrade takes effect at once, or waits for its invoice to be paid. */
  upgradeEffect: "at once" | "unpaid";
};

export function defaultOptions(): GigacloudOptions {
  return {
    removeByEmpty: "clears",
    absentPtr: "empty",
    ptrVisibleAfterReads: 0,
    rdnsReplacesAll: false,
    ptrContentForm: "as-sent",
    foreignAddress: "error",
    ipv6Form: "compressed",
    listsAsObjects: false,
    unknownService: "error",
    writeAnswer: "info",
    hostNames: "underscores",
    idType: "string",
    errorStatus: 200,
    wrongLoginStatus: 401,
    errorShape: "list",
    wrongPathStatus: 404,
    lockoutAfter: 0,
    lockoutMinutes: 15,
    acceptQuery: false,
    acceptJson: false,
    sendFalseOrders: true,
    upgradeList: "by-id",
    estimateAnswer: "price",
    upgradeAnswer: "info",
    upgradeEffect: "at once",
  };
}

/** What the options above may be set to, where their type does not say it. */
export const gigacloudRules: OptionRules<GigacloudOptions> = {
  removeByEmpty: ["clears", "keeps"],
  absentPtr: ["empty", "null", "no-field", "no-entry"],
  ptrContentForm: ["as-sent", "lower", "with-dot", "without-dot"],
  foreignAddress: ["error", "ignored"],
  ipv6Form: ["compressed", "expanded", "upper"],
  unknownService: ["error", "empty-object", "empty-body", "404"],
  writeAnswer: ["info", "no-info", "info-and-error"],
  hostNames: ["underscores", "letters", "international"],
  idType: ["string", "number"],
  errorShape: ["list", "text", "nested", "objects"],
  upgradeList: ["by-id", "list", "no-quantity", "empty"],
  estimateAnswer: ["price", "nested", "sentence"],
  upgradeAnswer: ["info", "order", "empty-object", "empty-body"],
  upgradeEffect: ["at once", "unpaid"],
};
