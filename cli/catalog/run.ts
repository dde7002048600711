import { makeClient } from "../../provider/clients";
import { transportSettings } from "../../provider/settings";
import { vendorConfiguration } from "../../provider/configuration";
import { type VendorName, vendorNames } from "../../resources/contract/vendors";
import type { CallOptions } from "../../sdk/core";
import { credentials } from "../export/credentials";
import { colours, type ExitCode, type Io } from "../io";
import type { CatalogueSection } from "./catalogue";
import { jsonCatalogue, prettyCatalogue } from "./format";
import { catalogues } from "./vendors";

/** Milliseconds that a vendor may take. */
const patience = 60_000;

/** Reads what a vendor offers and writes it. */
export async function catalog(
  vendor: string,
  { stack, format }: { stack?: string; format: string },
  io: Io,
): Promise<ExitCode> {
  if (!isVendor(vendor) || !catalogues[vendor])
    throw new Error(`${vendor}'s API does not tell what it offers: look at its panel, or ask its support`);
  const sections = await sectionsOf(vendor, stack, io);
  io.out.write(
    format === "json" ? jsonCatalogue(vendor, sections) : prettyCatalogue(sections, colours(io.out, io.env)),
  );
  return 0;
}

const isVendor = (name: string): name is VendorName => (vendorNames as readonly string[]).includes(name);

async function sectionsOf<V extends VendorName>(
  vendor: V,
  stack: string | undefined,
  io: Io,
): Promise<CatalogueSection[]> {
  const config = await credentials(stack, io);
  const client = makeClient(
    vendor,
    vendorConfiguration(vendor, config, io.env),
    transportSettings(config, io.env),
  );
  const limits: CallOptions = { signal: io.signal, deadline: Date.now() + patience };
  return catalogues[vendor]!(client, limits);
}
