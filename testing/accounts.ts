import { vendorNames } from "../resources/contract/vendors";
import type { Simulator } from "../simulator";

/** `GIGAHOST_API_KEY` of vendor `gigahost` is the field `apiKey`. */
function fieldOf(variable: string, vendor: string): string {
  return variable
    .slice(vendor.length + 1)
    .toLowerCase()
    .replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * A simulator's accounts as Pulumi configuration: `rackform:<vendor>`, an object as JSON; every value is a secret. A vendor
 * that the simulator lacks gets its address as well, so that credentials in the environment never reach the real one.
 */
export function accountsOf(
  simulator: Simulator,
  origin: string,
  instead: Record<string, Record<string, string>> = {},
): Record<string, string> {
  const environment = Object.entries(simulator.environment());
  return Object.fromEntries(
    vendorNames.map((vendor) => {
      const own = environment.filter(([name]) => name.startsWith(`${vendor.toUpperCase()}_`));
      const fields = own.map(([name, value]) => [fieldOf(name, vendor), value] as const);
      const account = Object.fromEntries(fields);
      const baseUrl = moved(account.baseUrl ?? origin, origin);
      return [`rackform:${vendor}`, JSON.stringify({ ...(instead[vendor] ?? account), baseUrl })];
    }),
  );
}

function moved(url: string, origin: string): string {
  return origin + new URL(url).pathname;
}
