import { isKind, RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import type { LiveServer } from "./driver";
import type { Fleet } from "./fleet";
import { describe, looksAlike, orderKey } from "./lookalike";
import type { FlexMetalServerInputs } from "./schema";
import { takeOver } from "./take-over";

/** After a lost answer: how often, how long apart and how long in all the list is looked at (i3d.md section 9). */
const looks = 9;
const lookIntervalMs = 17_500;
const looksMs = 3 * 60_000;
/** How far the vendor's clock may be behind. */
const skewMs = 60_000;

/** The server of these arguments: one that is there already, or a new one; ordered at most once, come what may. */
export function obtainServer(call: Call, fleet: Fleet, inputs: FlexMetalServerInputs): Promise<LiveServer> {
  // Equal orders go one after another, so that an order whose answer is lost cannot be mistaken for its neighbour.
  return fleet.oneAtATime(orderKey(inputs), call.limits, async () => {
    const existing = await takeOver(call, fleet, inputs);
    return existing ?? order(call, fleet, inputs);
  });
}

async function order(call: Call, fleet: Fleet, inputs: FlexMetalServerInputs): Promise<LiveServer> {
  const startedAt = call.run.clock.now();
  const before = new Set((await fleet.list(call.limits)).map(({ uuid }) => uuid));
  try {
    const server = await fleet.driver.order(inputs, call.limits);
    fleet.held.take(server.uuid);
    return await fleet.note(server);
  } catch (error) {
    if (!isKind(error, "ambiguous")) throw error;
    call.run.log(`FlexMetalServer ${inputs.name}: the order got no clear answer; looking for the server`);
    return findLost(call, fleet, inputs, { before, startedAt, error });
  }
}

interface LostOrder {
  before: ReadonlySet<string>;
  startedAt: number;
  error: RackformError;
}

async function findLost(
  call: Call,
  fleet: Fleet,
  inputs: FlexMetalServerInputs,
  lost: LostOrder,
): Promise<LiveServer> {
  const isNew = ({ uuid, createdAt }: LiveServer) =>
    !lost.before.has(uuid) &&
    !fleet.held.isHeld(uuid) &&
    (createdAt === undefined || createdAt >= lost.startedAt - skewMs);
  let look = 0;
  const pick = (servers: readonly LiveServer[], counts: boolean): LiveServer | undefined => {
    const found = servers.filter((server) => isNew(server) && looksAlike(server, inputs));
    if (found.length > 1)
      throw unclear(inputs, lost, `several servers may be the ordered one: ${describe(found)}`);
    if (found.length === 0 && counts && ++look >= looks)
      throw unclear(inputs, lost, "no new server has appeared in the list since");
    return found[0];
  };
  let server: LiveServer;
  try {
    server = await fleet.watch.wait(call, {
      what: `the server ${inputs.name} to appear`,
      hint: "the next up looks for it before it orders",
      intervalMs: lookIntervalMs,
      // Beyond the call's own deadline, if need be: what is looked for costs money.
      until: call.run.clock.now() + looksMs,
      look: pick,
    });
  } catch (error) {
    if (error instanceof RackformError && error.kind === "ambiguous") throw error;
    throw unclear(
      inputs,
      lost,
      `the list of servers could not be read to the end (${error instanceof Error ? error.message : String(error)})`,
    );
  }
  fleet.held.take(server.uuid);
  call.run.log(`FlexMetalServer ${inputs.name}: the order was carried out: ${describe([server])}`);
  return server;
}

function unclear(
  inputs: FlexMetalServerInputs,
  { startedAt, error }: LostOrder,
  found: string,
): RackformError {
  return error.with({
    message: `${error.facts.message}; ${found}. Nothing was ordered again. Look at the vendor for a server named ${inputs.name} (${inputs.location}, ${inputs.instanceType}) ordered at about ${new Date(startedAt).toISOString()}: the next up takes a single one over by itself, and orders one if there is none`,
  });
}
