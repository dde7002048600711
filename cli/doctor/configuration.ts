import { load } from "js-yaml";
import { configurationFields, fieldFacts, settings as ownSettings } from "../../provider/configuration";
import { type Check, failed, ok, warning } from "./check";

const known: Record<string, object> = configurationFields;

/** What a stack's settings file says about rackform: unknown keys, and credentials in plain text. */
export function settingsChecks(file: string, stack: string, text: string): Check[] {
  let settings: unknown;
  try {
    settings = load(text);
  } catch (error) {
    return [
      failed(
        "configuration",
        `${file} is not YAML: ${(error as Error).message.split("\n")[0]}`,
        "mend it, or restore it from version control",
      ),
    ];
  }
  const config = isObject(settings) && isObject(settings.config) ? settings.config : {};
  const own = Object.entries(config).filter(([key]) => key.startsWith("rackform:"));
  const found = own.flatMap(([key, value]) => keyChecks(file, stack, key.slice("rackform:".length), value));
  return found.length > 0
    ? found
    : [
        ok(
          "configuration",
          own.length > 0 ? `${file}: credentials are encrypted` : `${file}: nothing about rackform`,
        ),
      ];
}

function keyChecks(file: string, stack: string, vendor: string, value: unknown): Check[] {
  const flag = `--stack ${stack}`;
  if (Object.hasOwn(ownSettings, vendor)) return [];
  if (!Object.hasOwn(known, vendor)) {
    return [
      failed(
        "configuration",
        `${file}: rackform:${vendor} is unknown; there are ${[...Object.keys(known), ...Object.keys(ownSettings)].join(", ")}`,
        `pulumi config rm ${flag} rackform:${vendor}`,
      ),
    ];
  }
  if (isEncrypted(value)) return [];
  const fields = Object.keys(known[vendor]!);
  const given = typeof value === "string" ? parsed(value) : value;
  if (!isObject(given)) {
    return [
      failed(
        "configuration",
        `${file}: rackform:${vendor} is not an object`,
        `pulumi config set ${flag} --secret --path rackform:${vendor}.${fields[0]} …`,
      ),
    ];
  }
  return Object.entries(given).flatMap(([field, inner]) => {
    if (!fields.includes(field)) {
      return [
        failed(
          "configuration",
          `${file}: rackform:${vendor}.${field} is unknown; there are ${fields.join(", ")}`,
          `pulumi config rm ${flag} --path rackform:${vendor}.${field}`,
        ),
      ];
    }
    if (!fieldFacts[field]?.secret || isEncrypted(inner)) return [];
    return [
      warning(
        "configuration",
        `${file}: rackform:${vendor}.${field} is stored in plain text`,
        `pulumi config set ${flag} --secret --path rackform:${vendor}.${field} …, and change it at the vendor if others saw the file`,
      ),
    ];
  });
}

function isEncrypted(value: unknown): boolean {
  return isObject(value) && typeof value.secure === "string";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
