import { RackformError } from "./errors";

/**
 * Template tag for paths: every value is percent-encoded whole, so that a name with `/`, `?` or CR LF
 * stays one segment. Empty values and dot segments are refused: `/servers/` with an empty id would read
 * the whole list (gigahost.md, section 1), and `..` would name another path.
 */
export function path(parts: TemplateStringsArray, ...values: (string | number)[]): string {
  return parts.reduce((made, part, index) => made + segment(values[index - 1]) + part);
}

function segment(value: string | number | undefined): string {
  const text = String(value ?? "");
  if (text === "" || text === "." || text === "..") {
    throw new RackformError({
      kind: "validation",
      message: `an id or name that goes into a path must not be ${JSON.stringify(text)}`,
    });
  }
  if (/\p{Surrogate}/u.test(text)) {
    throw new RackformError({
      kind: "validation",
      message: `${JSON.stringify(text)} is not valid Unicode and cannot go into a path`,
    });
  }
  return encodeURIComponent(text);
}
