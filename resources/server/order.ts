import { isKind, RackformError } from "../../sdk/core";
import type { AccountOrder, AccountOverview } from "../../sdk/gigahost";
import { waitForProgram } from "../contract/program-wait";
import type { Call, OwnedCall } from "../contract/run";
import { told } from "../contract/told";
import { assertEngine } from "../flex-metal-server/engine-check";
import { isDoubtful } from "../sharing/doubtful";
import { poll } from "../sharing/poll";
import { settled } from "../sharing/settled";
import { described, hold, hostOf } from "./identity";
import { keyIdsOf } from "./keys";
import { byName, type ByName } from "./host-name";
import { assertOrderable, factsOf, type Offer, offersOf } from "./offer";
import type { Orders } from "./orders";
import { argumentsIn, knownIn, Track } from "./progress";
import type { Known, ServerInputs } from "./schema";
import { type Start, startOf } from "./system";
import { beside, freeOrders, isOfProduct, knownOf, mayTake, takeNamed, takeOver } from "./take-over";

/** How long after a run began the account shows whatever an earlier one has ordered; a request of a killed process may still be carried out. */
const settleMs = 60_000;
/** After an unclear answer: how often and how far apart the account is looked at. */
const looks = 10;
const intervalMs = 6_000;

/** The order of these arguments: one that stands already, or a new one; placed at most once in any case. */
export function obtainOrder(call: OwnedCall, orders: Orders, inputs: ServerInputs): Promise<Track> {
  return orders.queue.run("orders", call.limits, () =>
    inputs.existing === undefined ? place(call, orders, inputs) : takeGiven(call, orders, inputs),
  );
}

/** Goes on with an order of an earlier run of which nobody knows what came of it. */
export function resumeOrder(
  call: OwnedCall,
  orders: Orders,
  inputs: ServerInputs,
  saved: ServerInputs & Known,
  id: string,
): Promise<Track> {
  return orders.queue.run("orders", call.limits, async () => {
    if (inputs.existing !== undefined) return takeGiven(call, orders, inputs, id);
    const track = new Track(call, argumentsIn(saved), knownIn(saved), id);
    // What is new may be another resource's, which the engine shows later.
    await waitForProgram(call, () => undefined);
    const { __before, productId, ...facts } = track.known;
    const productIds =
      productId === undefined ? (await offersOf(call, inputs)).map((offer) => offer.productId) : [productId];
    const came = await track.keep(() => lookFor(call, orders, productIds, track));
    const known = await mayTake(call, inputs, came, saved);
    if (!known) return place(call, orders, inputs, { id, ordered: productId });
    hold(call.run.ledger, call.holder, known);
    return new Track(call, inputs, { ...facts, ...told({ productId }), ...known }, id);
  });
}

async function takeGiven(call: OwnedCall, orders: Orders, inputs: ServerInputs, id?: string): Promise<Track> {
  const known = await takeNamed(call, orders, inputs);
  hold(call.run.ledger, call.holder, known);
  return new Track(call, inputs, known, id);
}

/** The entry of the state that an order is placed for anew, and the product that it was ordered as. */
interface Anew {
  id?: string;
  ordered?: string | undefined;
}

async function place(
  call: OwnedCall,
  orders: Orders,
  inputs: ServerInputs,
  { id, ordered }: Anew = {},
): Promise<Track> {
  let account = await orders.account(call.limits);
  const offered = () =>
    offersOf(call, inputs).catch(async (error: unknown) => {
      throw await beside(call, orders, inputs, account, error);
    });
  const offers = await offered();
  const taken = async () => {
    const known = await takeOver(call, orders, account, { inputs, offers, ordered });
    if (known) hold(call.run.ledger, call.holder, known);
    return known && new Track(call, inputs, known, id);
  };
  const there = await taken();
  if (there) return there;
  // Said before the wait; what stock and prices are is asked after it.
  await startOf(call, inputs, offers[0]);
  keyIdsOf(inputs.sshKeys, account.sshkeys);
  const what = `Server ${hostOf(call, inputs)}`;
  await settled(call, { vendor: "gigahost", what, list: "the account's orders", settleMs, told: orders });
  // Read now: whatever is new in it later has come since.
  account = await orders.account(call.limits);
  const late = await taken();
  if (late) return late;
  const [offer] = await offered();
  try {
    assertOrderable(offer, inputs);
  } catch (error) {
    throw await beside(call, orders, inputs, account, error);
  }
  const start = await startOf(call, inputs, offer);
  const keys = keyIdsOf(inputs.sshKeys, account.sshkeys);
  return send(call, orders, { inputs, offer, start, keys, account }, id);
}

interface Wanted {
  inputs: ServerInputs;
  offer: Offer;
  start: Start;
  keys: readonly string[];
  /** As it was just before. */
  account: AccountOverview;
}

