import { vendorNames } from "../../resources/contract/vendors";
import { dnsLimits, dnsVendors } from "../../resources/dns/limits";
import { dnsTypes } from "../../resources/dns/types";
import { accounts } from "../accounts";
import { providerSettings } from "../settings";
import type { Model } from "../model";
import { titles } from "../titles";
import { table } from "./table";

const headings = vendorNames.map((vendor) => `[${titles[vendor]!.title}](vendors/${vendor}.md)`);

/** Which vendor can do what: `docs/capabilities.md`. */
export function capabilitiesPage(models: Model[]): string {
  return [
    "<!-- Made from the kinds, the drivers' limits and the configuration by `npm run generate`. -->",
    "# Capabilities",
    "## Kinds",
    table(
      ["kind", ...headings],
      models.map(({ facts, folder }) => [
        `[${facts.name}](reference/${folder}.md)`,
        ...vendorNames.map((vendor) => (facts.vendors.includes(vendor) ? "yes" : "–")),
      ]),
    ),
    "## Arguments that not every vendor of a kind has",
    table(["argument", ...headings], models.flatMap(ownArguments)),
    "## Record types",
    table(
      ["type", ...dnsVendors.map((vendor) => titles[vendor]!.title)],
      dnsTypes.map((type) => [
        type,
        ...dnsVendors.map((vendor) => {
          const { types, single } = dnsLimits[vendor];
          return types.includes(type) ? (single.includes(type) ? "one per name" : "yes") : "–";
        }),
      ]),
    ),
    "## Credentials",
    table(
      ["vendor", "field of `rackform:<vendor>`", "environment", "secret"],
      accounts.flatMap(({ title, fields }) =>
        fields.map(({ name, environment, secret }) => [
          title,
          `\`${name}\``,
          environment.map((one) => `\`${one}\``).join(", "),
          secret ? "yes" : "",
        ]),
      ),
    ),
    "## Settings",
    table(["configuration", "environment", "meaning"], settingRows),
    'The environment applies to every provider. An explicit `Provider` has a configuration of its own, which is what it is given: `new Provider("watch", { gigahost: { apiKey }, readOnly: true })`.',
  ].join("\n\n");
}

/** What is set besides credentials: rackform's own configuration, and variables that have none. */
const settingRows: string[][] = [
  ...providerSettings.map(({ name, environment, description }) => [
    `\`rackform:${name}\``,
    environment === undefined ? "" : `\`${environment}\``,
    description,
  ]),
  [
    "",
    "`RACKFORM_SAME_ACCOUNT`",
    "Vendors, separated by commas, whose credentials in use are of the account that the states were written with; for one run after a restricted key was changed, where the vendor does not say whose it is.",
  ],
  [
    "",
    "`RACKFORM_RUNTIME`",
    "What the provider process loads instead of `rackform/runtime`, as a path or a package: for layouts in which that cannot be found from the program's folder.",
  ],
  ["", "`PULUMI_BIN`", "The Pulumi CLI that `rackform` calls; `pulumi` on the PATH when left out."],
];

function ownArguments({ facts, arguments: properties }: Model): string[][] {
  return properties
    .filter((property) => property.vendors !== undefined)
    .map((property) => [
      `${facts.name} \`${property.name}\``,
      ...vendorNames.map((vendor) =>
        property.vendors!.includes(vendor) ? "yes" : facts.vendors.includes(vendor) ? "no" : "–",
      ),
    ]);
}
