import { canonicalDomain } from "../name";
import { textOf } from "./escapes";
import { LineProblem } from "./problem";
import type { Token } from "./tokens";

/** A name of the file in full, lower case, without the final dot; "" is the root. */
export function fullName({ raw, quoted }: Token, origin: string): string {
  if (quoted) throw new LineProblem(`"${raw}" stands where a name belongs; names have no quotes`);
  if (raw === "@") return origin;
  const plain = raw.includes("\\") ? unescaped(raw) : raw;
  if (plain === ".") return "";
  if (plain.endsWith(".")) return canonicalDomain(plain);
  return origin === "" ? canonicalDomain(plain) : canonicalDomain(`${plain}.${origin}`);
}

/** Escapes of everyday characters mean those; an escaped dot or blank is part of a label, which no vendor takes. */
function unescaped(raw: string): string {
  const escaped = raw.match(/\\(\d{3}|.)/gs) ?? [];
  // An octet above 127 is no text by itself, and in a name it is no letter of another script either: those are A-labels.
  const isHigh = (one: string) => /^\\(1(2[89]|[3-9]\d)|2([0-4]\d|5[0-5]))$/.test(one);
  const odd = escaped.find((one) => isHigh(one) || !/^[A-Za-z0-9_*/-]$/.test(textOf(one)));
  if (odd !== undefined)
    throw new LineProblem(
      `the name ${raw} holds the escaped character ${odd}, which the vendors do not take`,
    );
  return textOf(raw);
}

/** The name relative to the zone; `undefined` outside it. */
export function within(full: string, zone: string): string | undefined {
  if (full === zone) return "@";
  return full.endsWith(`.${zone}`) ? full.slice(0, -zone.length - 1) : undefined;
}
