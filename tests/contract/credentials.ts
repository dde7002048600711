import type { TestStackOptions } from "../../testing";
import type { Vendor } from "./cell";

/** Credentials of nobody's. */
export const wrongAccounts = {
  gigahost: { apiKey: "wrong-api-key" },
  terrahost: { username: "nobody@example.no", password: "wrong-password" },
  i3d: { apiKey: "wrong-api-key" },
  // The right customer: another one is another account, which is told before any call.
  artnet: { customerId: "19052", apiKey: "wrong-api-key" },
  gigacloud: { username: "nobody@example.com", password: "wrong-password" },
} satisfies NonNullable<TestStackOptions["accounts"]> & Record<Vendor, object>;

/** The secret parts of an environment of the simulator; user names and base URLs may show. */
export function secretsIn(environment: Record<string, string>): string[] {
  return Object.entries(environment)
    .filter(([name]) => /KEY|TOKEN|PASSWORD|SECRET/.test(name))
    .map(([, value]) => value);
}

/**
 * Requests that one resource may make before it believes a refusal. Artnet refuses what is not there in the same words,
 * so its list is asked as well; so may i3D.net, whose hosts and colocations are lists of their own. A credential that the state does not know is asked whose it is, and Gigahost's key may not answer that. A log-in happens once.
 */
export const refusalsAtMost: Record<Vendor, number> = {
  gigahost: 2,
  terrahost: 1,
  i3d: 3,
  artnet: 2,
  gigacloud: 1,
};
