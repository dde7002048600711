import type { OptionRules } from "../core/options";

/** Open questions of artnet.md, each with the answer taken by default. */
export type ArtnetOptions = {
  /** HTTP status of answers with `success: false`; 200 is the guess, some 4xx the other. */
  errorStatus: number;
  /** Code for a bad id or key; `unknown-command` for commands is asked first. */
  badKeyCode: string;
  /** PHP's `max_input_vars`, above which variables are silently dropped; 0: no limit (section 1.1). */
  maxInputVars: number;
  /** Order of records and rules: as they appear in the body, or by index. */
  formOrder: "appearance" | "index";
  /** A zone's records, or a direction's rules, that a save does not send at all. */
  absentList: "empties" | "keeps" | "error";
  /** Names of records in answers. `as-sent` keeps empty names, which mean the previous record's. */
  nameForm: "relative" | "fqdn" | "as-sent";
  /** Names equal to the previous record's are answered empty. */
  repeatedNamesEmpty: boolean;
  nameCase: "as-sent" | "lower";
  /** Targets of CNAME, MX and SRV in answers; `bare` is the full name without its final dot. */
  hostForm: "as-sent" | "fqdn" | "relative" | "bare";
  /** TXT in answers; `quoted` splits at 255 bytes. */
  txtForm: "as-sent" | "quoted" | "unquoted";
  /** Characters that a TXT may have; 0: no limit. */
  txtMaxLength: number;
  ipv6Form: "as-sent" | "compressed" | "expanded";
  /** Which part of an MX is data1. */
  mxOrder: "priority-first" | "host-first";
  /** Where the target of an SRV is: data4, or data1 before the numbers. */
  srvOrder: "target-last" | "target-first";
  serialType: "number" | "string";
  ttlType: "number" | "string";
  /** A record without ttl gets `defaultTtl`, or is refused. */
  omittedTtl: "default" | "error";
  defaultTtl: number;
  /** Whether a CNAME beside other records of its name is refused. */
  refuseCnameConflicts: boolean;
  /** Code for an unknown zone in details (section 4.3). */
  unknownZoneCode: "invalid-zone-id" | "authorization-failed";
  /** Names of reverse subclasses: opaque to clients. */
  subclassNames: "arpa" | "prefix" | "cidr";
  /** IPv6 origins in answers: `0:0:0:5`, `0000:0000:0000:0005` or `:5`. */
  ipv6OriginForm: "plain" | "padded" | "compressed";
  /** Whether reverse details list IPv4 addresses without PTR, with an empty `ptr`. */
  listAbsentPtr: boolean;
  ptrForm: "as-sent" | "with-dot" | "without-dot";
  /** Deleting an origin that has no PTR. */
  deleteAbsentOrigin: "warning" | "silent";
  /** An origin outside the subnetwork: `invalid-origin` for the whole call, or a warning. */
  outsideOrigin: "error" | "warning";
  /** Where firewall details have `protocol` (section 6). */
  protocolPlace: "rule" | "ruleset" | "both";
  /** `errors_details` of rules-syntax-error. */
  syntaxDetails: "list" | "object" | "text" | "absent";
  /** Addresses of rules in answers: with the host bits sent, or masked. */
  networkForm: "as-sent" | "masked";
  /** Ports that a rule may have: both ends from 1 on, or also 0 and a range with one end only. */
  portRanges: "complete" | "free";
  /** Code for an unknown subclass: as documented for each command, or one of the two. */
  unknownSubclassCode: "documented" | "authorization-failed" | "invalid-subclass";
  /** Whether an edit of reverse DNS without warnings answers an empty list, or no list. */
  noWarnings: "empty" | "absent";
  /** Opening iLO access that is open to another address (section 7). */
  iloChange: "moves" | "ignored" | "refused";
  /** Opening iLO access to the address that it is open to, or closing it where it is closed. */
  iloRepeat: "done" | "refused";
  /** Words for the states of cloud instances (section 12). */
  cloudStates: "running" | "on" | "numbers";
  /** Seconds that the state of a cloud instance is shown as it was. */
  cloudStateAge: number;
  /** Whether a change of resources starts an instance that is off. */
  cloudRestart: "starts" | "stays";
  /** Display names and notes of cloud instances in answers. */
  cloudText: "as-sent" | "trimmed";
  /** Services in one answer, whatever `limit` asks for; 0: no maximum. */
  maximumLimit: number;
  /** Services in one answer when `limit` is not sent; 0: all. */
  defaultLimit: number;
};

export function defaultOptions(): ArtnetOptions {
  return {
    errorStatus: 200,
    badKeyCode: "authorization-failed",
    maxInputVars: 0,
    formOrder: "appearance",
    absentList: "empties",
    nameForm: "relative",
    repeatedNamesEmpty: false,
    nameCase: "as-sent",
    hostForm: "fqdn",
    txtForm: "as-sent",
    txtMaxLength: 0,
    ipv6Form: "as-sent",
    mxOrder: "priority-first",
    srvOrder: "target-last",
    serialType: "number",
    ttlType: "number",
    omittedTtl: "default",
    defaultTtl: 3600,
    refuseCnameConflicts: true,
    unknownZoneCode: "invalid-zone-id",
    subclassNames: "arpa",
    ipv6OriginForm: "plain",
    listAbsentPtr: false,
    ptrForm: "without-dot",
    deleteAbsentOrigin: "warning",
    outsideOrigin: "error",
    protocolPlace: "rule",
    syntaxDetails: "list",
    networkForm: "as-sent",
    portRanges: "complete",
    unknownSubclassCode: "documented",
    noWarnings: "empty",
    iloChange: "moves",
    iloRepeat: "done",
    cloudStates: "running",
    cloudStateAge: 0,
    cloudRestart: "starts",
    cloudText: "as-sent",
    maximumLimit: 0,
    defaultLimit: 0,
  };
}

/** What the options above may be set to, where their type does not say it. */
export const artnetRules: OptionRules<ArtnetOptions> = {
  formOrder: ["appearance", "index"],
  absentList: ["empties", "keeps", "error"],
  nameForm: ["relative", "fqdn", "as-sent"],
  nameCase: ["as-sent", "lower"],
  hostForm: ["as-sent", "fqdn", "relative", "bare"],
  txtForm: ["as-sent", "quoted", "unquoted"],
  ipv6Form: ["as-sent", "compressed", "expanded"],
  mxOrder: ["priority-first", "host-first"],
  srvOrder: ["target-last", "target-first"],
  serialType: ["number", "string"],
  ttlType: ["number", "string"],
  omittedTtl: ["default", "error"],
  unknownZoneCode: ["invalid-zone-id", "authorization-failed"],
  subclassNames: ["arpa", "prefix", "cidr"],
  ipv6OriginForm: ["plain", "padded", "compressed"],
  ptrForm: ["as-sent", "with-dot", "without-dot"],
  deleteAbsentOrigin: ["warning", "silent"],
  outsideOrigin: ["error", "warning"],
  protocolPlace: ["rule", "ruleset", "both"],
  syntaxDetails: ["list", "object", "text", "absent"],
  unknownSubclassCode: ["documented", "authorization-failed", "invalid-subclass"],
  noWarnings: ["empty", "absent"],
  iloChange: ["moves", "ignored", "refused"],
  iloRepeat: ["done", "refused"],
  cloudStates: ["running", "on", "numbers"],
  cloudRestart: ["starts", "stays"],
  cloudText: ["as-sent", "trimmed"],
  networkForm: ["as-sent", "masked"],
  portRanges: ["complete", "free"],
};
