import type { DeployedServer } from "../../sdk/gigahost";
import type { OwnedCall, Run } from "../contract/run";
import { hold, hostOf } from "./identity";
import { isOver, type Orders, serverOf } from "./orders";
import type { Track } from "./progress";

const intervalMs = 15_000;
/** Deliveries take 4 to 7 minutes, and one was seen to take 18 (gigahost.md section 8). */
export const deliveryMs = 60 * 60_000;
const usualMinutes = 6;
/** For how long, and in how many looks at least, an order has to be missing before that is believed. */
const missing = { ms: 60_000, looks: 3 };
/** Looks at an order that waits for somebody: its payment, or the vendor. */
const heldLooks = 4;

const isReady = ({ status }: DeployedServer): boolean => ["ready", "rescue", "iso"].includes(status);

/** What the order itself says ends the wait. */
class NotDelivered extends Error {}

/** What the vendor calls an order that stands and waits for somebody is not known for certain: asked of those alone that were told to. */
const isHeld = (status: string): boolean => /pend|unpaid|review|hold|wait|fraud/i.test(status);

/**
 * Waits until the order's server is there; with everybody else who does, by one request a turn.
 *
 * @throws what has to become an unfinished resource: out of stock, unpaid, vanished, not in time, or the account is refused
 */
export async function untilDelivered(call: OwnedCall, orders: Orders, track: Track): Promise<void> {
  const { orderId = "" } = track.known;
  const tell = teller(call, track, orderId);
  let held = 0;
  let gone: { since: number; looks: number } | undefined;
  const { clock } = call.run;

  const inAccount = async (): Promise<true | undefined> => {
    const order = await orders.find(orderId, call.limits, intervalMs / 2);
    if (order && isOver(order))
      throw new NotDelivered(
        `order ${orderId} is cancelled at the vendor; run pulumi refresh, and the next up places another one`,
      );
    const serverId = order && serverOf(order);
    if (serverId !== undefined) return learn(serverId);
    gone = { since: gone?.since ?? clock.now(), looks: (gone?.looks ?? 0) + 1 };
    const long = clock.now() - gone.since >= call.run.pollIntervalMs(missing.ms);
    if (long && gone.looks >= missing.looks) throw new NotDelivered(vanished(orderId, order !== undefined));
    return undefined;
  };
  const learn = (serverId: string): true => {
    track.learn({ serverId });
    hold(call.run.ledger, call.holder, track.known);
    return true;
  };
  const look = async (row: DeployedServer | undefined): Promise<true | undefined> => {
    const { srv_id, password } = orders.seen(orderId);
    if (password) track.learn({ rootPassword: password });
    if (!row) return srv_id ? learn(srv_id) : inAccount();
    gone = undefined;
    if (isReady(row)) return srv_id ? learn(srv_id) : inAccount();
    if (row.status === "waitlist")
      throw new NotDelivered(
        `order ${orderId} waits for stock; the next up looks again, and it is billed when there is one`,
      );
    if (row.status !== "waiting") track.learn({ __held: undefined });
    else if (track.known.__held && ++held % heldLooks === 0) await assertNotHeld(call, orders, orderId);
    tell(row.status);
    return undefined;
  };
  await orders.watch(call, orderId, {
    what: `the server of order ${orderId}`,
    hint: "it is still being made, and the next up goes on waiting",
    intervalMs,
    limitMs: deliveryMs,
    look,
  });
}

async function assertNotHeld(call: OwnedCall, orders: Orders, orderId: string): Promise<void> {
  const order = await orders.find(orderId, call.limits, intervalMs);
  if (!order || !isHeld(order.order_status)) return;
  throw new NotDelivered(
    `order ${orderId} is ${order.order_status} at the vendor: see in the panel whether it waits for a payment; the next up goes on with it`,
  );
}

const vanished = (orderId: string, isListed: boolean): string =>
  `order ${orderId} is no longer among the deliveries and has no server${isListed ? "" : ", and the account does not list it any more"}: it may have failed, which the vendor does not tell. Look in the panel; ${isListed ? "the next up looks again" : "pulumi refresh takes it out of the state when it is gone"}`;

/** One line a minute while a server is on its way. */
function teller(call: OwnedCall, { inputs }: Track, orderId: string): (status: string) => void {
  const { run }: { run: Run } = call;
  const began = run.clock.now();
  let told = 0;
  return (status) => {
    const minutes = Math.floor((run.clock.now() - began) / 60_000);
    if (minutes <= told) return;
    told = minutes;
    run.log(
      `Server ${hostOf(call, inputs)}: order ${orderId} is ${status}, ${minutes} of about ${usualMinutes} minutes`,
    );
  };
}
