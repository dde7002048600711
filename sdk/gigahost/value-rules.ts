/**
 * What Gigahost does with record values, as data to check against before any call (gigahost.md section 3,
 * "Value rules"; all but the marked found on the live service).
 */
export interface ValueRule {
  /** Can be created at all. */
  accepted: boolean;
  /** The value is, or ends in, a host name whose final dot comes and goes on reading. */
  hostTarget?: boolean;
  /** `record_priority` is needed beside the value. */
  priorityField?: boolean;
  /** The rejected null target ("no such service"). */
  nullTargetRefused?: boolean;
  /** A second record of the type at a name silently replaces the first. */
  replacesSiblings?: boolean;
  /** What else to know, one sentence. */
  note?: string;
}

export const valueRules: Readonly<Record<string, ValueRule>> = {
  A: { accepted: true },
  AAAA: { accepted: true, note: "stored compressed and in lower case" },
  ALIAS: { accepted: true, hostTarget: true },
  CAA: { accepted: true, note: "full presentation form; no blanks in the target value; never strip dots" },
  CNAME: { accepted: true, hostTarget: true },
  DNAME: { accepted: true, hostTarget: true },
  MX: { accepted: true, hostTarget: true, priorityField: true, nullTargetRefused: true },
  NAPTR: { accepted: true, replacesSiblings: true },
  NS: { accepted: true, hostTarget: true },
  PTR: { accepted: true, hostTarget: true },
  SRV: {
    accepted: true,
    hostTarget: true,
    nullTargetRefused: true,
    note: "value is priority, weight, port and target",
  },
  TXT: {
    accepted: true,
    note: "trimmed, not empty; above 255 octets in quoted chunks (encodeTxt); never strip dots",
  },
  DS: { accepted: false },
  HTTPS: { accepted: false },
  LOC: { accepted: false },
  SSHFP: { accepted: false },
  SVCB: { accepted: false },
  TLSA: { accepted: false, note: "refused although the vendor's page names it" },
};
