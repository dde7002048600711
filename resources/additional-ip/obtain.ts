import { RackformError } from "../../sdk/core";
import type { OwnedCall } from "../contract/run";
import { elsewhere } from "../contract/since-unclear";
import { settled } from "../sharing/settled";
import { perVendor } from "../sharing/per-run";
import type { PanelVendor } from "../panel/servers";
import type { IpDriver, LiveIp } from "./driver";
import { memoryOf } from "./awaited";
import { lookForOrdered, open, orderIp } from "./order";
import type { AdditionalIpInputs, AdditionalIpState } from "./schema";
import { mayTake, takeOver } from "./take-over";

/** How long after a run began a server shows whatever an earlier one has ordered for it. */
const settleMs = 60_000;

const waits = perVendor((_: { vendor: PanelVendor }) => ({ isWaitTold: false }));

/** The address of a resource: one that the server has already, or one that is ordered. The caller is in the queue of the server. */
export async function obtainIp(
  call: OwnedCall,
  driver: IpDriver,
  inputs: AdditionalIpInputs,
  serverId: string,
): Promise<LiveIp> {
  const { vendor } = inputs;
  const there = await takeOver(call, inputs, await addressesOf(call, driver, inputs, serverId));
  if (there) return there;
  // Who wants another one beside whatever stands there need not know all of it.
  if (inputs.adopt === false)
    return orderIp(
      call,
      driver,
      inputs,
      orderAt(serverId, await addressesOf(call, driver, inputs, serverId)),
    );
  const what = `AdditionalIp of server ${serverId}`;
  const told = waits(call.run, vendor);
  await settled(call, { vendor, what, list: "the server's addresses", settleMs, told });
  // Read now: whatever is new in it later has come since.
  const standing = await addressesOf(call, driver, inputs, serverId);
  return (
    (await takeOver(call, inputs, standing)) ?? orderIp(call, driver, inputs, orderAt(serverId, standing))
  );
}

/** Goes on with an order of an earlier run: what it has brought, or another one where the vendor need not have taken it. */
export async function resumeOrder(
  call: OwnedCall,
  driver: IpDriver,
  inputs: AdditionalIpInputs,
  state: AdditionalIpInputs & AdditionalIpState,
  { id, serverId }: { id: string; serverId: string },
): Promise<LiveIp> {
  const { vendor } = inputs;
  const { __server, __unclear = false } = state;
  const asked = `an additional address was ordered for server ${__server}`;
  if (__server !== serverId) throw elsewhere({ vendor, argument: "serverId", was: state.serverId, asked });
  if (inputs.existing !== undefined) {
    const named = await takeOver(call, inputs, await addressesOf(call, driver, inputs, serverId));
    if (named) return named;
  }
  const came = await lookForOrdered(call, driver, inputs, memoryOf(state), id);
  if (came && (!__unclear || mayTake(call, inputs, came, state))) return came;
  if (!__unclear)
    throw open(
      inputs,
      memoryOf(state),
      id,
      `${asked} and accepted, and is still not shown; it is not ordered again. Run again, or ask the vendor; if it was called off, pulumi state delete forgets it`,
    );
  // What has come since and is another's is not taken for what is ordered now.
  const { __before, ...order } = orderAt(serverId, await addressesOf(call, driver, inputs, serverId));
  return orderIp(call, driver, inputs, { ...order, __before: [...(state.__before ?? []), ...__before] }, id);
}

const orderAt = (serverId: string, standing: readonly LiveIp[]) => ({
  __server: serverId,
  __before: standing.map(({ id }) => id),
});

async function addressesOf(
  call: OwnedCall,
  driver: IpDriver,
  { vendor, serverId: given }: AdditionalIpInputs,
  serverId: string,
): Promise<LiveIp[]> {
  const all = await driver.addresses(call, vendor, serverId);
  if (all) return all;
  throw new RackformError({
    kind: "not-found",
    vendor,
    argument: "serverId",
    message: `there is no server ${given} in this account; check it, and the account with npx rackform doctor`,
  });
}
