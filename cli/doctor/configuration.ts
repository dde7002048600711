import { load } from "js-yaml";
import { fieldFacts } from "../../provider/configuration";
import { brokenSettings } from "../../provider/settings";
import { settingNames } from "../../resources/contract/settings";
import { vendors } from "../../provider/vendors";
import { type VendorName, vendorNames } from "../../resources/contract/vendors";
import { parseJson } from "../../sdk/core/json";
import { nearest } from "../../resources/contract/nearest";
import { type Check, failed, ok, warning } from "./check";
import { shell } from "../escape/shell";
import { askKey, type Key, moveKey, sealKey } from "./move-key";

const known: Record<string, { fields: object }> = vendors;
const namespace = "rackform:";

/** A settings file of a stack. */
interface Settings {
  file: string;
  stack: string;
  config: Record<string, unknown>;
}

/** What the file says, as far as it can be read. */
function configIn(text: string): Record<string, unknown> {
  const settings = load(text);
  return isObject(settings) && isObject(settings.config) ? settings.config : {};
}

/** Vendors of which the file has something, encrypted or not. */
export function vendorsIn(text: string): VendorName[] {
  try {
    const config = configIn(text);
    return vendorNames.filter((vendor) => Object.hasOwn(config, namespace + vendor));
  } catch {
    return [];
  }
}

/**
 * What a stack's settings file says about rackform: keys that nothing reads, with the one that was meant, and credentials
 * in plain text. A fix moves a key and never throws one away.
 */
export function settingsChecks(file: string, stack: string, text: string): Check[] {
  let config: Record<string, unknown>;
  try {
    config = configIn(text);
  } catch (error) {
    return [
      failed(
        "configuration",
        `${file} is not YAML: ${(error as Error).message.split("\n")[0]}`,
        `git diff ${shell(file)}`,
      ),
    ];
  }
  const settings = { file, stack, config };
  const own = Object.entries(config).filter(([key]) => key.startsWith(namespace));
  const found = Object.entries(config).flatMap(([key, value]) =>
    key.startsWith(namespace)
      ? keyChecks(settings, key.slice(namespace.length), value)
      : foreignKey(settings, key, value),
  );
  return found.length > 0
    ? found
    : [
        ok(
          "configuration",
          own.length > 0 ? `${file}: credentials are encrypted` : `${file}: nothing about rackform`,
        ),
      ];
}

function keyChecks(settings: Settings, vendor: string, value: unknown): Check[] {
  const { file, stack } = settings;
  if ((settingNames as readonly string[]).includes(vendor)) return settingChecks(settings, vendor, value);
  if (!Object.hasOwn(known, vendor)) return [unknownKey(settings, vendor)];
  if (isEncrypted(value)) return [];
  const fields = Object.keys(known[vendor]!.fields);
  const given = typeof value === "string" ? parsed(value) : value;
  if (!isObject(given)) return [notAnObject(settings, vendor as VendorName, value)];
  return Object.entries(given).flatMap(([field, inner]) => {
    const at = pathOf(vendor, field);
    if (!fields.includes(field)) return [unknownField(settings, vendor, field)];
    if (!fieldFacts[field]?.secret || isEncrypted(inner)) return [];
    return [
      warning(
        "configuration",
        `${file}: ${at.key} is stored in plain text; change it at the vendor if others saw the file`,
        sealKey(stack, typeof value === "string" ? whole(vendor) : at),
      ),
    ];
  });
}

/** A setting that may not be what it is, and one that nobody should be surprised by. */
function settingChecks({ file, stack }: Settings, name: string, value: unknown): Check[] {
  if (isEncrypted(value)) return [];
  const key = `${namespace}${name}`;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const [broken] = brokenSettings((asked) => (asked === key ? text : undefined), {});
  if (broken !== undefined) {
    const [what, fix = ""] = broken.split("; e.g. ");
    return [failed("configuration", `${file}: ${what}`, `${fix} --stack ${shell(stack)}`)];
  }
  if (name !== "readOnly" || text !== "true") return [];
  return [ok("configuration", `${file}: ${key} refuses every change of this stack`)];
}

/** `rackform:gigahost` is a key, and not an object with one: its only copy becomes the field that it is taken for. */
function notAnObject({ file, stack }: Settings, vendor: VendorName, value: unknown): Check {
  const field = keyField(vendor);
  const what = `${file}: ${namespace}${vendor} is not an object`;
  if (Array.isArray(value)) return failed("configuration", what, allKeys(stack), vendor);
  const isEmpty = value === null || value === "";
  const fix = isEmpty ? askKey(pathOf(vendor, field), stack) : textToField(vendor, stack);
  return failed("configuration", isEmpty ? what : `${what}; the fix takes it for ${field}`, fix, vendor);
}

