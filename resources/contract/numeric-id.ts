import { z } from "zod";

/** The id of a server or a service as users write it: as a number, or its digits. */
export const numericIdArgument = z.union([z.number().int(), z.string()]);

/** The id in one notation. */
export function canonicalNumericId(id: string | number): string {
  return String(id).trim();
}

/** What is wrong with an id. An empty one must never reach a path: `/servers/` reads the whole list. */
export function numericIdProblem(id: string | number): string | undefined {
  if (/^[1-9]\d{0,17}$/.test(canonicalNumericId(id))) return undefined;
  return `${JSON.stringify(id)} is not an id: give the number that the vendor shows, e.g. 3523`;
}
