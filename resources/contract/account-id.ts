import { RackformError } from "../../sdk/core";
import type { VendorName } from "./vendors";

/** Which account of a vendor this is, as far as it is known. */
export interface AccountId {
  /** As the vendor identifies it; absent where it does not say, or was not asked. */
  id?: string;
  /** A keyed hash of the credential: the same credential is the same account. */
  key: string;
}

/** `the same`, another one, or nobody can tell: another credential whose account the vendor does not say. */
export type Sameness = "same" | "other" | "unknown";

export function compareAccounts(saved: AccountId, now: AccountId): Sameness {
  if (saved.id !== undefined && now.id !== undefined) return saved.id === now.id ? "same" : "other";
  return saved.key === now.key ? "same" : "unknown";
}

/** An account for a message. */
export function describeAccount(vendor: VendorName, { id }: Partial<AccountId>): string {
  return id === undefined ? `the ${vendor} account of the credential in use` : `the ${vendor} account ${id}`;
}

/** The object lives in another account than the one that answers. */
export function otherAccount(
  what: string,
  vendor: VendorName,
  saved: AccountId,
  now: AccountId,
): RackformError {
  const there = saved.id === undefined ? "another credential" : describeAccount(vendor, saved);
  if (compareAccounts(saved, now) === "other") {
    return new RackformError({
      kind: "permission",
      vendor,
      applied: "no",
      message: `${what} lives in ${there}, and the credentials in use are those of ${describeAccount(vendor, now)}; nothing was read or changed. Use credentials of the first account, or give the resource the provider that has them`,
    });
  }
  return new RackformError({
    kind: "permission",
    vendor,
    applied: "no",
    message: `${what} was written with ${saved.id === undefined ? "another credential" : `a credential of ${there}`}, and the vendor does not say which account the one in use belongs to${now.id === undefined ? "" : ` before (now it is ${now.id})`}; nothing was read or changed. If it is the same account, run once with RACKFORM_SAME_ACCOUNT=${vendor}`,
  });
}