/** The fields that a vendor's key has, as the CLI tells it; `undefined` where it is no object. */
export function fieldsOf(text = "{}"): string[] | undefined {
  const given = parsed(text === "" ? "{}" : text);
  return isObject(given) ? Object.keys(given) : undefined;
}

/** Moves a text that stands in place of a vendor's object into the field that it is taken for. */
export function textToField(vendor: VendorName, stack: string | undefined): string {
  return moveKey(stack, whole(vendor), pathOf(vendor, keyField(vendor)));
}

/** What a single text is taken for. */
const keyField = (vendor: VendorName): string =>
  Object.keys(vendors[vendor].fields).find((field) => fieldFacts[field]?.secret)!;

const allKeys = (stack: string): string => `pulumi config --stack ${shell(stack)}`;

const whole = (vendor: string): Key => ({ key: `${namespace}${vendor}`, path: false });

const pathOf = (vendor: string, field: string): Key => ({
  key: `${namespace}${vendor}.${field}`,
  path: true,
});

/** A key that is somewhere else than it should be. */
function misplaced({ stack, config }: Settings, what: string, from: Key, to: Key, vendor?: string): Check {
  if (!isTaken(to, config)) return failed("configuration", what, moveKey(stack, from, to), vendor);
  const why = "its place is taken, and only you know which of the two is right";
  return failed("configuration", `${what}; ${why}`, allKeys(stack), vendor);
}

/** Whether something would be lost by setting a key: itself, or the text that stands in place of its object. */
function isTaken({ key, path }: Key, config: Record<string, unknown>): boolean {
  const [outer = "", field = ""] = path ? key.split(".", 2) : [key];
  const there = config[outer];
  if (there === undefined || there === null) return false;
  return !path || !isObject(there) || isEncrypted(there) || Object.hasOwn(there, field);
}

/** `rackform:gigahost.apiKey` set without `--path`, `rackform:gigahots`, or a key that means nothing. */
function unknownKey(settings: Settings, name: string): Check {
  const { file, stack } = settings;
  const what = `${file}: ${namespace}${name}`;
  const from = { key: `${namespace}${name}`, path: false };
  const [vendor = "", field] = name.split(".", 2);
  const meant = nearest(vendor, Object.keys(known));
  if (field !== undefined && meant !== undefined) {
    const to = pathOf(meant, nearest(field, Object.keys(known[meant]!.fields)) ?? field);
    return misplaced(settings, `${what} was set without --path: nothing reads it`, from, to, meant);
  }
  if (meant !== undefined)
    return misplaced(settings, `${what} is unknown; did you mean ${meant}?`, from, whole(meant), meant);
  const all = [...Object.keys(known), ...settingNames];
  const setting = nearest(name, all);
  if (setting !== undefined)
    return misplaced(settings, `${what} is unknown; did you mean ${setting}?`, from, whole(setting));
  return failed("configuration", `${what} is unknown; there are ${all.join(", ")}`, allKeys(stack));
}

function unknownField(settings: Settings, vendor: string, field: string): Check {
  const { file, stack } = settings;
  const fields = Object.keys(known[vendor]!.fields);
  const from = pathOf(vendor, field);
  const meant = nearest(field, fields);
  if (meant === undefined)
    return failed(
      "configuration",
      `${file}: ${from.key} is unknown; there are ${fields.join(", ")}`,
      allKeys(stack),
      vendor,
    );
  const what = `${file}: ${from.key} is unknown; did you mean ${meant}?`;
  return misplaced(settings, what, from, pathOf(vendor, meant), vendor);
}

/** A vendor's credentials under the project's name, or the vendor's: `shop:gigahost.apiKey`, `gigahost:apiKey`. */
function foreignKey(settings: Settings, key: string, value: unknown): Check[] {
  const [space = "", name = ""] = key.split(":", 2);
  const [first = "", field] = name.split(".", 2);
  const vendor = [first, space].find((word) => Object.hasOwn(known, word));
  if (vendor === undefined) return [];
  const fields = Object.keys(known[vendor]!.fields);
  const inner = vendor === first ? (field ?? onlyField(value)) : name;
  // A program may have settings of its own that are called as a vendor is.
  if (inner === undefined || !fields.includes(inner)) return [];
  const isObjectKey = vendor === first && field === undefined;
  const from = isObjectKey ? { key: `${key}.${inner}`, path: true } : { key, path: false };
  const to = pathOf(vendor, inner);
  return [
    misplaced(settings, `${settings.file}: ${key} is not read; it belongs to ${to.key}`, from, to, vendor),
  ];
}

function onlyField(value: unknown): string | undefined {
  return isObject(value) && !isEncrypted(value) ? Object.keys(value)[0] : undefined;
}

function isEncrypted(value: unknown): boolean {
  return isObject(value) && typeof value.secure === "string";
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
