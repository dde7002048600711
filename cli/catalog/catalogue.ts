/** One thing that can be ordered or named in a program; a column that is unknown is left out. */
export type CatalogueRow = Record<string, string | number | boolean | undefined>;

/** Rows of one sort: locations, instance types, systems, products. */
export interface CatalogueSection {
  title: string;
  rows: CatalogueRow[];
}
