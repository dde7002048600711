import { type VendorName, vendorNames } from "../../resources/contract/vendors";
import type { Run } from "../../resources/contract/run";
import { inventories, type InventoryItem } from "../inventory";
import { keysOf } from "../inventory/keys";
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
        for await (const item of inventories[vendor]({ run, limits: { signal: io.signal } })) {
          const name = `${vendor} ${item.key}`;
          if (seen.has(name)) continue;
          seen.add(name);
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
  return { kind: "unmanaged", vendor, type: item.kind, object: item.object, id: item.id, properties: [] };
}

/** The natural keys that a resource stands for: as the state has it, and as somebody changed it at the vendor. */
function namesOf(
  { kind, id, inputs, outputs, encrypted }: ManagedResource,
  actual: Record<string, unknown> | undefined,
): string[] {
  if (encrypted.length > 0) return ofRows.includes(kind) ? [] : keysOf(kind, id, { ...outputs, ...inputs });
  const declared = { ...outputs, ...inputs };
  return [...keysOf(kind, id, declared), ...(actual ? keysOf(kind, id, { ...declared, ...actual }) : [])];
}

/** Kinds whose keys hold what may be a secret; the last part of their ids is a hash of it, or an asterisk. */
const ofRows = ["DnsRecord", "DnsZoneFile"];

/** How ids of rows begin that an encrypted resource may stand for: none of them is called unmanaged, or shown. */
function coveredBy({ kind, id, encrypted }: ManagedResource): string[] {
  return encrypted.length > 0 && ofRows.includes(kind) ? [id.slice(0, id.lastIndexOf("/") + 1)] : [];
}
