import { inventoryAt, type InventoryItem } from "../inventory";
import { ProcessRun } from "../../provider/process-run";
import type { ConfigReader } from "../../provider/configuration";
import { vendorNames } from "../../resources/contract/vendors";
import { type Io, remark } from "../io";
import { keysBesides } from "../keys";
import { progress } from "../progress";
import { configuredVendors } from "../configured-vendors";
import { collect, type Collection } from "./collect";
import type { Filter } from "./filter";

/**
 * Everything in the accounts that is asked for. A vendor that cannot be read ends it: a program that lacks half of an
 * account would look complete.
 */
export async function readAccounts(filter: Filter, config: ConfigReader, io: Io): Promise<Collection> {
  // What is wrong with a vendor that nobody asked for is no matter here.
  const vendors = filter.vendors ?? configuredVendors(config, io.env);
  const others = vendorNames.filter((vendor) => !vendors.includes(vendor));
  if (vendors.length === 0)
    throw new Error("there are no credentials for any vendor; rackform doctor says what is missing");
  if (!filter.vendors && others.length > 0) remark(io, `no credentials, not read: ${others.join(", ")}`);
  const run = new ProcessRun(config, io.env, (message) => remark(io, message));
  const items: InventoryItem[] = [];
  const listing = progress(io, "listing", vendors.length);
  try {
    for (const [at, vendor] of vendors.entries()) {
      listing.at(at);
      for await (const item of inventoryAt({ run, limits: { signal: io.signal } }, vendor, filter.kinds)) {
        if (filter.items(item)) items.push(item);
      }
    }
  } finally {
    listing.end();
  }
  // What a resource of the program manages as well is not declared once more.
  const besides = new Set(
    items.flatMap(({ kind, id, inputs, outputs }) => keysBesides(kind, id, { ...outputs, ...inputs })),
  );
  const declared = items.filter(({ key }) => !besides.has(key));
  const reading = progress(io, "reading", declared.length);
  try {
    return await collect(declared, run, io.signal, reading.at);
  } finally {
    reading.end();
  }
}
