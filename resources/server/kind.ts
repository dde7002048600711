import type { Kind } from "../contract/kind";
import type { OwnedCall } from "../contract/run";
import { isNamed } from "../contract/told";
import { listServersOf } from "../panel/servers";
import { panelNames } from "../server-name/panel";
import { writeValues } from "../server-name/write";
import { assertEngine } from "../flex-metal-server/engine-check";
import { computedOf, type Server } from "./computed";
import { deliveryMs, untilDelivered } from "./delivery";
import { endServer } from "./end";
import { findServers } from "./find";
import { identified, keysOf, serverIdOf } from "./identity";
import { gone, liveServer, unfinishedOrder } from "./live";
import { obtainOrder, resumeOrder } from "./order";
import { type Orders, ordersOf } from "./orders";
import { argumentsIn, knownIn, Track } from "./progress";
import { readState } from "./read";
import { afterInstallation, reinstalled } from "./gigahost-install";
import { serverArgs, type ServerInputs, serverOutputs, type ServerState } from "./schema";
import { startOf } from "./system";
import { validateServer } from "./validate";
import { warningOf } from "./warning";

type State = ServerInputs & ServerState;

/** What no call changes. */
const fixed = ["vendor", "product", "size", "region", "billingPeriod", "backups"];
/** What it starts with: a reinstallation puts a system in place of any. */
const starts = ["os", "iso", "rescue"];

const plain = (given: string | number | undefined): string | undefined =>
  given === undefined ? undefined : String(given).trim().toLowerCase();

