import { visible } from "../../sdk/core/visible";
import { typescript } from "./typescript";

/** A text as a Python string. Escapes are those of JSON but for characters beyond the sixteenth bit. */
export function python(text: string): string {
  return typescript(text).replace(
    /\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})/gi,
    (_, high: string, low: string) => {
      const point = String.fromCharCode(parseInt(high, 16), parseInt(low, 16)).codePointAt(0)!;
      return `\\U${point.toString(16).padStart(8, "0")}`;
    },
  );
}

/** `sshKeys` as Python's SDKs have it. */
export function pythonName(name: string): string {
  return name
    .replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`)
    .replace(/-/g, "_")
    .toLowerCase();
}

/** A text in a comment that ends with its line. */
export const pythonRemark = (text: string): string => visible(text);
