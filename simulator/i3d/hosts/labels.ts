import { invalidFields } from "../failure";
import { checkFields, type Fields } from "../fields";
import { isRow, type Row } from "../body";
import type { ErrorDetail } from "../failure";
import type { Host, Label } from "./host";

const KEY = /^[a-z][a-z0-9_-]*$/;
const LONGEST_VALUE = 150;

const FIELDS: Fields = {
  key: {
    kind: "string",
    required: true,
    check: (key: string) => (KEY.test(key) ? undefined : "This value is not a valid label key"),
  },
  value: {
    kind: "string",
    required: true,
    nullable: true,
    check: (value: string) => (value.length <= LONGEST_VALUE ? undefined : "This value is too long"),
  },
};

function check(labels: readonly unknown[]): ErrorDetail[] {
  return labels.flatMap((label, index) => {
    const property = `labels[${index}]`;
    if (!isRow(label)) return [{ property, message: "This value should be of type object" }];
    return checkFields(label, FIELDS, `${property}.`);
  });
}

/**
 * Sets the labels given and leaves others; a null value deletes that key (i3d.md section 7). What else the host shows is
 * read-only and not looked at.
 */
export function changeLabels(host: Host, body: Row, shown: Row): void {
  const errors = checkFields(body, { labels: { kind: "array", required: true } }, "", shown);
  if (errors.length > 0) throw invalidFields(errors);
  const labels = body["labels"] as unknown[];
  const wrong = check(labels);
  if (wrong.length > 0) throw invalidFields(wrong);
  for (const label of labels as { key: string; value: string | null }[]) changeLabel(host.labels, label);
}

function changeLabel(labels: Label[], { key, value }: { key: string; value: string | null }): void {
  const index = labels.findIndex((each) => each.key === key);
  if (value === null) {
    if (index >= 0) labels.splice(index, 1);
  } else if (index >= 0) labels[index] = { key, value };
  else labels.push({ key, value });
}
