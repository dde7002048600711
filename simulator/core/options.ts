import type { VendorSimulator } from "./types";

/** An option that may be null as well. */
interface Nullable {
  orNull: "number" | "string";
}

/** What an option may be set to, where its present value does not show it: one of some values, or null as well. */
export type OptionRule = readonly unknown[] | Nullable;

type RuleOf<V> = string extends V
  ? null extends V
    ? Nullable
    : never
  : number extends V
    ? null extends V
      ? Nullable
      : never
    : boolean extends V
      ? never
      : [V] extends [object]
        ? never
        : readonly V[];

/** A rule for each option that needs one. */
export type OptionRules<O> = {
  readonly [K in keyof O as [RuleOf<O[K]>] extends [never] ? never : K]: RuleOf<O[K]>;
};

/**
 * Sets some of a vendor's options and answers all of them. An unknown name or value is an error, and then nothing is
 * set: a test that sets nothing must not pass by accident.
 */
export function setOptions(
  vendor: VendorSimulator,
  changes: Record<string, unknown>,
): Record<string, unknown> {
  for (const [name, value] of Object.entries(changes)) {
    if (!Object.hasOwn(vendor.options, name)) {
      const known = Object.keys(vendor.options).join(", ") || "none";
      throw new TypeError(`${vendor.vendor} has no option ${JSON.stringify(name)}; known: ${known}`);
    }
    const wanted = mismatch(value, vendor.options[name], vendor.optionRules?.[name]);
    if (wanted !== undefined) {
      throw new TypeError(`${vendor.vendor} option ${name} takes ${wanted}, not ${JSON.stringify(value)}`);
    }
  }
  Object.assign(vendor.options, changes);
  return { ...vendor.options };
}

/** What an option takes, when that is not what it is given. */
function mismatch(value: unknown, current: unknown, rule: OptionRule | undefined): string | undefined {
  if (rule === undefined) return sameKind(value, current) ? undefined : kindOf(current);
  if (!("orNull" in rule))
    return rule.includes(value) ? undefined : rule.map((one) => JSON.stringify(one)).join(" or ");
  return value === null || typeof value === rule.orNull ? undefined : `a ${rule.orNull} or null`;
}

function sameKind(value: unknown, current: unknown): boolean {
  if (typeof value !== typeof current || Array.isArray(value) !== Array.isArray(current)) return false;
  if (typeof current !== "object" || current === null || Array.isArray(current)) return true;
  return value !== null && Object.keys(value as object).every((key) => key in current);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value !== "object" || value === null) return `a ${typeof value}`;
  return `an object of ${Object.keys(value).join(" and ")}`;
}
