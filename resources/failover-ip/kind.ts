import { RackformError } from "../../sdk/core";
import type { Kind } from "../contract/kind";
import { ownerOf } from "../contract/ledger";
import type { Call, OwnedCall } from "../contract/run";
import { told } from "../contract/told";
import { declaredIn, openIn } from "../contract/open-write";
import { Unfinished } from "../contract/unfinished";
import { canonicalIp } from "../net/address";
import { artnetFailover } from "./artnet";
import type { FailoverDriver, LiveFailover } from "./driver";
import { leave } from "./leave";
import { moveTo, type Progress } from "./move";
import { forgotten, heldSettings, tookIn } from "../settings/handover";
import { failoverIpArgs, type FailoverIpInputs, failoverIpOutputs, type FailoverIpState } from "./schema";
import { validateFailoverIp } from "./validate";

const drivers: Record<FailoverIpInputs["vendor"], FailoverDriver> = { artnet: artnetFailover };

const held = heldSettings<string | undefined>();

const idOf = (ip: string): string => `artnet:${canonicalIp(ip)}`;

/** Where the traffic of a fail-over address goes. */
export const failoverIp: Kind<FailoverIpInputs, FailoverIpState> = {
  name: "FailoverIp",
  description:
    "Where the traffic of a fail-over address at Artnet goes. The address is a service of the account " +
    "already; nothing is ordered.\n\n" +
    "A change of `target` moves the traffic at once. Where it went before is remembered, and deleting the " +
    "resource moves it back there unless `onDestroy` says otherwise.",
  idForm: "artnet:<fail-over address>",
  namedBy: ["ip"],
  importForms: [
    { example: "artnet:198.51.100.60", means: "The fail-over address" },
    { example: "198.51.100.60", means: "The same, without the vendor" },
    { example: "4103", means: "The address of this service" },
  ],
  args: failoverIpArgs,
  outputs: failoverIpOutputs,
  vendors: ["artnet"],
  limitMs: 10 * 60_000,
  deleteBeforeReplace: true,
  sealed: ["__was"],
  validate: validateFailoverIp,

  canonical: ({ vendor, ip, target, onDestroy }) => ({
    vendor: vendor ?? "artnet",
    ip: ip === undefined ? undefined : canonicalIp(ip),
    target: target === undefined ? undefined : canonicalIp(target),
    onDestroy: onDestroy ?? "restore",
  }),

  replaces: (changed) => changed.filter((name) => name === "vendor" || name === "ip"),

  key: ({ ip }) => (ip === undefined ? undefined : idOf(ip)),

  foretell: ({ ip }, _, before) => ({
    ...(ip === undefined || before ? {} : { id: idOf(ip) }),
    computed: before ? { serviceId: before.serviceId, previousTarget: before.previousTarget } : {},
  }),

  warns({ ip = "the address", target }, before) {
    if (target === undefined) return undefined;
    if (!before) return `the traffic of ${ip} will go to ${target} at once, if it does not already`;
    if (before.target !== undefined && canonicalIp(before.target) === canonicalIp(target)) return undefined;
    const isKnown = before.allowedTargets?.includes(canonicalIp(target)) ?? true;
    const doubt = isKnown
      ? ""
      : `, which was not among the allowed targets when they were read last (${before.allowedTargets!.join(", ")})`;
    return `the traffic of ${ip} moves from ${before.target ?? "nowhere"} to ${target} at once${doubt}`;
  },

  async find(call, vendor, id) {
    const all = await drivers[vendor].list(call);
    return all
      .filter(({ ip, serviceId }) => ip === canonicalIp(id) || serviceId === id)
      .map(({ ip, serviceId, target }) => ({
        id: idOf(ip),
        // What an import finds was there before it.
        state: { vendor, ip, serviceId, ...told({ previousTarget: target }) },
      }));
  },

  seen(run, holder, id, { target, previousTarget: before }) {
    held(run).set(id, { owner: ownerOf(holder), ours: target, before });
  },

  leftToAnother(call, id, { previousTarget: before }) {
    const standing = held(call.run).get(id);
    if (!standing || standing.owner === call.owner || standing.before === before) return;
    call.run.log(forgotten(id, routed(before), routed(standing.before ?? standing.ours)));
  },

  async create(call, inputs) {
    const driver = drivers[inputs.vendor];
    const id = idOf(inputs.ip);
    const live = await found(call, driver, inputs.ip);
    const isThere = live.target === canonicalIp(inputs.target);
    const earlier = held(call.run).get(id);
    const isHandedOver = earlier && (isThere || live.target === (earlier.ours && canonicalIp(earlier.ours)));
    const previous = isHandedOver ? earlier.before : live.target;
    held(call.run).set(id, { owner: call.owner, ours: inputs.target, before: previous });
    if (isThere && !isHandedOver)
      call.run.log(
        `artnet: the traffic of ${inputs.ip} goes to ${inputs.target} already, and stays there when this resource goes, since nothing else is known of before`,
      );
    if (!isThere && !isHandedOver && previous !== undefined)
      call.run.log(
        inputs.onDestroy === "keep" ? `${id} had ${routed(previous)}` : tookIn(id, routed(previous)),
      );
    const computed = await moved(call, driver, { id, inputs, live, previous });
    return { id, computed };
  },

  async read(call, _, state) {
    const live = await drivers[state.vendor].find(call, state.ip, state.serviceId);
    if (!live) return undefined;
    return {
      inputs: { target: live.target },
      computed: { ...computedOf(live, state.previousTarget), ...openIn(state) },
    };
  },

  async update(call, id, state, inputs) {
    const driver = drivers[inputs.vendor];
    const live = await found(call, driver, inputs.ip, state.serviceId);
    const was = declaredIn(state, state.target);
    return moved(call, driver, { id, inputs, live, previous: state.previousTarget, was });
  },

  delete: (call, _, state) => leave(call, drivers[state.vendor], state),
};

const routed = (target: string | undefined): string =>
  target === undefined ? "no traffic" : `its traffic at ${target}`;

async function found(call: Call, driver: FailoverDriver, ip: string, near?: string): Promise<LiveFailover> {
  const live = await driver.find(call, ip, near);
  if (live) return live;
  const others = (await driver.list(call)).map((one) => one.ip);
  throw new RackformError({
    kind: "not-found",
    vendor: "artnet",
    argument: "ip",
    message: `this account has no fail-over address ${ip}; it has ${others.join(", ") || "none"}. Order it from the vendor first, or check the account with npx rackform doctor`,
  });
}

interface Move {
  id: string;
  inputs: FailoverIpInputs;
  live: LiveFailover;
  /** Where the traffic went before the resource. */
  previous: string | undefined;
  /** Where the state has had it go so far. */
  was?: string[];
}

/** Once the traffic may have moved, where it went before is known to the state alone. */
async function moved(
  call: OwnedCall,
  driver: FailoverDriver,
  { id, inputs, live, previous, was = [] }: Move,
): Promise<FailoverIpState> {
  const progress: Progress = { touched: false };
  try {
    return computedOf(await moveTo(call, driver, live, inputs.target, progress), previous);
  } catch (error) {
    if (!progress.touched || !(error instanceof Error)) throw error;
    const open = { __open: true, ...(was.length > 0 ? { __was: was } : {}) };
    throw new Unfinished(id, { ...inputs, ...computedOf(live, previous), ...open }, [error.message]);
  }
}

function computedOf({ serviceId, allowedTargets }: LiveFailover, previous?: string): FailoverIpState {
  return { serviceId, allowedTargets, ...(previous === undefined ? {} : { previousTarget: previous }) };
}