/** A server that is ordered: it costs money, and is never ordered twice or forgotten. */
export const server: Kind<ServerInputs, ServerState> = {
  name: "Server",
  description:
    "A server at Gigahost: ordered at the price of the moment within a limit, delivered, named, reinstalled where allowed.\n\n" +
    "**It is billed from its order until it is cancelled.** Deleting the resource leaves the server, and its bill, unless " +
    "`onDestroy` says `cancel`.\n\n" +
    "A delivery takes some minutes. A run that ends earlier, a card that is declined, or an answer that is lost keeps the " +
    "order in the state, and the next `up` goes on with it.",
  idForm: "gigahost:<server id>, or gigahost:order-<order id> where the server was not known at once",
  namedBy: ["name", "hostname", "product"],
  importForms: [
    { example: "gigahost:4711", means: "The server of this id" },
    { example: "gigahost:order-35982", means: "What came of this order" },
    { example: "192.0.2.10", means: "The server that has the address" },
    { example: "web", means: "The server of this name, where there is one" },
  ],
  alternatives: ["product", "size"].flatMap((what) => starts.map((start) => [what, start])) as never,
  args: serverArgs,
  outputs: serverOutputs,
  vendors: ["gigahost"],
  secretOutputs: ["rootPassword"],
  limitMs: deliveryMs,
  // The old server serves until the new one is there.
  deleteBeforeReplace: false,

  complete: ({ vendor }) => (vendor === undefined ? { vendor: "gigahost" } : {}),
  validate: validateServer,

  // What counts at the order alone is no change.
  canonical: ({ vendor, product, size, region, os, iso, rescue, name, ...rest }) => ({
    vendor: vendor ?? "gigahost",
    product: plain(product),
    size: size && { ...size },
    region: plain(region),
    os: plain(os),
    iso: plain(iso),
    rescue: rescue || undefined,
    name: name?.trim(),
    billingPeriod: rest.billingPeriod ?? "hourly",
    backups: rest.backups ?? false,
    onDestroy: rest.onDestroy ?? "keep",
    reinstallOnChange: rest.reinstallOnChange ?? false,
  }),

  isOtherNotation(argument, olds, news, state) {
    const names = (given: string | number | undefined, ...meant: (string | undefined)[]) =>
      given !== undefined && meant.some((one) => one !== undefined && isNamed(one, String(given)));
    if (argument === "product" || (argument === "size" && news.size === undefined))
      return names(news.product, state.productId, state.productName);
    if (argument === "os") return olds.os !== undefined && names(news.os, state.osId, state.osName);
    return argument === "region" && names(news.region, state.regionId, ...(state.__regions ?? []));
  },

  replaces(changed, _, news, { __imported }) {
    const isReinstalled = news.reinstallOnChange === true && news.os !== undefined;
    return changed.filter(
      (name) =>
        (fixed.includes(name) && !(name === "backups" && __imported)) ||
        (starts.includes(name) && !isReinstalled),
    );
  },

  // Nothing cancels an order without a server: its successor would be a second one.
  irreplaceable: ({ serverId, orderId }) => (serverId === undefined ? unfinishedOrder(orderId) : undefined),

  foretell(_, __, before) {
    if (!before?.serverId) return { computed: {} };
    const { serverId, orderId, orderNumber, label, ipv4, ipv6, addresses, productId, productName, regionId } =
      before;
    const { hourly, monthly, setup, currency } = before;
    const prices = { hourly, monthly, setup, currency };
    return {
      computed: {
        serverId,
        orderId,
        orderNumber,
        label,
        ipv4,
        ipv6,
        addresses,
        productId,
        productName,
        regionId,
        ...prices,
      },
    };
  },

  warns: warningOf,
  find: findServers,

  seen(run, holder, id, state) {
    for (const key of keysOf(identified(id, state))) run.ledger.stay(key, holder);
  },

  listAccount: listServersOf,

  async create(call, inputs) {
    const orders = ordersOf(call.run);
    const track = await obtainOrder(call, orders, inputs);
    return track.keep(async () => {
      const made = await delivered(call, orders, track);
      const computed = computedOf(await named(call, made, inputs), track.known);
      return { id: serverIdOf(call, computed), computed };
    });
  },

  read: readState,

  async update(call, id, saved, inputs) {
    const state = identified(id, saved);
    const orders = ordersOf(call.run);
    const track =
      state.orderId === undefined && state.serverId === undefined
        ? await resumeOrder(call, orders, inputs, state, id)
        : // Until something is changed, the state keeps the old arguments, so that the next run sees the change again.
          new Track(call, argumentsIn(state), knownIn(state), id);
    return track.keep(async () => {
      await assertEngine(call.run);
      let made = await delivered(call, orders, track);
      if (await isInstalledAnew(call, state, inputs, track))
        made = await reinstalled(call, orders, made, inputs, track);
      if (track.known.__installing) made = await afterInstallation(call, track);
      const { __imported: _, ...known } = track.known;
      return computedOf(await named(call, made, inputs), known);
    });
  },

  delete: (call, id, state) => endServer(call, ordersOf(call.run), id, identified(id, state)),
};

/** The server, waited for where there is none yet. */
async function delivered(call: OwnedCall, orders: Orders, track: Track): Promise<Server> {
  if (track.known.serverId === undefined) await untilDelivered(call, orders, track);
  const made = await liveServer(call, track.known);
  if (!made) throw gone(track.known.serverId);
  track.learn(computedOf(made, track.known));
  return made;
}

/** Whether the program wants another system than the one that was installed for this state. */
async function isInstalledAnew(
  call: OwnedCall,
  state: State,
  inputs: ServerInputs,
  track: Track,
): Promise<boolean> {
  if (inputs.reinstallOnChange !== true || inputs.os === undefined || track.known.__installing) return false;
  const isSame = state.os !== undefined && plain(state.os) === plain(inputs.os);
  if (isSame) return false;
  const { osId } = await startOf(call, inputs);
  return osId !== state.osId || state.os === undefined;
}

/** Gives it the declared name, where it has another one. */
async function named(call: OwnedCall, made: Server, { name }: ServerInputs): Promise<Server> {
  if (name === undefined || name.trim() === made.srv_name.trim()) return made;
  await writeValues(call, panelNames("gigahost"), { vendor: "gigahost", id: made.srv_id }, { name });
  return { ...made, srv_name: name };
}
