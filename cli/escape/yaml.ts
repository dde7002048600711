import { visibleJson } from "../../sdk/core/visible";

/** A text as a YAML string, whatever it looks like: `123` and `no` are texts, too. */
export function yaml(text: string): string {
  return visibleJson(JSON.stringify(text));
}