/** Places the order, once. @throws Unfinished when nobody knows what came of it, or when it stands and waits for its payment */
async function send(call: OwnedCall, orders: Orders, wanted: Wanted, id?: string): Promise<Track> {
  const { inputs, offer, start, keys, account } = wanted;
  const before = account.orders.map(({ order_id }) => order_id);
  const track = new Track(
    call,
    inputs,
    { ...factsOf(offer), ...told({ osName: start.osName, osId: start.osId }) },
    id,
  );
  call.run.log(tellingOf(call, wanted));
  await assertEngine(call.run);
  let doubt: RackformError;
  try {
    const {
      order_ids,
      order_numbers = [],
      ...outcome
    } = await orders.client.deploy.orderServer(
      {
        ...start,
        productId: offer.productId,
        priceId: offer.priceId,
        regionId: offer.regionId,
        billingPeriod: inputs.billingPeriod,
        backups: inputs.backups,
        hostnames: [hostOf(call, inputs)],
        sshKeyIds: [...keys],
        ...(offer.isInStock ? {} : told({ waitlist: inputs.waitlist })),
      },
      call.limits,
    );
    const [orderId] = order_ids;
    if (orderId !== undefined) {
      track.learn(
        told({
          orderId,
          orderNumber: order_numbers[0],
          hourly: outcome.rate_hourly,
          monthly: outcome.monthly_cap,
          currency: outcome.currency,
        }),
      );
      hold(call.run.ledger, call.holder, track.known);
      if (outcome.pending_payment || outcome.under_review) {
        track.learn({ __held: true });
        throw track.unfinished(
          `order ${orderId} stands and ${outcome.under_review ? "is looked at by the vendor" : "waits for its payment"}: see to it in the panel; the next up goes on with it, and nothing is ordered again`,
        );
      }
      return track;
    }
    doubt = new RackformError({
      kind: "ambiguous",
      vendor: "gigahost",
      applied: "unknown",
      message: outcome.message || "the answer names no order",
    });
  } catch (error) {
    if (!isDoubtful(error)) throw explained(error);
    doubt = error;
  }
  return track.keep(() => settleDoubt(call, orders, track, { before, doubt }));
}

/** Looks for an order whose answer was not clear, or whose card was declined, which stands all the same. */
async function settleDoubt(
  call: OwnedCall,
  orders: Orders,
  track: Track,
  { before, doubt }: { before: string[]; doubt: RackformError },
): Promise<Track> {
  track.learn({ __before: before });
  const isDeclined = doubt.code === "payment_declined";
  call.run.log(`Server ${hostOf(call, track.inputs)}: ${doubt.message}; looking for the order`);
  // Also after the call's own deadline: what is looked for costs money.
  const { signal, stop } = call.limits;
  const late = { ...call, limits: { signal, stop } };
  const { same, unnamed } = await lookFor(late, orders, [track.known.productId!], track);
  const list = (all: AccountOrder[]) => all.map((one) => described(knownOf(one))).join(", ");
  if (same.length > 1)
    throw track.unfinished(
      `${same.length} orders of the product came at once, ${list(same)}, and nothing tells which one is this resource's; none is sent again. Cancel in the panel what nobody needs, and run again`,
    );
  const [order] = same;
  if (!order) {
    const host = hostOf(call, track.inputs);
    const seen =
      unnamed.length > 0
        ? `${list(unnamed)} has come and shows no host name yet`
        : `no new order of the host name ${host} has appeared since`;
    throw track.unfinished(
      `${doubt.message}; ${seen}, and none is sent again before the next run has looked. Run pulumi up again`,
    );
  }
  track.learn({ ...knownOf(order), __before: undefined });
  hold(call.run.ledger, call.holder, track.known);
  if (isDeclined) {
    track.learn({ __held: true });
    throw track.unfinished(
      `${doubt.message}: ${described(track.known)} stands and is kept; put the payment right in the panel, and the next up goes on with it. Nothing is ordered again`,
    );
  }
  call.run.log(`Server: the order was carried out: ${described(track.known)}`);
  return track;
}

/** What has come since of these products, by name; looked for until one of the name is there, as often as is right. */
async function lookFor(
  call: OwnedCall,
  orders: Orders,
  productIds: readonly string[],
  { known: { __before: before = [] }, inputs }: Track,
): Promise<ByName> {
  let came: ByName = { same: [], unnamed: [], other: [] };
  await poll(call satisfies Call, {
    what: "the order to appear",
    hint: "the next up looks for it before it orders",
    looks,
    intervalMs,
    overTemporaryErrors: true,
    async look() {
      const free = freeOrders(call, await orders.account(call.limits));
      const fresh = free.filter(
        (order) => !before.includes(order.order_id) && isOfProduct(order, productIds),
      );
      came = await byName(call, orders, fresh, inputs);
      return came.same.length > 0 ? true : undefined;
    },
  });
  return came;
}

function tellingOf(call: OwnedCall, { inputs, offer, start, keys }: Wanted): string {
  const { productName, hourly, monthly = "an unknown price", setup = 0, currency } = offer;
  const hours = inputs.billingPeriod === "hourly" && hourly !== undefined ? `, ${hourly} an hour` : "";
  const lost =
    keys.length > 0 && /^(alma|rocky|fedora)/i.test(start.osName ?? "")
      ? `; images of ${start.osName} have been seen without the keys that were given`
      : "";
  return `Server ${hostOf(call, inputs)}: ordering ${productName} for ${monthly} ${currency} a month${hours}${setup > 0 ? `, and ${setup} once` : ""}${lost}`;
}

/** A refusal, with what to do about it. */
function explained(error: unknown): unknown {
  if (!isKind(error, "validation", "permission", "conflict")) return error;
  const next = isKind(error, "permission")
    ? "see in the panel whether the account may order and has a payment method"
    : "prices and stock may have changed just now: run again";
  return error.with({
    message: `${error.facts.message}; nothing was ordered. If the arguments are right, ${next}`,
  });
}
