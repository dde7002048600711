import type { World } from "../world";

/** The next free IPv4 and IPv6 address, from the networks for benchmarks and documentation. */
export function giveAddresses(world: World): string[] {
  world.flex.addresses += 1;
  const number = world.flex.addresses + 9;
  const v4 = `198.${18 + ((number >> 16) & 1)}.${(number >> 8) & 255}.${number & 255}`;
  return [v4, `2001:db8:f1e::${number.toString(16)}`];
}
