import type { Call } from "../contract/run";
import { settled } from "../sharing/settled";
import type { LiveServer } from "./driver";
import type { Fleet } from "./fleet";

/**
 * How long after a run began the list shows whatever an earlier one has ordered: it lags up to a minute behind an order,
 * and a request that a killed process had just sent may take half a minute to be carried out.
 */
const settleMs = 90_000;

/** The same of the commands of a server, before a reinstallation is sent or taken for done. */
export const settledCommands = (call: Call, fleet: Fleet, name: string): Promise<void> =>
  settled(call, {
    vendor: "i3d",
    what: `FlexMetalServer ${name}`,
    list: "the list of commands",
    request: "reinstallation",
    settleMs,
    told: fleet.reinstallations,
  });

/** The list as it is when no order of an earlier run can be missing in it any more. */
export async function settledList(call: Call, fleet: Fleet, what: string): Promise<readonly LiveServer[]> {
  await settled(call, { vendor: "i3d", what, list: "the list of servers", settleMs, told: fleet });
  // An absence after which a server is ordered is read twice, also by a run that need not wait any more.
  return fleet.confirm(call.limits);
}
