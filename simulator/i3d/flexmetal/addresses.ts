import type { World } from "../world";

/** The next free addresses, from the networks for benchmarks and documentation. */
export function giveAddresses(world: World): string[] {
  world.flex.addresses += 1;
  const number = world.flex.addresses + 9;
  const v4 = `198.${18 + ((number >> 16) & 1)}.${(number >> 8) & 255}.${number & 255}`;
  return world.options.newAddresses === "ipv4" ? [v4] : [v4, `2001:db8:f1e::${number.toString(16)}`];
}
