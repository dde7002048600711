import { RackformError } from "../../sdk/core";
import type { Call, OwnedCall } from "../contract/run";
import type { KeyDriver, LiveKey } from "./driver";
import type { ApiKeyInputs, ApiKeyState } from "./schema";

type Vendor = ApiKeyInputs["vendor"];

/** `gigahost:ci`: known before the key has an id, and kept when the label changes. */
export const apiKeyId = ({ vendor, label }: Pick<ApiKeyInputs, "vendor" | "label">): string =>
  `${vendor}:${label.trim()}`;

/** The ledger's key of a key, by the vendor's id: labels need not be unique. */
export const objectKey = (vendor: Vendor, keyId: string): string => `ApiKey:${vendor}:${keyId}`;

export const hasLabel = ({ label }: LiveKey, wanted: string): boolean => label.trim() === wanted.trim();

/** Whether another entry of the stack has the key. */
export function isHeld({ run }: OwnedCall, vendor: Vendor, { id }: LiveKey): boolean {
  return run.ledger.otherHolder(objectKey(vendor, id), []) !== undefined;
}

/** What is kept of a key; its secret as the list tells it, or as it was when it was issued. */
export function computedOf(live: LiveKey, secret: string | undefined): ApiKeyState {
  const whole = live.secret ?? secret;
  return { keyId: live.id, ...(whole === undefined ? {} : { secret: whole }) };
}

/** @throws conflict when it is the key that rackform itself uses: what is done to it could lock the run out half way */
export function refuseOwn(call: Call, driver: KeyDriver, vendor: Vendor, live: LiveKey, what: string): void {
  if (!driver.isOwn(call, live)) return;
  throw new RackformError({
    kind: "conflict",
    vendor,
    argument: "label",
    applied: "no",
    message: `the key ${JSON.stringify(live.label)} (${live.id}) is the one that rackform itself uses, and is not ${what}; nothing was changed. Use credentials of another key for that, or leave this one out of the program`,
  });
}
