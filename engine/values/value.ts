import {
  OUTPUT_VALUE,
  REFUSED_VALUES,
  RESOURCE_REFERENCE,
  SECRET,
  SIGNATURE,
  UNKNOWN,
  UNKNOWNS,
} from "./signatures";

/** A property value as it travels on the wire: JSON, with secrets and references as signed objects. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };
export type Properties = Record<string, Value>;

export function isObject(value: Value | undefined): value is { [key: string]: Value } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isUnknown(value: Value | undefined): boolean {
  return typeof value === "string" && UNKNOWNS.has(value);
}

export function isSecret(value: Value | undefined): value is { [SIGNATURE]: string; value: Value } {
  return isObject(value) && value[SIGNATURE] === SECRET;
}

/** Marks a value secret; a secret stays as it is. */
export function secret(value: Value): Value {
  return isSecret(value) ? value : { [SIGNATURE]: SECRET, value };
}

function some(value: Value | undefined, test: (value: Value) => boolean): boolean {
  if (value === undefined) return false;
  if (test(value)) return true;
  if (Array.isArray(value)) return value.some((item) => some(item, test));
  return isObject(value) && Object.values(value).some((item) => some(item, test));
}

export const hasUnknown = (value: Value | undefined): boolean => some(value, isUnknown);
export const hasSecret = (value: Value | undefined): boolean => some(value, isSecret);

function mapValues(properties: { [key: string]: Value }, change: (value: Value) => Value): Properties {
  const result: Properties = {};
  for (const [key, value] of Object.entries(properties)) result[key] = change(value);
  return result;
}

/** The plain value: every secret mark taken off, at any depth. */
export function reveal(value: Value): Value {
  if (isSecret(value)) return reveal(value.value);
  if (Array.isArray(value)) return value.map(reveal);
  return isObject(value) ? mapValues(value, reveal) : value;
}

export const revealAll = (properties: Properties): Properties => mapValues(properties, reveal);

/** A resource reference as a provider without references sees it: its id, or the URN of a component. */
function dereference(reference: { [key: string]: Value }): Value {
  const id = reference["id"];
  if (id === undefined || id === null) return reference["urn"] ?? null;
  return id === "" ? UNKNOWN : id;
}

/** What a dynamic provider gets: no secret marks, no references; unknowns stay the sentinel text. */
export function forProvider(value: Value): Value {
  if (Array.isArray(value)) return value.map(forProvider);
  if (!isObject(value)) return value;
  if (value[SIGNATURE] === SECRET) return forProvider(value["value"] ?? null);
  if (value[SIGNATURE] === RESOURCE_REFERENCE) return dereference(value);
  return mapValues(value, forProvider);
}

export const allForProvider = (properties: Properties): Properties => mapValues(properties, forProvider);

/** What a plugin gets that knows secrets: the same with their marks. */
function forPlugin(value: Value): Value {
  if (Array.isArray(value)) return value.map(forPlugin);
  if (!isObject(value)) return value;
  if (value[SIGNATURE] === RESOURCE_REFERENCE) return dereference(value);
  return mapValues(value, forPlugin);
}

export const allForPlugin = (properties: Properties): Properties => mapValues(properties, forPlugin);

/**
 * Brings a value from the program into the engine's form: output values become plain, secret or unknown ones.
 * Throws for assets and archives, which the embedded engine does not support.
 */
export function fromProgram(value: Value): Value {
  if (Array.isArray(value)) return value.map(fromProgram);
  if (!isObject(value)) return value;
  const signature = value[SIGNATURE];
  if (typeof signature === "string" && REFUSED_VALUES[signature]) {
    throw new Error(
      `${REFUSED_VALUES[signature]} are not supported by the embedded engine; use the Pulumi CLI`,
    );
  }
  if (signature === OUTPUT_VALUE) {
    const inner = value["value"] === undefined ? UNKNOWN : fromProgram(value["value"]);
    return value["secret"] === true ? secret(inner) : inner;
  }
  return mapValues(value, fromProgram);
}

export const allFromProgram = (properties: Properties): Properties => mapValues(properties, fromProgram);

/** Copies the secretness of `ins` to equally named values of `outs`, deep for objects (A2). Changes `outs`. */
export function copySecretness(outs: Properties, ins: Properties): void {
  for (const [key, inValue] of Object.entries(ins)) {
    const outValue = outs[key];
    if (outValue === undefined) continue;
    const bothObjects = isObject(outValue) && isObject(inValue) && !isSecret(outValue) && !isSecret(inValue);
    if (bothObjects) copySecretness(outValue, inValue);
    else if (!isSecret(outValue) && hasSecret(inValue)) outs[key] = secret(outValue);
  }
}

/** Deep equality of two values; the order of keys does not matter. */
export function equal(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => equal(item, b[i]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && equal(a[key], b[key]));
}

/** A deep copy. */
export function copy<T extends Value>(value: T): T;
export function copy(value: Value): Value {
  if (Array.isArray(value)) return value.map((item) => copy(item));
  return isObject(value) ? mapValues(value, copy) : value;
}
