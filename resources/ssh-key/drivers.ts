import type { Account, Call } from "../contract/run";
import { Confirmation } from "../sharing/confirmation";
import { perVendor } from "../sharing/per-run";
import { Queues } from "../sharing/queue";
import type { KeyDriver, StoredKey } from "./driver";
import { gigahostKeys } from "./gigahost";
import { i3dSshKeys } from "./i3d";
import type { KeyVendor } from "./schema";

export const keyDrivers: Record<KeyVendor, KeyDriver> = { gigahost: gigahostKeys, i3d: i3dSshKeys };

/** The keys as they are after the writes of a wave: whoever checks one of them shares the read. */
const waves = perVendor(({ vendor }: Account<KeyVendor>, run) => {
  return new Confirmation(() => keyDrivers[vendor].list({ run, limits: {} }, "reload"));
});

/** One key at a time of those that are equal. */
export const keyQueues = perVendor((_: Account<KeyVendor>) => new Queues());

/** The account's keys now. */
export const keysNow = ({ run, limits }: Call, vendor: KeyVendor): Promise<StoredKey[]> =>
  waves(run, vendor).read(limits);

/** Does a write that `keysNow` will show. */
export const writeKey = <T>({ run, limits }: Call, vendor: KeyVendor, work: () => Promise<T>): Promise<T> =>
  waves(run, vendor).write(work, limits);
