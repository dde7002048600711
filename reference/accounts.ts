import { fieldFacts } from "../provider/configuration";
import { vendorNames, type VendorName } from "../resources/contract/vendors";
import { vendors } from "../provider/vendors";
import { providerSettings } from "./settings";
import { comment } from "./typescript";

/** A field of a vendor's configuration. */
export interface Field {
  name: string;
  description: string;
  secret: boolean;
  /** Needed whichever way the credentials are given. */
  required: boolean;
  type: "string" | "boolean";
  environment: readonly string[];
}

/** The configuration of one vendor. */
export interface Account {
  vendor: VendorName;
  title: string;
  typeName: string;
  description: string;
  fields: Field[];
}

export const accounts: Account[] = vendorNames.map((vendor) => {
  const { title, className, credentials: sets, fields, baseUrl } = vendors[vendor];
  return {
    vendor,
    title,
    typeName: `${className}Account`,
    description: `${title}'s credentials: ${sets.map((set) => set.map((field) => `\`${field}\``).join(" and ")).join(", or ")}.`,
    fields: Object.entries(fields).map(([name, environment]) => ({
      name,
      description:
        fieldFacts[name]!.description + (name === "baseUrl" ? ` \`${baseUrl}\` when left out.` : ""),
      secret: fieldFacts[name]!.secret,
      required: sets.every((set) => set.includes(name)),
      type: fieldFacts[name]!.type ?? "string",
      environment,
    })),
  };
});

/** The types of `Provider`'s arguments: `program/accounts.ts`. */
export function accountsFile(): string {
  const interfaces = accounts.map(({ typeName, description, fields }) => {
    const members = fields.map(
      (field) =>
        `${comment(field.description, "  ")}\n  ${field.name}${field.required ? "" : "?"}: pulumi.Input<${field.type}>;`,
    );
    return `${comment(description)}\nexport interface ${typeName} {\n${members.join("\n")}\n}\n`;
  });
  const all = accounts.map(
    ({ vendor, typeName, title }) =>
      `${comment(`The account at ${title}.`, "  ")}\n  ${vendor}?: pulumi.Input<${typeName}>;`,
  );
  const ofSettings = providerSettings.map(
    ({ name, description, type }) =>
      `${comment(description, "  ")}\n  ${name}?: pulumi.Input<${type === "integer" ? "number" : type}>;`,
  );
  return [
    "// Made from provider/vendors.ts by `npm run generate`: edit that.",
    'import type * as pulumi from "@pulumi/pulumi";',
    "",
    ...interfaces,
    comment("Accounts of an explicit provider; vendors that are left out come from the environment."),
    `export interface ProviderArgs {\n${[...all, ...ofSettings].join("\n")}\n}`,
    "",
  ].join("\n");
}
