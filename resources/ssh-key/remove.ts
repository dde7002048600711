import { isKind, RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { keyDrivers, keysNow, writeKey } from "./drivers";
import type { KeyVendor } from "./schema";

/**
 * Deletes a stored key, and looks whether it is gone: "not found" may be a glitch of the vendor's.
 *
 * @throws what the vendor said when the key is still there
 */
export async function removeStored(call: Call, vendor: KeyVendor, id: string): Promise<void> {
  let refusal: RackformError | undefined;
  try {
    await writeKey(call, vendor, () => keyDrivers[vendor].delete(call, id));
  } catch (error) {
    if (!isKind(error, "not-found")) throw error;
    refusal = error;
  }
  if (!(await keysNow(call, vendor)).some((row) => row.id === id)) return;
  throw (
    refusal ??
    new RackformError({
      kind: "protocol",
      vendor,
      message: `the vendor accepted the deletion of the SSH key ${id} and goes on showing it; run again`,
    })
  );
}
