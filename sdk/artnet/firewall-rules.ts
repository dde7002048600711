import { z } from "zod";
import { coerce, type FormValue } from "../core";
import { prefixLength } from "./fields";

/** A number, or nothing: numbers come back as texts, nothing as "" (artnet.md section 6). */
const numberOrNothing = z
  .union([z.literal(""), z.null(), z.literal(false), coerce.integer])
  .transform((value) => (typeof value === "number" ? value : null));

export const wireProtocol = numberOrNothing;

const noPorts = { begin: null, end: null };

const wireEnd = z.object({
  ip: coerce.text.optional(),
  mask_short: z.union([z.literal(""), z.null(), prefixLength]).optional(),
  port: coerce
    .orNothing(z.object({ begin: numberOrNothing.optional(), end: numberOrNothing.optional() }))
    .optional(),
});

export const wireRule = z.object({
  policy: z.enum(["ACCEPT", "DROP"]),
  protocol: wireProtocol.optional(),
  source: wireEnd,
  destination: wireEnd,
});

/** One side of a rule, IPv4 only. `0.0.0.0` with prefix length 0 is any address; null ports are not checked. */
export interface FirewallEnd {
  ip: string;
  prefixLength: number;
  port: { begin: number | null; end: number | null };
}

/** A firewall rule. `protocol` is the RFC 1700 number (1 ICMP, 6 TCP, 17 UDP); null is any. */
export interface FirewallRule {
  policy: "ACCEPT" | "DROP";
  protocol: number | null;
  source: FirewallEnd;
  destination: FirewallEnd;
}

/** The rules of both directions, in the order in which they are tried. */
export interface FirewallRules {
  in: FirewallRule[];
  out: FirewallRule[];
}

/** The document prints `protocol` beside the rules instead of inside: the rule's own wins, the ruleset's is a fallback. */
export function fromWireRule(
  rule: z.output<typeof wireRule>,
  rulesetProtocol: number | null | undefined,
): FirewallRule {
  return {
    policy: rule.policy,
    protocol: rule.protocol === undefined ? (rulesetProtocol ?? null) : rule.protocol,
    source: fromWireEnd(rule.source),
    destination: fromWireEnd(rule.destination),
  };
}

function fromWireEnd(end: z.output<typeof wireEnd>): FirewallEnd {
  const ip = end.ip || "0.0.0.0";
  const mask = typeof end.mask_short === "number" ? end.mask_short : end.ip ? 32 : 0;
  const { begin, end: last } = end.port ?? noPorts;
  return { ip, prefixLength: mask, port: { begin: begin ?? null, end: last ?? null } };
}

/** A rule as form fields; what is not checked is sent as an empty text. */
export function toWireRule(rule: FirewallRule): FormValue {
  return {
    policy: rule.policy,
    protocol: rule.protocol ?? "",
    source: toWireEnd(rule.source),
    destination: toWireEnd(rule.destination),
  };
}

function toWireEnd({ ip, prefixLength: mask, port }: FirewallEnd): FormValue {
  return { ip, mask_short: mask, port: { begin: port.begin ?? "", end: port.end ?? "" } };
}
