import type { SimRequest } from "../../core/types";
import { Failure, forbidden } from "../failure";
import { seconds } from "../time";
import type { World } from "../world";
import { lets } from "./address-ranges";
import type { ApiKey } from "./state";

function usable(world: World, key: ApiKey): boolean {
  const expired = key.expiresAt !== null && key.expiresAt <= seconds(world.clock);
  return !expired && lets(world.account.keyWhitelists.get(key.id) ?? [], world.options.clientAddress);
}

/** Looks at PRIVATE-TOKEN; a wrong, expired or not whitelisted key is 403 (i3d.md sections 1 and 1.2). */
export function authenticate(world: World, { headers, path }: SimRequest): void {
  const token = headers["private-token"];
  const key = world.account.apiKeys.find((each) => each.key === token);
  if (!key || !usable(world, key)) {
    throw new Failure(Number(world.options.badKeyStatus), 10403, "Invalid credentials");
  }
  if (world.account.restrictedKeys.has(key.id) && /^\/(account|session)\//.test(path)) throw forbidden();
  key.used += 1;
}
