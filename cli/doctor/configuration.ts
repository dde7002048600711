import { load } from "js-yaml";
import { fieldFacts } from "../../provider/configuration";
import { brokenSettings } from "../../provider/settings";
import { settingNames } from "../../resources/contract/settings";
import { vendors } from "../../provider/vendors";
import { parseJson } from "../../sdk/core/json";
import { nearest } from "../../resources/contract/nearest";
import { type Check, failed, ok, warning } from "./check";
import { askKey, copyKey, type Key, moveKey } from "./move-key";

const known: Record<string, { fields: object }> = vendors;
const namespace = "rackform:";

/** A settings file of a stack. */
interface Settings {
  file: string;
  stack: string;
}

/**
 * What a stack's settings file says about rackform: keys that nothing reads, with the one that was meant, and credentials
 * in plain text. A fix moves a key and never throws one away.
 */
export function settingsChecks(file: string, stack: string, text: string): Check[] {
  let settings: unknown;
  try {
    settings = load(text);
  } catch (error) {
    return [
      failed(
        "configuration",
        `${file} is not YAML: ${(error as Error).message.split("\n")[0]}`,
        `git diff ${file}`,
      ),
    ];
  }
  const config = isObject(settings) && isObject(settings.config) ? settings.config : {};
  const own = Object.entries(config).filter(([key]) => key.startsWith(namespace));
  const found = Object.entries(config).flatMap(([key, value]) =>
    key.startsWith(namespace)
      ? keyChecks({ file, stack }, key.slice(namespace.length), value)
      : foreignKey({ file, stack }, key, value),
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
  if (!isObject(given)) {
    const to = { key: `${namespace}${vendor}.${fields[0]}`, path: true };
    return [
      failed("configuration", `${file}: ${namespace}${vendor} is not an object`, askKey(to, stack), vendor),
    ];
  }
  return Object.entries(given).flatMap(([field, inner]) => {
    const at = pathOf(vendor, field);
    if (!fields.includes(field)) return [unknownField(settings, vendor, field)];
    if (!fieldFacts[field]?.secret || isEncrypted(inner)) return [];
    return [
      warning(
        "configuration",
        `${file}: ${at.key} is stored in plain text; change it at the vendor if others saw the file`,
        copyKey(stack, at, at),
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
    return [failed("configuration", `${file}: ${what}`, `${fix} --stack ${stack}`)];
  }
  if (name !== "readOnly" || text !== "true") return [];
  return [ok("configuration", `${file}: ${key} refuses every change of this stack`)];
}

const pathOf = (vendor: string, field: string): Key => ({
  key: `${namespace}${vendor}.${field}`,
  path: true,
});

/** `rackform:gigahost.apiKey` set without `--path`, `rackform:gigahots`, or a key that means nothing. */
function unknownKey({ file, stack }: Settings, name: string): Check {
  const what = `${file}: ${namespace}${name}`;
  const from = { key: `${namespace}${name}`, path: false };
  const [vendor = "", field] = name.split(".", 2);
  const meant = nearest(vendor, Object.keys(known));
  if (field !== undefined && meant !== undefined) {
    const to = pathOf(meant, nearest(field, Object.keys(known[meant]!.fields)) ?? field);
    return failed(
      "configuration",
      `${what} was set without --path: nothing reads it`,
      moveKey(stack, from, to),
      meant,
    );
  }
  if (meant !== undefined)
    return failed(
      "configuration",
      `${what} is unknown; did you mean ${meant}?`,
      moveKey(stack, from, { key: `${namespace}${meant}`, path: false }),
      meant,
    );
  const all = [...Object.keys(known), ...settingNames];
  const setting = nearest(name, all);
  if (setting !== undefined)
    return failed(
      "configuration",
      `${what} is unknown; did you mean ${setting}?`,
      moveKey(stack, from, { key: `${namespace}${setting}`, path: false }),
    );
  return failed(
    "configuration",
    `${what} is unknown; there are ${all.join(", ")}`,
    `pulumi config --stack ${stack}`,
  );
}

function unknownField({ file, stack }: Settings, vendor: string, field: string): Check {
  const fields = Object.keys(known[vendor]!.fields);
  const from = pathOf(vendor, field);
  const meant = nearest(field, fields);
  if (meant === undefined)
    return failed(
      "configuration",
      `${file}: ${from.key} is unknown; there are ${fields.join(", ")}`,
      `pulumi config --stack ${stack}`,
      vendor,
    );
  return failed(
    "configuration",
    `${file}: ${from.key} is unknown; did you mean ${meant}?`,
    moveKey(stack, from, pathOf(vendor, meant)),
    vendor,
  );
}

/** A vendor's credentials under the project's name, or the vendor's: `shop:gigahost.apiKey`, `gigahost:apiKey`. */
function foreignKey({ file, stack }: Settings, key: string, value: unknown): Check[] {
  const [space = "", name = ""] = key.split(":", 2);
  const [first = "", field] = name.split(".", 2);
  const vendor = [first, space].find((word) => Object.hasOwn(known, word));
  if (vendor === undefined) return [];
  const fields = Object.keys(known[vendor]!.fields);
  const inner = vendor === first ? (field ?? onlyField(value)) : name;
  // A program may have settings of its own that are called as a vendor is.
  if (inner === undefined || !fields.includes(inner)) return [];
  const isObjectKey = vendor === first && field === undefined;
  return [
    failed(
      "configuration",
      `${file}: ${key} is not read; it belongs to ${namespace}${vendor}.${inner}`,
      moveKey(
        stack,
        isObjectKey ? { key: `${key}.${inner}`, path: true } : { key, path: false },
        pathOf(vendor, inner),
      ),
      vendor,
    ),
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
