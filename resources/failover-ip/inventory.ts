import type { Listed } from "../contract/profile";
import type { Call } from "../contract/run";
import { artnetFailover } from "./artnet";

/** Fail-over addresses that are active. */
export async function* failoverInventory(call: Call): AsyncGenerator<Listed> {
  for (const { ip, target } of await artnetFailover.list(call)) {
    const id = `artnet:${ip}`;
    if (target !== undefined) yield { id, key: id, inputs: { ip, target } };
  }
}
