import { malformed } from "./failure";
import type { Call } from "./routing";

const RANGE = /^start=(\d{1,9}),results=([1-9]\d{0,8})$/;
/** Page without the header (i3d.md section 1.3). */
const DEFAULT_RESULTS = 25;

/** The page that RANGED-DATA asks for; 400 when the header is malformed, or missing where it is required. */
export function pageOf<T>(call: Call, items: readonly T[], required = false): T[] {
  const { options } = call.world;
  const header = call.headers["ranged-data"];
  if (options.ignoreRange === "all") return [...items];
  if (options.ignoreRange === "firstPage") return items.slice(0, DEFAULT_RESULTS);
  if (header === undefined) {
    if (required && options.requireRange) throw malformed("Header RANGED-DATA is required");
    return items.slice(0, DEFAULT_RESULTS);
  }
  const match = RANGE.exec(header);
  if (!match) throw malformed("Header RANGED-DATA is malformed, expected start=0,results=25");
  const start = Number(match[1]);
  const wanted = Number(match[2]);
  return items.slice(start, start + (options.rangeCap > 0 ? Math.min(wanted, options.rangeCap) : wanted));
}
