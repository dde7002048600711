import { visibleJson } from "../../sdk/core";

/** A text as a YAML string, whatever it looks like: `123` and `no` are texts, too. */
export function yaml(text: string): string {
  return visibleJson(JSON.stringify(text));
}
