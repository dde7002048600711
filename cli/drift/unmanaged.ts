import type { Run } from "../../resources/contract/run";
import { inventories, type InventoryItem } from "../inventory";
import { keysOf } from "../inventory/keys";
import type { Io } from "../io";
import type { Finding, Report } from "../report/model";
import type { ManagedResource } from "./deployment";

export interface Outside {
  findings: Finding[];
  inventoried: number;
  unreadableVendors: Report["unreadableVendors"];
}

/** Objects in the accounts of the vendors that the state uses, which no resource of the state stands for. */
export async function findUnmanaged(resources: ManagedResource[], findings: Finding[], run: Run, io: Io): Promise<Outside> {
  const changed = new Map(findings.map((finding) => [finding.urn, finding]));
  const vendors = [...new Set(resources.map(({ id }) => id.split(":")[0] ?? ""))].filter((vendor) => vendor in inventories);
  const managed = new Set(resources.flatMap((resource) => namesOf(resource, changed.get(resource.urn))));
  const outside: Outside = { findings: [], inventoried: 0, unreadableVendors: [] };
  for (const vendor of vendors) {
    try {
      for await (const item of inventories[vendor]!({ run, limits: { signal: io.signal } })) {
        outside.inventoried++;
        if (!managed.has(item.key)) outside.findings.push(toFinding(vendor, item));
      }
    } catch (error) {
      if (io.signal.aborted) throw error;
      outside.unreadableVendors.push({ vendor, reason: (error as Error).message });
    }
  }
  return outside;
}

function toFinding(vendor: string, item: InventoryItem): Finding {
  return { kind: "unmanaged", vendor, type: item.kind, object: item.object, id: item.id, properties: [] };
}

/** The natural keys that a resource stands for: as the state has it, and as somebody changed it at the vendor. */
function namesOf({ kind, id, inputs, outputs }: ManagedResource, finding: Finding | undefined): string[] {
  const declared = { ...outputs, ...inputs };
  const actual = Object.fromEntries((finding?.properties ?? []).map((property) => [property.path, property.actual]));
  return [...keysOf(kind, id, declared), ...(finding?.kind === "changed" ? keysOf(kind, id, { ...declared, ...actual }) : [])];
}
