import { RackformError } from "../../sdk/core";
import type { Account, Call, OwnedCall } from "../contract/run";
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

/** Whether a key that a list shows so is one that the run uses; `undefined` where it shows too little of it. */
export function ownKey(
  account: Pick<Account, "isOwnKey">,
  secret: string | undefined,
  prefix: string | undefined,
): boolean | undefined {
  if (secret) return account.isOwnKey((key) => key === secret);
  if (prefix) return account.isOwnKey((key) => key.startsWith(prefix));
  return account.isOwnKey(() => true) ? undefined : false;
}

/**
 * @param secret of the key, where the state has it
 * @throws conflict when it is the key that rackform itself uses, or may be: what is done to it could lock the run out half way
 */
export function refuseOwn(
  call: Call,
  driver: KeyDriver,
  vendor: Vendor,
  live: LiveKey,
  what: string,
  secret?: string,
): void {
  const isOwn = secret
    ? call.run.account(vendor).isOwnKey((key) => key === secret)
    : driver.isOwn(call, live);
  if (isOwn === false) return;
  const key = `the key ${JSON.stringify(live.label)} (${live.id})`;
  const why = isOwn
    ? `${key} is the one that rackform itself uses`
    : `the list shows too little of ${key} to tell whether it is the one that rackform itself uses; it`;
  throw new RackformError({
    kind: "conflict",
    vendor,
    argument: "label",
    applied: "no",
    message: `${why}${isOwn ? ", and" : ""} is not ${what}; nothing was changed. Use credentials of another key for that, or leave this one out of the program`,
  });
}
