import { type VendorName, vendorNames } from "../../resources/contract/vendors";
import type { Run } from "../../resources/contract/run";
import { profiles } from "../../resources/profiles";
import { inventoryAt, type InventoryItem } from "../inventory";
import { keysBesides, keysHoldValues, keysOf } from "../keys";
import type { Io } from "../io";
import type { Finding, Report } from "../report/model";
import type { Comparison } from "./compare";
import type { LoadedState, ManagedResource } from "./deployment";
import type { Runs } from "./runs";

export interface Outside {
  findings: Finding[];
  inventoried: number;
  unreadableVendors: Report["unreadableVendors"];
}

/** Objects in the accounts that the state uses, which no resource of the state stands for. */
export async function findUnmanaged(
  { resources, leaving }: Pick<LoadedState, "resources" | "leaving">,
  actual: Comparison["actual"],
  runs: Runs,
  io: Io,
): Promise<Outside> {
  const managed = new Set([
    ...resources.flatMap((resource) => namesOf(resource, actual.get(resource.urn))),
    ...leaving.flatMap((resource) => namesOf(resource, undefined)),
  ]);
  const covered = [...resources, ...leaving].flatMap((resource) => coveredBy(resource));
  const outside: Outside = { findings: [], inventoried: 0, unreadableVendors: [] };
  // Two providers may use one account.
  const seen = new Set<string>();
  for (const [run, vendors] of accountsIn(resources, runs)) {
    for (const vendor of vendors) {
      try {
        for await (const item of inventoryAt({ run, limits: { signal: io.signal } }, vendor)) {
          const name = `${vendor} ${item.key}`;
          if (seen.has(name)) continue;
          seen.add(name);
          // Settings of an object that is told itself, or managed, are not told besides.
          for (const besides of keysBesides(item.kind, item.id, { ...item.outputs, ...item.inputs }))
            seen.add(`${vendor} ${besides}`);
          outside.inventoried++;
          if (!managed.has(item.key) && !covered.some((start) => item.id.startsWith(start)))
            outside.findings.push(toFinding(vendor, item));
        }
      } catch (error) {
        if (io.signal.aborted) throw error;
        outside.unreadableVendors.push({ vendor, reason: (error as Error).message });
      }
    }
  }
  return outside;
}

/** The accounts of a state, each with the vendors that are used through it. */
function accountsIn(resources: ManagedResource[], runs: Runs): Map<Run, Set<VendorName>> {
  const accounts = new Map<Run, Set<VendorName>>();
  for (const { id, provider } of resources) {
    const run = runs.of(provider);
    const vendor = vendorNames.find((name) => id.startsWith(`${name}:`));
    if (typeof run === "string" || !vendor) continue;
    accounts.set(run, (accounts.get(run) ?? new Set()).add(vendor));
  }
  return accounts;
}

function toFinding(vendor: string, item: InventoryItem): Finding {
  const { kind, object, id, inputs, outputs = {} } = item;
  const bill = profiles.get(kind)?.bill;
  const billed = bill === undefined || bill === "nothing" ? undefined : bill.of(inputs, outputs);
  return {
    kind: "unmanaged",
    vendor,
    type: kind,
    object,
    id,
    properties: [],
    ...(billed === undefined ? {} : { billed }),
  };
}

/** The natural keys that a resource stands for: as the state has it, and as somebody changed it at the vendor. */
function namesOf(
  { kind, id, inputs, outputs, encrypted }: ManagedResource,
  actual: Record<string, unknown> | undefined,
): string[] {
  if (encrypted.length > 0) return keysHoldValues(kind) ? [] : keysOf(kind, id, { ...outputs, ...inputs });
  const declared = { ...outputs, ...inputs };
  return [...keysOf(kind, id, declared), ...(actual ? keysOf(kind, id, { ...declared, ...actual }) : [])];
}

/**
 * How ids begin of what an encrypted resource may stand for: none of it is called unmanaged, or shown. The last part of
 * such an id is a hash of what is secret, or an asterisk.
 */
function coveredBy({ kind, id, encrypted }: ManagedResource): string[] {
  return encrypted.length > 0 && keysHoldValues(kind) ? [id.slice(0, id.lastIndexOf("/") + 1)] : [];
}
