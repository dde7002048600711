import { RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import type { LiveServer } from "./driver";
import type { Fleet } from "./fleet";
import { describe, differences, hasSameName, hasSameTags, isInUse, looksAlike } from "./lookalike";
import type { FlexMetalServerInputs } from "./schema";
import { isDelivered } from "./status";

/** How old a server may be that an earlier run ordered and could not write down. */
const youngMs = 24 * 60 * 60_000;
/** Time for the engine to show, by its diffs, which servers other resources hold. */
const settleMs = 2000;
const leastSettleMs = 50;

/**
 * The server that is there already and belongs to nobody: left by a run that was killed after its order, or, with
 * `adopt`, of any age. Marks it as taken.
 *
 * @throws conflict when several servers may be meant, or, with `adopt`, when the one of this name differs
 */
export async function takeOver(
  call: Call,
  fleet: Fleet,
  inputs: FlexMetalServerInputs,
): Promise<LiveServer | undefined> {
  const { clock } = call.run;
  const unheld = async () => (await fleet.list(call.limits)).filter(({ uuid }) => !fleet.held.isHeld(uuid));
  // A time that is not told is one that has not come yet: then only a server on its way is surely young.
  const isYoung = (server: LiveServer) =>
    server.createdAt === undefined ? !isDelivered(server) : clock.now() - server.createdAt < youngMs;
  const isMeant = (server: LiveServer) =>
    looksAlike(server, inputs) && (inputs.adopt === true || (isYoung(server) && hasSameTags(server, inputs)));

  const interesting = (server: LiveServer) =>
    isMeant(server) || (inputs.adopt === true && hasSameName(server, inputs));
  if (!(await unheld()).some(interesting))
    return remark(
      call,
      inputs,
      (await unheld()).filter((server) => looksAlike(server, inputs) && isYoung(server)),
    );

  await clock.sleep(Math.max(leastSettleMs, call.run.pollIntervalMs(settleMs)), call.limits.signal);
  const rest = await unheld();
  const meant = rest.filter(isMeant);
  if (meant.length > 1) throw several(inputs, meant);
  if (meant.length === 1) return confirm(call, fleet, meant[0]!, inputs);
  const named = inputs.adopt === true ? rest.filter((server) => hasSameName(server, inputs)) : [];
  if (named.length > 0) throw different(inputs, named);
  return undefined;
}

/** The shared list may be some minutes old. */
async function confirm(
  call: Call,
  fleet: Fleet,
  { uuid }: LiveServer,
  inputs: FlexMetalServerInputs,
): Promise<LiveServer | undefined> {
  fleet.held.take(uuid);
  let server: LiveServer | undefined;
  try {
    server = await fleet.driver.get(uuid, call.limits);
  } catch (error) {
    fleet.held.leave(uuid, true);
    throw error;
  }
  if (!server || !isInUse(server)) {
    fleet.held.leave(uuid, false);
    return undefined;
  }
  const why =
    inputs.adopt === true
      ? "as adopt says"
      : "it seems to be left by a run that was cut short; nothing is ordered";
  call.run.log(`FlexMetalServer ${inputs.name}: takes over the server ${describe([server])}: ${why}`);
  return fleet.note(server);
}

function remark(call: Call, inputs: FlexMetalServerInputs, others: LiveServer[]): undefined {
  if (others.length === 0) return;
  call.run.log(
    `FlexMetalServer ${inputs.name}: ${describe(others)} has the same name, location, instance type and operating system but other tags, and is left alone; adopt: true would take it over`,
  );
}

function several(inputs: FlexMetalServerInputs, servers: LiveServer[]): RackformError {
  return new RackformError({
    kind: "conflict",
    vendor: inputs.vendor,
    argument: "name",
    message: `several servers may be the wanted one, so none was taken over and none was ordered: ${describe(servers)}. They are named ${inputs.name} and equal in location, instance type and operating system; release or rename those that are not meant, or give this one another name`,
  });
}

function different(inputs: FlexMetalServerInputs, servers: LiveServer[]): RackformError {
  const has = (server: LiveServer) => ({
    name: server.name,
    location: server.location,
    instanceType: server.instanceType,
    os: server.slug,
    contractId: server.contractId,
  });
  const wanted = { ...inputs, os: inputs.os.slug };
  const list = servers.map((server) => {
    const facts = has(server) as Record<string, string | undefined>;
    const told = differences(server, inputs).map(
      (name) =>
        `${name} ${JSON.stringify(facts[name] ?? null)} instead of ${JSON.stringify((wanted as Record<string, unknown>)[name])}`,
    );
    return `${server.uuid} with ${told.join(", ")}`;
  });
  return new RackformError({
    kind: "conflict",
    vendor: inputs.vendor,
    argument: "adopt",
    message: `no server can be adopted: the one named ${inputs.name} is ${list.join("; or ")}. Declare it as it is, or leave adopt out to order a new one`,
  });
}
