import { vendors } from "../provider/vendors";

/** What `rackform/sdk` exports: `sdk/index.ts`. */
export function sdkFile(): string {
  const clients = Object.entries(vendors).map(
    ([vendor, { className }]) =>
      `export * as ${vendor} from "./${vendor}";\nexport { ${className}Client } from "./${vendor}";\n`,
  );
  return `// Made from provider/vendors.ts by \`npm run generate\`: edit that.\n/** Typed clients for the vendors' APIs, usable without Pulumi. */\nexport * from "./core";\n${clients.join("")}`;
}
