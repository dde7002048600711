import { type VendorName, vendorNames } from "../../resources/contract/vendors";
import { profiles } from "../../resources/profiles";
import { globMatcher } from "../../resources/contract/glob";
import type { InventoryItem } from "../inventory";
import { sectionOf } from "./sections";

export interface FilterOptions {
  vendor?: string[];
  kind?: string[];
  include?: string[];
  exclude?: string[];
}

export interface Filter {
  /** Vendors that were named. */
  vendors?: VendorName[];
  kinds: (kind: string) => boolean;
  items: (item: InventoryItem) => boolean;
}

/** Kinds that stand for what others stand for as well are no objects of their own. */
export const exportable = [...profiles.keys()].filter((kind) => sectionOf(kind));

/** What is asked for. Globs are held against ids; that of a zone counts for what stands within it, too. */
export function filterOf({ vendor, kind, include, exclude }: FilterOptions): Filter {
  const vendors = vendor && (known("--vendor", vendor, vendorNames) as VendorName[]);
  const kinds = new Set(kind ? known("--kind", kind, exportable) : exportable);
  const [wanted, unwanted] = [patterns(include), patterns(exclude)];
  return {
    ...(vendors ? { vendors } : {}),
    kinds: (name) => kinds.has(name),
    items: (item) => {
      const outer = sectionOf(item.kind)?.within?.id(item.inputs);
      const ids = [item.id, ...(outer === undefined ? [] : [outer])];
      const matches = (list: Matcher[]) => ids.some((id) => list.some((takes) => takes(id)));
      return (wanted.length === 0 || matches(wanted)) && !matches(unwanted);
    },
  };
}

type Matcher = ReturnType<typeof globMatcher>;

function patterns(globs: string[] = []): Matcher[] {
  return globs.map((glob) => globMatcher(glob, "/"));
}

function known(option: string, given: string[], allowed: readonly string[]): string[] {
  return given
    .flatMap((text) => text.split(","))
    .map((text) => {
      const found = allowed.find((name) => name.toLowerCase() === text.trim().toLowerCase());
      if (found === undefined)
        throw new Error(`${option} ${text} is unknown; there are ${allowed.join(", ")}`);
      return found;
    });
}
