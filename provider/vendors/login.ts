import type { Configuration } from "./facts";

/** A log-in of the panel that Gigahost and TerraHost share. */
export function loginOf(config: Configuration): { username: string; password: string; totpSecret?: string } {
  return { username: config.username!, password: config.password!, totpSecret: config.totpSecret };
}
