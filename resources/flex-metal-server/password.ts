import type { Call } from "../contract/run";
import type { LiveServer } from "./driver";
import type { Fleet } from "./fleet";
import { osRules } from "./limits";
import { isDelivered } from "./status";

/** How long after the installation the vendor tells it (i3d.md section 2.8). */
const toldMs = 24 * 60 * 60_000;

/** What is known from before: the password, or that the system was installed just now. */
export interface Known {
  password?: string;
  justInstalled?: boolean;
}

/**
 * The first password of a Windows server while it exists. Asked for while the server is young or a password is
 * known (a reinstallation starts the time anew); no failure of this call is one of the server.
 */
export async function rootPassword(
  call: Call,
  fleet: Fleet,
  server: LiveServer,
  known: Known = {},
): Promise<string | undefined> {
  if (!server.slug || !osRules(server.slug).hasPassword || !isDelivered(server)) return undefined;
  const age = call.run.clock.now() - (server.deliveredAt ?? 0);
  if (known.password === undefined && !known.justInstalled && age >= toldMs) return undefined;
  try {
    return await fleet.driver.rootPassword(server.uuid, call.limits);
  } catch {
    return known.password;
  }
}
