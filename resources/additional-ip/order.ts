import { cancelled, isKind, type RackformError } from "../../sdk/core";
import { waitForProgram } from "../contract/program-wait";
import type { OwnedCall } from "../contract/run";
import { Unfinished } from "../contract/unfinished";
import { poll } from "../sharing/poll";
import type { IpDriver, LiveIp } from "./driver";
import { isHeldByOther, listed, orderId } from "./identity";
import type { AdditionalIpInputs } from "./schema";

const intervalMs = 6_000;
/** How many looks an address may take to show up: after an answer that promises it, and after one that is unclear. */
const looks = { done: 20, unclear: 10 };

/** What is known of an order. */
interface Order {
  serverId: string;
  /** Ids of the server's addresses before it. */
  before: readonly string[];
  /** The vendor gave no clear answer. */
  isUnclear?: boolean;
}

/**
 * Orders an address, once. The caller is in the queue of the server.
 *
 * @throws Unfinished when nobody knows what came of it: the state keeps what was there before, and the next run looks for what is new
 */
export async function orderIp(
  call: OwnedCall,
  driver: IpDriver,
  inputs: AdditionalIpInputs,
  { serverId, before }: Order,
  id = orderId(call, inputs.vendor, serverId),
): Promise<LiveIp> {
  // Nobody would write down what is bought from here on.
  if (!(await call.run.hasEngine())) throw cancelled();
  const order = { serverId, before };
  let ipId: string | undefined;
  let doubt: RackformError | undefined;
  try {
    ({ ipId } = await driver.order(call, inputs.vendor, serverId, inputs.type));
  } catch (error) {
    if (!isKind(error, "ambiguous")) throw error;
    doubt = error;
  }
  const found = await lookFor(call, driver, inputs, order, { ipId, doubt, id });
  if (found) return found;
  const asked = doubt
    ? `the vendor gave no clear answer about an additional address for server ${serverId} (${doubt.message})`
    : `the vendor accepted the order of an additional address for server ${serverId}`;
  throw open(
    inputs,
    { ...order, isUnclear: doubt !== undefined },
    id,
    `${asked} and shows none; it is not ordered again before the next run has looked`,
  );
}

/** The address that an order of an earlier run has brought, if there is one by now. */
export async function orderedEarlier(
  call: OwnedCall,
  driver: IpDriver,
  inputs: AdditionalIpInputs,
  order: Order,
  id: string,
): Promise<LiveIp | undefined> {
  // What is new may be another resource's, which the engine shows later.
  await waitForProgram(call, () => undefined);
  return lookFor(call, driver, inputs, order, { id, doubt: undefined, count: looks.unclear });
}

interface Known {
  id: string;
  ipId?: string | undefined;
  doubt: RackformError | undefined;
  count?: number;
}

async function lookFor(
  call: OwnedCall,
  driver: IpDriver,
  inputs: AdditionalIpInputs,
  order: Order,
  { id, ipId, doubt, count = doubt ? looks.unclear : looks.done }: Known,
): Promise<LiveIp | undefined> {
  const { serverId, before } = order;
  const left = { ...order, isUnclear: doubt !== undefined || order.isUnclear === true };
  const isNew = (ip: LiveIp) =>
    ip.isExtra && !before.includes(ip.id) && !isHeldByOther(call, inputs.vendor, ip);
  const look = async () => {
    const now = (await driver.addresses(call, inputs.vendor, serverId)) ?? [];
    const fresh = now.filter((ip) => (ipId === undefined ? isNew(ip) : ip.id === ipId));
    if (fresh.length > 1)
      throw open(
        inputs,
        left,
        id,
        `server ${serverId} got ${fresh.length} addresses at once, ${listed(fresh)}, and nothing tells which one this resource has ordered; release in the panel what nobody needs, and run again`,
      );
    return fresh[0];
  };
  try {
    return await poll(call, {
      what: "an additional address",
      looks: count,
      intervalMs,
      overTemporaryErrors: true,
      look,
    });
  } catch (error) {
    if (error instanceof Unfinished || !(error instanceof Error)) throw error;
    // Whatever stopped the looking: the address may be there, and is paid for.
    throw open(
      inputs,
      left,
      id,
      `an additional address was ordered for server ${serverId}, and could not be looked for to the end (${error.message})`,
    );
  }
}

function open(
  inputs: AdditionalIpInputs,
  { serverId, before, isUnclear }: Order,
  id: string,
  why: string,
): Unfinished {
  const memory = { __server: serverId, __before: [...before], ...(isUnclear ? { __unclear: true } : {}) };
  return new Unfinished(id, { ...inputs, ...memory }, [why]);
}
