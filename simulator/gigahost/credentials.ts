import type { ApiKey } from "../panel/access/identity";
import { everything } from "../panel/access/permissions";
import type { Account } from "../panel/account";
import { fakeSecret } from "../panel/hash";

/** The first customer of the simulated Gigahost; all values are made up. */
export const gigahostAccount: Account = {
  customerId: "1111",
  contactId: "1",
  name: "Giga Example",
  username: "giga@example.no",
  password: "gigahost-simulator-password",
  totpSecret: "JBSWY3DPEHPK3PXP",
};

/** The real form: `flux_live_` and 64 hex digits. */
export function fakeApiKey(seed: string): string {
  return `flux_live_${fakeSecret(`api key ${seed}`, 64)}`;
}

/** The key that `credentials()` gives, with every permission. */
export const gigahostApiKey = fakeApiKey("default");

/** The key that an account comes with. */
export function defaultKey(id: string, now: number): ApiKey {
  return {
    id,
    label: "rackform",
    secret: id === "1" ? gigahostApiKey : fakeApiKey(`default ${id}`),
    permissions: everything,
    created: now,
    expires: null,
    lastUsed: null,
  };
}
