import type { AccountOrder, AccountOverview } from "../../sdk/gigahost";
import { RackformError } from "../../sdk/core";
import { waitForProgram } from "../contract/program-wait";
import type { OwnedCall } from "../contract/run";
import { mayTake as isTaken } from "../contract/since-unclear";
import { conflict, proofOf, tellAdopted } from "../contract/take-over";
import { isNamed, told } from "../contract/told";
import { findServer, serverKeyOf } from "../servers/find";
import { computedOf } from "./computed";
import { described, hostOf, isHeldByOther, keysOf } from "./identity";
import { gone, liveServer } from "./live";
import type { Offer } from "./offer";
import { isOver, type Orders, serverOf } from "./orders";
import type { Known, ServerInputs } from "./schema";
import { startOf } from "./system";

/** What an order of the account tells of itself. */
export const knownOf = (order: AccountOrder): Known => ({
  ...told({ orderNumber: order.order_number, serverId: serverOf(order) }),
  orderId: order.order_id,
});

/** Whether an order is one of this product, or of one that it does not tell. */
export const isOfProduct = ({ products }: AccountOrder, { productId }: Pick<Offer, "productId">): boolean =>
  products.length === 0 ||
  products.some(({ product_id }) => product_id === productId || !(Number(product_id) > 0));

/** Orders that are in force and that no other entry of the stack has. */
export const freeOrders = (call: OwnedCall, { orders }: AccountOverview): AccountOrder[] =>
  orders.filter((order) => !isOver(order) && !isHeldByOther(call, knownOf(order)));

/** Whether it has the host name or the name that the resource has, or none yet: whether orders without a server show one is not known. */
export function isNamedSo(call: OwnedCall, order: AccountOrder, inputs: ServerInputs): boolean {
  const names = order.products.map(({ srv_name }) => srv_name).filter(Boolean);
  if (names.length === 0) return serverOf(order) === undefined;
  return names.some((name) => isNamed(name, hostOf(call, inputs)) || isNamed(name, inputs.name ?? ""));
}

/**
 * The order that is there already and becomes this resource's; `undefined` when one is to be placed.
 *
 * @throws conflict when there is an equal one that nobody is known to have: it may be this resource's, of a run that was killed
 */
export async function takeOver(
  call: OwnedCall,
  account: AccountOverview,
  inputs: ServerInputs,
  offer: Offer,
): Promise<Known | undefined> {
  const { adopt } = inputs;
  if (adopt === false) return undefined;
  const standing = () =>
    freeOrders(call, account).filter((order) => isOfProduct(order, offer) && isNamedSo(call, order, inputs));
  // Resources that have some of them may come later in the program.
  if (standing().length > 0) await waitForProgram(call, () => (standing().length === 0 ? true : undefined));
  const found = standing().map(knownOf);
  const [only, ...others] = found;
  if (!only) return undefined;
  const proof =
    others.length === 0 ? proofOf(call, { key: keysOf(only)[0], adopt, isEqual: true }) : undefined;
  const what = `${offer.productName} ordered as ${hostOf(call, inputs)}`;
  if (proof) {
    await assertAlike(call, only, inputs);
    tellAdopted(call, `Server: ${what}, ${described(only)},`, proof);
    return only;
  }
  throw conflict(call, {
    vendor: "gigahost",
    what,
    stands: `(${found.map(described).join(", ")})`,
    adoptable: others.length === 0,
    argument: "adopt",
    otherwise: `${others.length === 0 ? "" : "existing: with the id of a server and adopt: true names the one to take over; "}adopt: false orders another one beside it, which costs money; or cancel it in the panel, which removes it`,
  });
}

/**
 * Whether an order that has come since one without a clear answer becomes the resource's; false: another one is to be placed.
 *
 * @throws conflict when nothing proves that it is that one, and the program does not say
 */
export async function mayTake(
  call: OwnedCall,
  inputs: ServerInputs,
  offer: Offer,
  order: AccountOrder,
  saved: Pick<ServerInputs, "adopt">,
): Promise<boolean> {
  const known = knownOf(order);
  const since = {
    vendor: "gigahost",
    what: `an order of ${offer.productName}`,
    told: `Server: an order of ${offer.productName}`,
    came: described(known),
    key: keysOf(known)[0],
    adopt: inputs.adopt,
    saidBefore: saved.adopt,
    isEqual: isNamedSo(call, order, inputs),
  } as const;
  const otherwise = ", which costs money; or cancel it in the panel, which removes it";
  if (!isTaken(call, since, { was: "placed", another: "orders", otherwise })) return false;
  await assertAlike(call, known, inputs);
  return true;
}

/** The server that the argument `existing` names; nothing is ordered then. */
export async function takeNamed(call: OwnedCall, orders: Orders, inputs: ServerInputs): Promise<Known> {
  const { existing = "" } = inputs;
  const { id, orderId } = await findServer(call, "gigahost", serverKeyOf(existing)).catch(
    (error: unknown) => {
      throw error instanceof RackformError ? error.with({ argument: "existing", applied: "no" }) : error;
    },
  );
  const { orders: all } = await orders.account(call.limits);
  const order = all.find((one) => one.order_id === orderId || serverOf(one) === id);
  const known: Known = { ...(order ? knownOf(order) : told({ orderId })), serverId: id };
  if (!isHeldByOther(call, known)) {
    const proof = proofOf(call, { key: keysOf(known)[0], adopt: inputs.adopt, isEqual: true });
    if (!proof)
      throw conflict(call, {
        vendor: "gigahost",
        what: `server ${id}`,
        otherwise: "leave existing out to order one; or remove it from the program",
      });
    await assertAlike(call, known, inputs);
    tellAdopted(call, `Server ${id}`, proof);
    return known;
  }
  throw new RackformError({
    kind: "conflict",
    vendor: "gigahost",
    argument: "existing",
    applied: "no",
    message: `server ${id} is another resource's of this stack, and nothing was ordered; name another one, or leave existing out to order one`,
  });
}

/** What is taken over is what is declared, as far as the vendor tells, or nothing is changed. */
async function assertAlike(call: OwnedCall, known: Known, inputs: ServerInputs): Promise<void> {
  if (known.serverId === undefined) return;
  const live = await liveServer(call, known);
  if (!live) throw gone(known.serverId);
  const { osId, osName, productId, productName, regionId } = computedOf(live, known);
  const start = await startOf(call, inputs);
  const wanted = {
    product: inputs.product,
    os: start.osId,
    region: /^\d+$/.test(String(inputs.region)) ? inputs.region : undefined,
  };
  const has = {
    product: [productId, productName],
    os: [osId],
    region: [regionId, live.datacenter?.region_name],
  };
  for (const argument of ["product", "os", "region"] as const) {
    const shown = has[argument].filter((one) => one !== undefined);
    if (wanted[argument] === undefined || shown.length === 0) continue;
    if (shown.some((one) => isNamed(one, String(wanted[argument])))) continue;
    throw new RackformError({
      kind: "conflict",
      vendor: "gigahost",
      argument,
      applied: "no",
      message: `server ${known.serverId} has ${argument} ${(argument === "os" && osName) || shown.at(-1)} instead of ${(argument === "os" && start.osName) || wanted[argument]}; nothing was changed. Declare it as it is, or leave adopt out`,
    });
  }
}
