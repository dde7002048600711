import { z } from "zod";
import { parseJson, RackformError } from "../sdk/core";
import { nearest } from "../resources/contract/nearest";
import { isUnknown } from "../resources/contract/unknown";
import { type VendorName, vendorNames } from "../resources/contract/vendors";
import { vendors } from "./vendors";
import type { Configuration } from "./vendors/facts";

const text = z.string().min(1);
const given = z.union([text, z.number().transform(String)]);
const flag = z.union([z.boolean().transform(String), z.enum(["true", "false"])]);

/** What the fields mean; the types of `Provider`, schema.json and the reference are made from it. */
export const fieldFacts: Record<string, { description: string; secret: boolean; type?: "boolean" }> = {
  apiKey: { description: "API key.", secret: true },
  customerId: { description: "Customer number, as the panel shows it beside the API key.", secret: false },
  username: { description: "Name that is used to log in, usually an e-mail address.", secret: false },
  password: { description: "Password of the log-in.", secret: true },
  totpSecret: {
    description: "Base32 secret of the second factor, for accounts that have one.",
    secret: true,
  },
  baseUrl: {
    description:
      "Everything before the first path of the vendor's document; plain http only to this machine.",
    secret: false,
  },
  ownerTags: {
    description:
      "Whether servers carry a tag that tells which resource of which stack ordered them (`rackform:` and twelve hex digits); `true` when left out.",
    secret: false,
    type: "boolean",
  },
};

/** Fields that say nothing about who logs in. */
export const isSetting = (field: string): boolean =>
  field === "baseUrl" || fieldFacts[field]?.type === "boolean";

/** Reads a configuration value; keys are `rackform:<vendor>`. */
export type ConfigReader = (key: string) => string | undefined;

/**
 * The configuration of one vendor: Pulumi's config first, then the environment. Where the config names any
 * credential, no credential is taken from the environment, so that two accounts never mix.
 */
export function vendorConfiguration(
  vendor: VendorName,
  config: ConfigReader,
  env: NodeJS.ProcessEnv,
): Configuration {
  const { fields } = vendors[vendor];
  const inConfig = fromConfig(vendor, config, Object.keys(fields));
  const hasCredentials = Object.keys(inConfig).some((field) => !isSetting(field));
  return Object.fromEntries(
    Object.entries(fields).map(([field, variables]) => {
      const fromEnv =
        hasCredentials && !isSetting(field) ? undefined : variables.map((name) => env[name]).find(Boolean);
      return [field, inConfig[field] ?? fromEnv];
    }),
  );
}

/** What is wrong with the form of each vendor's configuration. */
export function brokenConfigurations(config: ConfigReader, env: NodeJS.ProcessEnv): Map<VendorName, string> {
  const broken = new Map<VendorName, string>();
  for (const vendor of vendorNames) {
    try {
      if (!isUnknown(config(`rackform:${vendor}`))) vendorConfiguration(vendor, config, env);
    } catch (error) {
      broken.set(vendor, (error as Error).message);
    }
  }
  return broken;
}

/**
 * A line for credentials that come from the environment while the configuration names another vendor's: whoever keeps
 * accounts with the stack may not know of this one.
 */
export function borrowedCredentials(
  vendor: VendorName,
  config: ConfigReader,
  env: NodeJS.ProcessEnv,
): string | undefined {
  if (config(`rackform:${vendor}`)) return undefined;
  const others = vendorNames.filter((name) => config(`rackform:${name}`));
  const { fields } = vendors[vendor];
  const variables = Object.entries(fields).flatMap(([field, names]) =>
    field === "baseUrl" ? [] : names.filter((name) => env[name]),
  );
  if (others.length === 0 || variables.length === 0) return undefined;
  return `${vendor}: the credentials come from the environment (${variables.join(", ")}), while the configuration names accounts at ${others.join(", ")} only`;
}

const shapes = new Map<VendorName, z.ZodType<Record<string, string | undefined>>>();

/** Made once for each vendor: every resource's check asks for it. */
function shapeOf(vendor: VendorName): z.ZodType<Record<string, string | undefined>> {
  const known = shapes.get(vendor);
  if (known) return known;
  const types = Object.keys(vendors[vendor].fields).map((field) => [
    field,
    (fieldFacts[field]?.type === "boolean" ? flag : given).optional(),
  ]);
  const shape = z.strictObject(Object.fromEntries(types) as Record<string, z.ZodOptional<typeof given>>);
  shapes.set(vendor, shape);
  return shape;
}

function fromConfig(vendor: VendorName, config: ConfigReader, fields: string[]): Record<string, string> {
  const raw = config(`rackform:${vendor}`);
  if (raw === undefined || raw === "") return {};
  const value = objectIn(raw);
  if (!value)
    throw badConfiguration(
      vendor,
      "is not an object",
      fields,
      "npx rackform doctor has the line that keeps what is there",
    );
  const parsed = shapeOf(vendor).safeParse(value);
  if (parsed.success)
    return Object.fromEntries(
      Object.entries(parsed.data).filter(([, inner]) => inner !== undefined),
    ) as Record<string, string>;
  const wrong = parsed.error.issues.map((issue) =>
    issue.code === "unrecognized_keys"
      ? `has the unknown key ${issue.keys.map((key) => withMeant(key, fields)).join(", ")}`
      : `has a bad value at ${issue.path.join(".")}`,
  );
  throw badConfiguration(vendor, [...new Set(wrong)].join(" and "), fields);
}

function objectIn(text: string): object | undefined {
  try {
    const value = parseJson(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function withMeant(key: string, fields: readonly string[]): string {
  const meant = nearest(key, fields);
  return meant === undefined ? key : `${key} (did you mean ${meant}?)`;
}

// The value itself may be a credential and is never shown. A text would be lost by setting a field of the object in its place.
function badConfiguration(
  vendor: VendorName,
  what: string,
  fields: string[],
  how = `set with: pulumi config set --secret --path rackform:${vendor}.${fields[0]} …`,
): RackformError {
  return new RackformError({
    kind: "validation",
    vendor,
    message: `the configuration rackform:${vendor} ${what}; it is an object with ${fields.join(", ")}; ${how}`,
  });
}
