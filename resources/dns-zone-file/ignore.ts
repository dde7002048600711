import { globMatcher } from "../contract/glob";
import { relativeName } from "../dns/name";
import type { Row } from "../dns/row";

/** Whether the resource leaves a row alone. */
export type Ignored = (row: Pick<Row, "name" | "type">) => boolean;

/** What is wrong with a glob of name and type, if anything: one that can match nothing would protect nothing. */
export function ignoreProblem(glob: string): string | undefined {
  const [name = "", type = "*", ...rest] = glob.trim().split(/\s+/);
  const half = name.split(".").find((label) => /[*?]/.test(label) && /[^\x00-\x7f]/.test(label));
  if (half !== undefined)
    return `${JSON.stringify(glob)} matches nothing: DNS has "${half}" only as a whole label, encoded as "xn--…"; write the label in full, or as "xn--*"`;
  if (name && rest.length === 0 && /^[A-Za-z0-9*?-]+$/.test(type)) return undefined;
  return `${JSON.stringify(glob)} is not a glob of name and type; examples: "_acme-challenge* TXT", "dyn *"`;
}

/** One notation of a glob: the name relative to the zone and lower case, the type in capitals. */
export function canonicalGlob(glob: string, zone: string): string {
  const [name = "", type = "*"] = glob.trim().split(/\s+/);
  return `${relativeName(name, zone)} ${type.toUpperCase()}`;
}

/** `*` stands for any text, dots included, and `?` for one character. */
export function ignoring(globs: readonly string[] | undefined, zone: string): Ignored {
  const pairs = (globs ?? []).map((glob) =>
    canonicalGlob(glob, zone)
      .split(" ")
      .map((part) => globMatcher(part)),
  );
  return ({ name, type }) => pairs.some(([names, types]) => types!(type) && names!(name));
}
