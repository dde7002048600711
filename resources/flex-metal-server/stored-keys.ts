import type { OwnedCall } from "../contract/run";
import { i3dKeys } from "../lists/i3d";
import { asTold } from "./as-told";
import type { Fault } from "./in-catalogue";
import { uuidPattern } from "./limits";
import type { FlexMetalServerInputs } from "./schema";

/** Keys of an order that are named by a UUID under which none is stored, as two readings say. */
export async function keyFaults(call: OwnedCall, { sshKeys = [] }: FlexMetalServerInputs): Promise<Fault[]> {
  let missing = sshKeys.map((key) => key.trim().toLowerCase()).filter((key) => uuidPattern.test(key));
  for (const how of ["get", "confirm"] as const) {
    if (missing.length === 0) return [];
    const stored = await asTold(call, (limits) => i3dKeys(call.run)[how](limits));
    if (!stored) return [];
    const there = new Set(stored.map(({ uuid }) => uuid.toLowerCase()));
    missing = missing.filter((uuid) => !there.has(uuid));
  }
  const named = call.secrets.has("sshKeys") ? "name" : `name ${missing.join(", ")},`;
  return missing.length === 0
    ? []
    : [{ argument: "sshKeys", text: `its sshKeys ${named} of which the account has no stored key` }];
}
