import { type RackformError } from "../../sdk/core";
import { waitForProgram } from "../contract/program-wait";
import { conflict, tellAdopted } from "../contract/take-over";
import type { OwnedCall } from "../contract/run";
import type { LiveServer } from "./driver";
import type { Fleet } from "./fleet";
import { describe, hasSameName, isInUse, looksAlike } from "./server-match";
import { isMarkOfOther, markOf } from "./mark";
import { different, several } from "./refusals";
import type { FlexMetalServerInputs } from "./schema";
import { settledList } from "./settle";
import { titleOf } from "./title";

/** What is to be done about the servers that are there already. */
type Verdict =
  | { order: true }
  | { take: LiveServer; proof: string }
  | { refuse: RackformError; because: readonly LiveServer[] };

/**
 * The server that is there already and is proven to be this resource's; `undefined` when one is to be ordered. Marks it
 * as taken.
 *
 * @throws conflict when an equal server stands there without a proof, or when several may be meant
 */
export async function takeOver(
  call: OwnedCall,
  fleet: Fleet,
  inputs: FlexMetalServerInputs,
): Promise<LiveServer | undefined> {
  const verdict = await verdictInTime(call, fleet, inputs, await fleet.list(call.limits));
  const taken = await carryOut(call, fleet, inputs, verdict);
  if (taken) return taken;
  // Where this run has released the server that this one replaces, no earlier one can have ordered it and been forgotten.
  if (!mayBeLost(call, fleet) && !call.createFirst) return undefined;
  const settled = await settledList(call, fleet, `FlexMetalServer ${titleOf(call, inputs)}`);
  return carryOut(call, fleet, inputs, await verdictInTime(call, fleet, inputs, settled));
}

/**
 * Fails when the creation that follows a release would be refused because of what stands there.
 *
 * @throws conflict
 */
export async function assertNothingInTheWay(
  call: OwnedCall,
  fleet: Fleet,
  inputs: FlexMetalServerInputs,
): Promise<void> {
  const verdict = judge(call, fleet, inputs, await fleet.list(call.limits), false);
  if ("refuse" in verdict) throw verdict.refuse;
}

/** The verdict; a refusal only when no resource is to come that turns out to hold what is in the way. */
async function verdictInTime(
  call: OwnedCall,
  fleet: Fleet,
  inputs: FlexMetalServerInputs,
  servers: readonly LiveServer[],
): Promise<Verdict> {
  const look = () => {
    const verdict = judge(call, fleet, inputs, servers);
    return "refuse" in verdict ? undefined : verdict;
  };
  return (await waitForProgram(call, look)) ?? judge(call, fleet, inputs, servers);
}

/**
 * Whether an earlier run may have ordered the server and ended before the state was written: the engine has no state of the
 * resource, or one that a broken-off replacement has left without a server.
 */
const mayBeLost = ({ owner }: OwnedCall, { held }: Fleet): boolean => !held.hasEnded(owner);

function judge(
  call: OwnedCall,
  fleet: Fleet,
  inputs: FlexMetalServerInputs,
  servers: readonly LiveServer[],
  isLost = mayBeLost(call, fleet),
): Verdict {
  const { adopt } = inputs;
  // What entries of the state have is theirs, this resource's former server among them.
  const free = servers.filter((server) => isInUse(server) && !fleet.held.isHeld(server.uuid));
  const mark = markOf(call);
  const own = free.filter(({ marks }) => mark !== undefined && marks.includes(mark));
  // A resource that has no server has lost what carries its mark. One that is being replaced has had another server, and
  // what else carries its mark is for the user to decide.
  if (own.length > 0 && isLost && !call.createFirst) return ownVerdict(call, inputs, own);
  const others = free.filter((server) => !isMarkOfOther(call.run, call.owner, server));
  const equal = others.filter((server) => looksAlike(server, inputs));
  if (adopt === true) {
    const named = others.filter((server) => hasSameName(server, inputs));
    if (equal.length > 1) return refuse(several(call, inputs, equal), equal);
    if (equal.length === 1) return { take: equal[0]!, proof: "adopt: true" };
    return named.length > 0 ? refuse(different(call, inputs, named), named) : { order: true };
  }
  if (adopt === false) return { order: true };
  const inTheWay = [...new Set([...own, ...equal])];
  if (inTheWay.length === 0) return { order: true };
  if (call.run.adoptsEqual && equal.length === 1 && inTheWay.length === 1)
    return { take: equal[0]!, proof: "the allowance of this run" };
  return refuse(standing(call, inputs, inTheWay), inTheWay);
}

/** What to do about servers that carry this resource's mark while the engine has no state of it. */
function ownVerdict(call: OwnedCall, inputs: FlexMetalServerInputs, own: readonly LiveServer[]): Verdict {
  const equal = own.filter((server) => looksAlike(server, inputs));
  if (own.length === 1 && equal.length === 1)
    return { take: equal[0]!, proof: "it carries the mark of this resource, and nothing is ordered" };
  if (inputs.adopt === false && equal.length === 0) return { order: true };
  return own.length === 1
    ? refuse(different(call, inputs, own), own)
    : refuse(several(call, inputs, own), own);
}

const refuse = (error: RackformError, because: readonly LiveServer[]): Verdict => ({
  refuse: error,
  because,
});

async function carryOut(
  call: OwnedCall,
  fleet: Fleet,
  inputs: FlexMetalServerInputs,
  verdict: Verdict,
): Promise<LiveServer | undefined> {
  if ("order" in verdict) return undefined;
  if ("refuse" in verdict) {
    for (const { uuid } of verdict.because) fleet.held.miss(uuid, call.owner);
    throw verdict.refuse;
  }
  const { take, proof } = verdict;
  fleet.held.take(take.uuid, call.owner);
  try {
    // The shared list may be some minutes old.
    const server = await fleet.findNow(call, take.uuid);
    if (!server || !isInUse(server)) {
      fleet.held.leave(take.uuid);
      return undefined;
    }
    tellAdopted(call, `FlexMetalServer ${titleOf(call, inputs)}: the server ${describe([server])}`, proof);
    return await fleet.note(server);
  } catch (error) {
    fleet.held.leave(take.uuid);
    fleet.held.miss(take.uuid, call.owner);
    throw error;
  }
}

function standing(
  call: OwnedCall,
  inputs: FlexMetalServerInputs,
  servers: readonly LiveServer[],
): RackformError {
  return conflict(call, {
    vendor: inputs.vendor,
    what: `a server that is equal to ${titleOf(call, inputs)} in name, location, instance type and operating system`,
    stands: `(${describe(servers)})`,
    adoptable: servers.length === 1,
    argument: "adopt",
    otherwise:
      "adopt: false orders another one beside it, since names are not unique; or remove the one that nobody needs in the panel",
  });
}
