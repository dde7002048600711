import { RackformError } from "./errors";

/** The account that answers, as the vendor identifies it: the same for every key and log-in of one customer. */
export interface AccountIdentity {
  id: string;
  /** For messages to people; not compared. */
  name?: string;
}

/**
 * Reads who the account is; `undefined` where the vendor will not say so to this key, which it tells by one of
 * `refusals`, statuses. Whether the key is any good is for the calls that do something with it to find out.
 */
export async function identityUnless(
  refusals: readonly number[],
  read: () => Promise<AccountIdentity | undefined>,
): Promise<AccountIdentity | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof RackformError && error.status !== undefined && refusals.includes(error.status))
      return undefined;
    throw error;
  }
}
