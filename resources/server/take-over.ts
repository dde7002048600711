import type { AccountOrder, AccountOverview } from "../../sdk/gigahost";
import { RackformError } from "../../sdk/core";
import { waitForProgram } from "../contract/program-wait";
import type { OwnedCall } from "../contract/run";
import { mayTake as isTaken } from "../contract/since-unclear";
import { conflict, proofOf, tellAdopted } from "../contract/take-over";
import { isNamed, told } from "../contract/told";
import { findServer, serverKeyOf } from "../servers/find";
import { computedOf } from "./computed";
import { byName, type ByName } from "./host-name";
import { described, hostOf, isHeldByOther, keysOf } from "./identity";
import { gone, liveServer } from "./live";
import { factsOf, type Offer } from "./offer";
import { isOver, type Orders, serverOf } from "./orders";
import type { Known, ServerInputs } from "./schema";
import { startOf } from "./system";

/** What an order of the account tells of itself. */
export const knownOf = (order: AccountOrder): Known => ({
  ...told({ orderNumber: order.order_number, serverId: serverOf(order) }),
  orderId: order.order_id,
});

/** Whether an order is one of these products, or of one that it does not tell. */
export const isOfProduct = ({ products }: AccountOrder, productIds: readonly string[]): boolean =>
  products.length === 0 ||
  products.some(({ product_id }) => !(Number(product_id) > 0) || productIds.includes(product_id!));

/** Orders that are in force and that no other entry of the stack has. */
export const freeOrders = (call: OwnedCall, { orders }: AccountOverview): AccountOrder[] =>
  orders.filter((order) => !isOver(order) && !isHeldByOther(call, knownOf(order)));

/** What a resource looks for in the account before it orders. */
export interface Sought {
  inputs: ServerInputs;
  /** Whatever its arguments may have come to when an earlier run ordered. */
  offers: readonly Offer[];
  /** What the entry of the state was ordered as. */
  ordered?: string | undefined;
}

/**
 * The order that is there already and becomes this resource's; `undefined` when one is to be placed.
 *
 * @throws conflict when there is an equal one that nobody is known to have: it may be this resource's, of a run that was killed
 */
export async function takeOver(
  call: OwnedCall,
  orders: Orders,
  account: AccountOverview,
  { inputs, offers, ordered }: Sought,
): Promise<Known | undefined> {
  const { adopt } = inputs;
  const productIds = [...offers.map(({ productId }) => productId), ...(ordered ? [ordered] : [])];
  const free = () => freeOrders(call, account).filter((order) => isOfProduct(order, productIds));
  const { same, unnamed } = await byName(call, orders, free(), inputs);
  const named = new Set([...same, ...unnamed]);
  const standing = () => free().filter((order) => named.has(order));
  // Resources that have some of them may come later in the program.
  if (standing().length > 0) await waitForProgram(call, () => (standing().length === 0 ? true : undefined));
  const found = standing().map(knownOf);
  const [only, ...others] = found;
  if (!only) return undefined;
  const list = found.map(described).join(", ");
  if (adopt === false) {
    call.run.log(
      `Warning: Server ${hostOf(call, inputs)}: ${list} of this host name stays as it is, in no state, and another one is ordered (adopt: false). Take adopt: false out when it is there: with it what a killed run has ordered is not told apart`,
    );
    return undefined;
  }
  const [order] = standing();
  const offer = offerIn(offers, order!);
  const adoptable = others.length === 0 && same.includes(order!);
  const proof = adoptable ? proofOf(call, { key: keysOf(only)[0], adopt, isEqual: true }) : undefined;
  const what = `${offer?.productName ?? "a server"} ordered as ${hostOf(call, inputs)}`;
  if (proof) {
    await assertAlike(call, only, inputs);
    tellAdopted(call, `Server: ${what}, ${described(only)},`, proof);
    return { ...only, ...(offer && factsOf(offer)) };
  }
  throw conflict(call, {
    vendor: "gigahost",
    what,
    stands: `(${list})`,
    adoptable,
    argument: "adopt",
    otherwise: `${adoptable ? "" : `${naming(unnamed)}; `}another hostname orders another one beside it, which costs money; or cancel it in the panel, which removes it`,
  });
}

/** The ways out where adopt: true might take another one than is meant. */
const naming = (unnamed: readonly AccountOrder[]): string =>
  `${unnamed.length > 0 ? "run again when the order shows its host name; " : ""}existing: with the id of a server and adopt: true names the one to take over`;

/** Which of the offers was ordered, where that is certain. */
const offerIn = (offers: readonly Offer[], { products }: AccountOrder): Offer | undefined =>
  offers.length === 1
    ? offers[0]
    : offers.find(({ productId }) => products.some(({ product_id }) => product_id === productId));

/** What stands under the host name, beside why nothing can be ordered: the product may be gone that a killed run has ordered. */
export async function beside(
  call: OwnedCall,
  orders: Orders,
  inputs: ServerInputs,
  account: AccountOverview,
  error: unknown,
): Promise<unknown> {
  if (!(error instanceof RackformError) || inputs.adopt === false) return error;
  const { same } = await byName(call, orders, freeOrders(call, account), inputs);
  if (same.length === 0) return error;
  return error.with({
    message: `${error.facts.message}. In the account stands ${same.map((order) => described(knownOf(order))).join(", ")} under the host name ${hostOf(call, inputs)}, which may be this resource's of a run that was killed: existing: with the id of its server and adopt: true takes it over`,
  });
}

/**
 * Whether what has come since an order without a clear answer becomes the resource's; false: another one is to be placed.
 *
 * @throws conflict when nothing proves that it is that one, and the program does not say
 */
export async function mayTake(
  call: OwnedCall,
  inputs: ServerInputs,
  { same, unnamed, other }: ByName,
  saved: Pick<ServerInputs, "adopt"> & Known,
): Promise<Known | undefined> {
  const [only, ...others] = [same, unnamed, other].find(({ length }) => length > 0) ?? [];
  if (!only) return undefined;
  const known = knownOf(only);
  const adoptable = others.length === 0 && same[0] === only;
  const since = {
    vendor: "gigahost",
    what: `an order of ${saved.productName ?? "a server"}`,
    told: `Server: an order of ${saved.productName ?? "a server"}`,
    came: [only, ...others].map((order) => described(knownOf(order))).join(", "),
    key: keysOf(known)[0],
    adopt: inputs.adopt,
    adoptable,
    saidBefore: saved.adopt,
    isEqual: same[0] === only,
  } as const;
  const otherwise = `, which costs money; ${adoptable ? "" : `${naming(unnamed)}; `}or cancel it in the panel, which removes it`;
  if (!isTaken(call, since, { was: "placed", another: "orders", otherwise })) return undefined;
  await assertAlike(call, known, inputs);
  return known;
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
