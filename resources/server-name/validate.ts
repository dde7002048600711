import type { Failure } from "../contract/handler";
import { serverProblem } from "../servers/argument";
import { serverNameArgs, type ServerNameInputs } from "./schema";

type Argument = keyof ServerNameInputs;

const longest = 255;
const isLine = (text: string): boolean => text.length <= longest && !/\p{Cc}/u.test(text);

/** What the schema cannot say: what has a name at which vendor, and names that vendors can show. */
export function validateServerName(
  inputs: Partial<ServerNameInputs>,
  isUnknown: (argument: Argument) => boolean,
): Failure[] {
  const { vendor, serverId, colocationId, name, purchaseOrder } = inputs;
  const failures: Failure[] = [];
  const fail = (property: Argument, reason: string) => void failures.push({ property, reason });
  const has = (argument: Argument) => inputs[argument] !== undefined || isUnknown(argument);
  for (const [argument, schema] of Object.entries(serverNameArgs.shape) as [
    Argument,
    { meta(): unknown },
  ][]) {
    const { vendors } = (schema.meta() ?? {}) as { vendors?: string[] };
    if (vendor && vendors && has(argument) && !vendors.includes(vendor))
      fail(argument, `is not possible at ${vendor}; only at ${vendors.join(", ")}`);
  }
  if (vendor === "i3d" && !has("colocationId")) fail("colocationId", "is missing: the colocation, e.g. 1201");
  if (vendor && vendor !== "i3d" && !has("serverId")) fail("serverId", "is missing: the server, e.g. 3523");
  const server = serverId === undefined ? undefined : serverProblem(serverId);
  if (server) fail("serverId", server);
  const colocation = colocationId === undefined ? undefined : serverProblem(colocationId, "colocation");
  if (colocation) fail("colocationId", colocation);
  if (name !== undefined && (name.trim() === "" || !isLine(name)))
    fail("name", `must be 1 to ${longest} characters on one line, e.g. web1.example.no`);
  if (purchaseOrder !== undefined && !isLine(purchaseOrder))
    fail("purchaseOrder", `must be at most ${longest} characters on one line, e.g. PO-2026-0815`);
  return failures;
}
