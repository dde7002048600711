import type pico from "picocolors";
import { json } from "../escape/json";
import { terminal } from "../escape/terminal";
import type { CatalogueRow, CatalogueSection } from "./catalogue";

/** Version of the JSON form; a field may be added without a new one. */
const catalogueVersion = 1;

export function jsonCatalogue(vendor: string, sections: readonly CatalogueSection[]): string {
  return `${json({ version: catalogueVersion, vendor, sections })}\n`;
}

/** A table a section; columns that nobody fills are left out. */
export function prettyCatalogue(
  sections: readonly CatalogueSection[],
  paint: ReturnType<typeof pico.createColors>,
): string {
  return sections
    .map(({ title, rows }) => `${paint.bold(`${title} (${rows.length})`)}\n${table(rows, paint.dim)}`)
    .join("\n");
}

function table(rows: readonly CatalogueRow[], dim: (text: string) => string): string {
  if (rows.length === 0) return "  none now\n";
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((column) =>
    rows.some((row) => cell(row[column]) !== ""),
  );
  const width = Object.fromEntries(
    columns.map((column) => [
      column,
      Math.max(column.length, ...rows.map((row) => cell(row[column]).length)),
    ]),
  );
  const line = (texts: string[]) =>
    `  ${texts.map((text, at) => text.padEnd(width[columns[at]!]!)).join("  ")}`.trimEnd();
  return [dim(line(columns)), ...rows.map((row) => line(columns.map((column) => cell(row[column]))))]
    .map((text) => `${text}\n`)
    .join("");
}

const words = (value: boolean) => (value ? "yes" : "no");

function cell(value: CatalogueRow[string]): string {
  if (value === undefined) return "";
  return typeof value === "boolean" ? words(value) : terminal(String(value));
}
