import { RackformError } from "../../sdk/core";
import type { Call, OwnedCall } from "../contract/run";
import { askOnce } from "../sharing/ask-once";
import { assertEngine } from "./engine-check";
import type { LiveServer } from "./driver";
import type { Fleet } from "./fleet";
import { assertInCatalogue } from "./in-catalogue";
import { describe, looksAlike, orderKey } from "./server-match";
import { markOf } from "./mark";
import type { FlexMetalServerInputs } from "./schema";
import { takeOver } from "./take-over";
import { titleOf } from "./title";

/** After a lost answer: how often, how long apart and how long in all the list is looked at (i3d.md section 9). */
const looks = 9;
const lookIntervalMs = 17_500;
const looksMs = 3 * 60_000;
/** How far the vendor's clock may be behind. */
const skewMs = 60_000;

/** The server of these arguments: one that is there already, or a new one; ordered at most once in any case. */
export function obtainServer(
  call: OwnedCall,
  fleet: Fleet,
  inputs: FlexMetalServerInputs,
): Promise<LiveServer> {
  // Equal orders go one after another, so that an order whose answer is lost cannot be mistaken for its neighbour.
  // Seen now, it is missed when it dies while the order waits.
  const seen = assertEngine(call.run);
  seen.catch(() => undefined);
  return fleet.queues.run(orderKey(inputs), call.limits, async () => {
    await seen;
    const existing = await takeOver(call, fleet, inputs);
    return existing ?? order(call, fleet, inputs);
  });
}

async function order(call: OwnedCall, fleet: Fleet, inputs: FlexMetalServerInputs): Promise<LiveServer> {
  await assertInCatalogue(call, inputs);
  const mark = markOf(call);
  const startedAt = call.run.clock.now();
  const before = new Set((await fleet.list(call.limits)).map(({ uuid }) => uuid));
  await assertEngine(call.run);
  return askOnce({
    tries: 1,
    async ask() {
      const server = await fleet.driver.order(inputs, mark, call.limits);
      fleet.held.take(server.uuid, call.owner);
      return fleet.note(server);
    },
    look(error) {
      call.run.log(
        `FlexMetalServer ${titleOf(call, inputs)}: the order got no clear answer; looking for the server`,
      );
      return findLost(call, fleet, inputs, { before, startedAt, mark, error: error! });
    },
  });
}

interface LostOrder {
  before: ReadonlySet<string>;
  startedAt: number;
  mark: string | undefined;
  error: RackformError;
}

async function findLost(
  call: OwnedCall,
  fleet: Fleet,
  inputs: FlexMetalServerInputs,
  lost: LostOrder,
): Promise<LiveServer> {
  const isNew = ({ uuid }: LiveServer) => !lost.before.has(uuid) && !fleet.held.isHeld(uuid);
  // The mark tells which one it is. Without marks the list from before the order has to: one that it merely lacked is older.
  const isOrdered = (server: LiveServer) =>
    lost.mark === undefined
      ? looksAlike(server, inputs) && (server.createdAt ?? Infinity) >= lost.startedAt - skewMs
      : server.marks.includes(lost.mark);
  let look = 0;
  const pick = (servers: readonly LiveServer[]): LiveServer | undefined => {
    const found = servers.filter((server) => isNew(server) && isOrdered(server));
    if (found.length > 1)
      throw unclear(call, inputs, lost, `several servers may be the ordered one: ${describe(found)}`);
    if (found.length === 0 && ++look >= looks)
      throw unclear(call, inputs, lost, "no new server has appeared in the list since");
    return found[0];
  };
  // Also after the call's own deadline: what is looked for costs money.
  const patient: Call = { run: call.run, limits: { signal: call.limits.signal, stop: call.limits.stop } };
  let server: LiveServer;
  try {
    server = await fleet.watch(patient, {
      what: `the server ${titleOf(call, inputs)} to appear`,
      hint: "the next up looks for it before it orders",
      intervalMs: lookIntervalMs,
      limitMs: looksMs,
      look: pick,
    });
  } catch (error) {
    if (error instanceof RackformError && error.kind === "ambiguous") throw error;
    throw unclear(
      call,
      inputs,
      lost,
      `the list of servers could not be read to the end (${error instanceof Error ? error.message : String(error)})`,
    );
  }
  fleet.held.take(server.uuid, call.owner);
  call.run.log(`FlexMetalServer ${titleOf(call, inputs)}: the order was carried out: ${describe([server])}`);
  return server;
}

function unclear(
  call: OwnedCall,
  inputs: FlexMetalServerInputs,
  { startedAt, mark, error }: LostOrder,
  found: string,
): RackformError {
  const next =
    mark === undefined
      ? "the next up asks about one that it finds, and orders one if there is none"
      : `the next up goes on with the one that has the tag ${mark}, and orders one if there is none`;
  return error.with({
    message: `${error.facts.message}; ${found}. Nothing was ordered again. Look at the vendor for a server named ${titleOf(call, inputs)} ordered at about ${new Date(startedAt).toISOString()}: ${next}`,
  });
}
