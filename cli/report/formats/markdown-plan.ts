import { markdown as data } from "../../escape/markdown";
import { type PlannedChange, type Report, show } from "../model";
import { readable } from "../rows";
import { costText, spendingText } from "../spending";

/** Rows of a table that stand open; longer ones are folded. */
const mostOpen = 25;

const headings: Record<PlannedChange["change"], string> = {
  delete: "Delete",
  replace: "Replace",
  update: "Update",
  create: "Create",
  import: "Import",
};

/** What a plan does, for who reviews it: dangers and costs first, then every property, old and new. */
export function planned({ changes = [], allowed = [], spending }: Report): string[] {
  const costly = changes.filter(({ cost }) => cost !== undefined);
  const sums = spending && spendingText(spending);
  return [
    summary(changes),
    "",
    ...list(
      "Allowed in spite of the policy",
      allowed.map(({ type, object, reason = "" }) => `${data(type)} ${data(object)}: ${data(reason)}`),
    ),
    ...list(
      "Costs money",
      costly.map(({ type, name, ...change }) => `${data(type)} ${data(name)}: ${data(costText(change))}`),
    ),
    ...(sums === undefined ? [] : [sums, ""]),
    ...(Object.keys(headings) as PlannedChange["change"][]).flatMap((change) =>
      table(
        headings[change],
        changes.filter((each) => each.change === change),
      ),
    ),
  ];
}

function summary(changes: readonly PlannedChange[]): string {
  const parts = (Object.keys(headings) as PlannedChange["change"][])
    .map((change) => [change, changes.filter((each) => each.change === change).length] as const)
    .filter(([, count]) => count > 0);
  return parts.length === 0
    ? "Nothing changes."
    : parts.map(([change, count]) => `**${count}** to ${change}`).join(", ");
}

function list(heading: string, items: string[]): string[] {
  return items.length === 0 ? [] : [`#### ${heading}`, "", ...items.map((item) => `- ${item}`), ""];
}

function table(heading: string, changes: readonly PlannedChange[]): string[] {
  if (changes.length === 0) return [];
  const rows = changes.flatMap(rowsOf);
  const title = `${heading} (${changes.length})`;
  const whole = ["| resource | object | property | before | after |", "|---|---|---|---|---|", ...rows, ""];
  return rows.length > mostOpen
    ? [`<details><summary><b>${title}</b></summary>`, "", ...whole, "</details>", ""]
    : [`#### ${title}`, "", ...whole];
}

function rowsOf({ type, name, object, properties }: PlannedChange): string[] {
  const start = `| ${data(`${type} ${name}`)} | ${object === "" ? "" : data(object)} |`;
  if (properties.length === 0) return [`${start} | | |`];
  return readable(properties).map(
    ({ path, expected, actual }, at) =>
      `${at === 0 ? start : "| | |"} ${data(path)} | ${cell(expected)} | ${cell(actual)} |`,
  );
}

function cell(value: unknown): string {
  return value === undefined || value === null ? "" : data(show(value));
}
