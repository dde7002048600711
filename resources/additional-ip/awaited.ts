import { RackformError } from "../../sdk/core";
import type { Call, OwnedCall } from "../contract/run";
import { unproved } from "../contract/since-unclear";
import { confirmed } from "../panel/confirmed";
import type { IpDriver, LiveIp } from "./driver";
import { isHeldByOther, listed } from "./identity";
import type { AdditionalIpInputs, AdditionalIpState } from "./schema";

/*
 * An address was ordered for a server and nobody knows yet which one it is: the vendor has accepted it and does not show it, or gave no
 * clear answer.
 */

type State = AdditionalIpInputs & AdditionalIpState;

/** What a state keeps of an order. */
export type Memory = Pick<AdditionalIpState, "__server" | "__before" | "__ip" | "__unclear">;

export const memoryOf = ({ __server, __before, __ip, __unclear }: Memory): Memory => ({
  ...(__server === undefined ? {} : { __server }),
  ...(__before === undefined ? {} : { __before }),
  ...(__ip === undefined ? {} : { __ip }),
  ...(__unclear ? { __unclear } : {}),
});

/** An entry that was imported knows its address. */
export const isAwaited = ({ ipId, __server }: State): boolean => ipId === undefined && __server !== undefined;

/** Those of a server that the order may have brought. */
export const freshOf = (
  call: OwnedCall,
  vendor: State["vendor"],
  { __before = [], __ip }: Memory,
  now: readonly LiveIp[],
): LiveIp[] =>
  now.filter((ip) =>
    __ip === undefined
      ? ip.isExtra && !__before.includes(ip.id) && !isHeldByOther(call, vendor, ip)
      : ip.id === __ip,
  );

/** All that the order may have brought; none when several reads over a minute agree. */
export async function cameOf(call: OwnedCall, driver: IpDriver, state: State): Promise<LiveIp[]> {
  const { vendor, __server = "" } = state;
  const came = await confirmed(call, `what was ordered for server ${__server}`, async () => {
    const fresh = freshOf(call, vendor, state, await addressesIfAny(call, driver, vendor, __server));
    return fresh.length > 0 ? fresh : undefined;
  });
  return came ?? [];
}

/** The one that the vendor itself has told to be it. */
export const toldOf = ({ __ip }: Memory, came: readonly LiveIp[]): LiveIp | undefined =>
  __ip === undefined ? undefined : came[0];

export const addressesIfAny = async (
  call: Call,
  driver: IpDriver,
  vendor: State["vendor"],
  serverId: string,
): Promise<LiveIp[]> => (await driver.addresses(call, vendor, serverId)) ?? [];

/** Why an entry stays in the state as it is; `undefined` when nothing came of an order that the vendor need not have taken. */
export function awaitedReason({ __server, __unclear }: State, came: readonly LiveIp[]): string | undefined {
  const asked = `an additional address was ordered for server ${__server}`;
  if (came.length === 0)
    return __unclear ? undefined : `${asked} and accepted, and is not shown yet; the next up goes on with it`;
  return `${asked}${__unclear ? " without a clear answer" : ""}, and it has ${listed(came)} since; ${waysOut(came.length, __unclear)}`;
}

const waysOut = (count: number, isUnclear = false): string =>
  count > 1
    ? "nothing tells which one is meant; release in the panel what nobody needs, and run again"
    : isUnclear
      ? "adopt: true and pulumi up take it, adopt: false orders another one"
      : "the next up goes on with it";

/**
 * The end of such an entry, where it is to give back what it has: what is given back cannot be had again, and what nobody shows cannot be
 * given back.
 */
export function endAwaited({ vendor, __server, __unclear }: State, came: readonly LiveIp[]): void {
  const asked = `an additional address was ordered for server ${__server}`;
  if (came.length > 0)
    throw unproved({
      vendor,
      asked,
      came: listed(came),
      spared: "released",
      otherwise: 'set onDestroy: "keep", or ',
    });
  if (__unclear) return;
  throw new RackformError({
    kind: "conflict",
    vendor,
    applied: "no",
    message: `${asked} and accepted, and is not shown, so that it cannot be released; run again when it is, or take the entry out with pulumi state delete and look in the panel whether it is billed`,
  });
}
