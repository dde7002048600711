import type { SimRequest } from "../../core/types";
import { invalidData } from "../../panel/refusal";

/** The parts of a multipart/form-data body by field name. */
export function readForm(request: SimRequest): Map<string, Buffer> {
  const type = request.headers["content-type"] ?? "";
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type) ?? [];
  const boundary = quoted ?? bare;
  if (!boundary) throw invalidData();
  // Latin-1 keeps every octet, so positions in the text are positions in the body.
  const body = request.body.toString("latin1");
  const parts = new Map<string, Buffer>();
  for (const part of `\r\n${body}`.split(`\r\n--${boundary}`).slice(1)) {
    const end = part.indexOf("\r\n\r\n");
    const [, name] = /name="([^"]*)"/i.exec(part.slice(0, Math.max(0, end))) ?? [];
    if (name !== undefined) parts.set(name, Buffer.from(part.slice(end + 4), "latin1"));
  }
  return parts;
}
