import { z } from "zod";

/** A server's id as users write it, as a number or its digits: `srv_id` of the panel. */
export const serverIdArgument = z.union([z.number().int(), z.string()]);

/** The id in one notation. */
export function canonicalServerId(id: string | number): string {
  return String(id).trim();
}

/** What is wrong with an id. An empty one must never reach a path: `/servers/` reads the whole list. */
export function serverIdProblem(id: string | number): string | undefined {
  if (/^[1-9]\d{0,17}$/.test(canonicalServerId(id))) return undefined;
  return `${JSON.stringify(id)} is not a server's id: the number that the panel shows, e.g. 3523`;
}
