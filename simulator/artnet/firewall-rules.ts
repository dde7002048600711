import { canonicalAddress, isIpv6 } from "../core/addresses";
import { arrayOf, type PhpArray, textOf } from "../core/php-form";
import type { Rule, RuleEnd } from "./model-network";
import { integer, ordered } from "./parameters";
import type { ArtnetState } from "./state";

export interface RuleMistake {
  direction: "in" | "out";
  /** As sent. */
  index: string;
  code: string;
}

/** ICMP and others have no ports; TCP and UDP do. */
const protocolsWithPorts = ["6", "17"];

/** The rules of one direction and what is wrong with them. */
export function parseRules(
  state: ArtnetState,
  direction: "in" | "out",
  list: PhpArray,
): { rules: Rule[]; mistakes: RuleMistake[] } {
  const rules: Rule[] = [];
  const mistakes: RuleMistake[] = [];
  for (const [index, fields] of ordered(state, list)) {
    const rule = parseRule(state, fields);
    if (typeof rule === "string") mistakes.push({ direction, index, code: rule });
    else rules.push(rule);
  }
  return { rules, mistakes };
}

/** A rule, or the code of its mistake. */
function parseRule(state: ArtnetState, fields: PhpArray): Rule | string {
  const policy = textOf(fields, "policy") ?? "";
  if (policy !== "ACCEPT" && policy !== "DROP") return "invalid-policy";
  const protocol = textOf(fields, "protocol") ?? "";
  if (protocol !== "" && (integer(fields, "protocol") ?? 256) > 255) return "invalid-protocol";
  const source = parseEnd(state, arrayOf(fields, "source"), protocol);
  if (typeof source === "string") return `${source}-source`;
  const destination = parseEnd(state, arrayOf(fields, "destination"), protocol);
  if (typeof destination === "string") return `${destination}-destination`;
  return { policy, protocol, source, destination };
}

function parseEnd(
  { options }: ArtnetState,
  fields: PhpArray | undefined,
  protocol: string,
): RuleEnd | string {
  const ip = textOf(fields, "ip") ?? "";
  const canonical = canonicalAddress(ip);
  if (canonical === undefined || isIpv6(canonical)) return "invalid-ip";
  const mask = fields && integer(fields, "mask_short");
  if (mask === undefined || mask > 32) return "invalid-mask";
  const ports = arrayOf(fields, "port");
  const [begin, end] = [textOf(ports, "begin") ?? "", textOf(ports, "end") ?? ""];
  if (begin === "" && end === "") return { ip: canonical, mask_short: mask, port: { begin, end } };
  if (!protocolsWithPorts.includes(protocol)) return "port-not-applicable";
  const free = options.portRanges === "free";
  const isWell = (text: string) => (free && text === "") || isPort(text, free ? 0 : 1);
  const isReversed = begin !== "" && end !== "" && Number(begin) > Number(end);
  if (!isWell(begin) || !isWell(end) || isReversed) return "invalid-port";
  const shown = (text: string) => (text === "" ? "" : String(Number(text)));
  return { ip: canonical, mask_short: mask, port: { begin: shown(begin), end: shown(end) } };
}

function isPort(text: string, lowest: number): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= lowest && Number(text) <= 65_535;
}
