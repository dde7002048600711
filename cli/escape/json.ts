import { visibleJson } from "../../sdk/core/visible";

/** JSON as it may be shown: the values are the same, and nothing in the text is a control or a command of a CI system. */
export function json(value: unknown): string {
  return visibleJson(JSON.stringify(value, undefined, 2)).replace(/##(?=\w*\[)/g, "#\\u0023");
}
