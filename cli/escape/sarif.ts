import { visible } from "../../sdk/core/visible";

/** A text from outside in a message of SARIF, where braces hold places and `[text](…)` is a link. */
export function sarif(text: string): string {
  return visible(text).replace(/[{}]/g, "$&$&").replace(/\]\(/g, "]\\u0028");
}
