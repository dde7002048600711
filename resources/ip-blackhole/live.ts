import type { artnet } from "../../sdk";
import type { Call } from "../contract/run";
import { canonicalIp } from "../net/address";
import { Confirmation } from "../sharing/confirmation";
import { perAccount } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";

export type Blackhole = artnet.BlackholedIp;

/** The account's blackholes, one list for everybody. */
export const blackholes = perAccount(
  "artnet",
  ({ client }, { clock }) => new SharedRead(clock, () => client.ipBlackholing.list()),
);

/** The list as it is after the writes of a wave: whoever checks one of them shares the read. */
const waves = perAccount("artnet", (_, run) => new Confirmation(() => blackholes(run).reload()));

const at = (list: readonly Blackhole[], ip: string): Blackhole | undefined =>
  list.find((one) => canonicalIp(one.ip) === canonicalIp(ip));

/** The blackhole of an address, of the list that everybody shares; absent only when two readings lack it. */
export async function blackholeAt({ run, limits }: Call, ip: string): Promise<Blackhole | undefined> {
  return at(await blackholes(run).get(limits), ip) ?? at(await blackholes(run).confirm(limits), ip);
}

/** The same after the writes that have begun by now. */
export const blackholeNow = async ({ run, limits }: Call, ip: string): Promise<Blackhole | undefined> =>
  at(await waves(run).read(limits), ip);

/** Does a write that `blackholeNow` will show. */
export const write = <T>({ run, limits }: Call, work: () => Promise<T>): Promise<T> =>
  waves(run).write(work, limits);
