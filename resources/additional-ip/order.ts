import { cancelled, type RackformError } from "../../sdk/core";
import { waitForProgram } from "../contract/program-wait";
import type { OwnedCall } from "../contract/run";
import { Unfinished } from "../contract/unfinished";
import { isDoubtful } from "../sharing/doubtful";
import { poll } from "../sharing/poll";
import { addressesIfAny, freshOf, type Memory, memoryOf } from "./awaited";
import type { IpDriver, LiveIp } from "./driver";
import { listed, orderId } from "./identity";
import type { AdditionalIpInputs } from "./schema";

const intervalMs = 6_000;
/** How many looks an address may take to show up: after an answer that promises it, and after one that is unclear. */
const looks = { done: 20, unclear: 10 };

/** An order that is sent now. */
export type Order = Required<Pick<Memory, "__server" | "__before">>;

/**
 * Orders an address, once. The caller is in the queue of the server.
 *
 * @throws Unfinished when nobody knows what came of it: the state keeps what was there before, and the next run looks for what is new
 */
export async function orderIp(
  call: OwnedCall,
  driver: IpDriver,
  inputs: AdditionalIpInputs,
  order: Order,
  id = orderId(call, inputs.vendor, order.__server),
): Promise<LiveIp> {
  // Nobody would write down what is bought from here on.
  if (!(await call.run.hasEngine())) throw cancelled();
  const { __server: serverId } = order;
  let memory: Memory = order;
  let doubt: RackformError | undefined;
  try {
    const { ipId } = await driver.order(call, inputs.vendor, serverId, inputs.type);
    if (ipId !== undefined) memory = { ...order, __ip: ipId };
  } catch (error) {
    // An order whose card was declined may stand all the same.
    if (!isDoubtful(error)) throw error;
    doubt = error;
    memory = { ...order, __unclear: true };
  }
  const found = await lookFor(call, driver, inputs, memory, id);
  if (found) return found;
  const asked = doubt
    ? `the vendor gave no clear answer about an additional address for server ${serverId} (${doubt.message})`
    : `the vendor accepted the order of an additional address for server ${serverId}`;
  throw open(
    inputs,
    memory,
    id,
    `${asked} and shows none; it is not ordered again before the next run has looked`,
  );
}

/** The address that an order of an earlier run has brought, if there is one by now. */
export async function lookForOrdered(
  call: OwnedCall,
  driver: IpDriver,
  inputs: AdditionalIpInputs,
  memory: Memory,
  id: string,
): Promise<LiveIp | undefined> {
  // What is new may be another resource's, which the engine shows later.
  await waitForProgram(call, () => undefined);
  return lookFor(call, driver, inputs, memory, id, looks.unclear);
}

async function lookFor(
  call: OwnedCall,
  driver: IpDriver,
  inputs: AdditionalIpInputs,
  memory: Memory,
  id: string,
  count = memory.__unclear ? looks.unclear : looks.done,
): Promise<LiveIp | undefined> {
  const { vendor } = inputs;
  const { __server: serverId = "" } = memory;
  const look = async () => {
    const fresh = freshOf(call, vendor, memory, await addressesIfAny(call, driver, vendor, serverId));
    if (fresh.length > 1)
      throw open(
        inputs,
        memory,
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
      memory,
      id,
      `an additional address was ordered for server ${serverId}, and could not be looked for to the end (${error.message})`,
    );
  }
}

export function open(inputs: AdditionalIpInputs, memory: Memory, id: string, why: string): Unfinished {
  return new Unfinished(id, { ...inputs, ...memoryOf(memory) }, [why]);
}
