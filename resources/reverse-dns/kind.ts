import { RackformError } from "../../sdk/core";
import type { Kind } from "../contract/kind";
import { ownerOf } from "../contract/ledger";
import type { Call } from "../contract/run";
import { listServersOf, panelVendors } from "../panel/servers";
import { canonicalDomain } from "../dns/name";
import { canonicalIp, ipProblem } from "../net/address";
import { canonicalSubnet, subnetProblem } from "../net/ipv6-network";
import { canonicalServer, isOtherServer, isSameServer } from "../servers/argument";
import { ptrNameOf } from "./ptr-name";
import { artnetReverse } from "./artnet";
import type { Outcome, ReverseDriver, Slot } from "./driver";
import { gigacloudReverse } from "./gigacloud";
import { i3dReverse, listHosts } from "./i3d";
import { panelAddresses } from "./panel";
import { panelSubnets } from "./panel-subnet";
import { forgotten, heldSettings, tookIn } from "../settings/handover";
import { putBack } from "./put-back";
import {
  reverseDnsArgs,
  type ReverseDnsInputs,
  reverseDnsOutputs,
  type ReverseDnsState,
  reverseVendors,
} from "./schema";
import {
  nameArgument,
  nameOf,
  ownerArguments,
  parseReverseDnsId,
  reverseDnsId,
  sameName,
  type Target,
  targetOf,
  whatOf,
} from "./target";
import { isOwnerArgument, namingOf, targetFor } from "./owner";
import { declaredIn, openIn } from "../contract/open-write";
import { orUnfinished } from "../contract/refusal";
import { validateReverseDns } from "./validate";

/** How each vendor keeps names of addresses. */
const drivers: Record<ReverseDnsInputs["vendor"], ReverseDriver> = {
  gigahost: panelAddresses,
  terrahost: panelAddresses,
  artnet: artnetReverse,
  gigacloud: gigacloudReverse,
  i3d: i3dReverse,
};

const identity = ["vendor", "ip", "subnet"] as const;

const held = heldSettings<string | undefined>();

/** The PTR of one address, or the delegation of a network's reverse zone. */
export const reverseDns: Kind<ReverseDnsInputs, ReverseDnsState> = {
  name: "ReverseDns",
  description:
    "The name that an address resolves to (PTR), at all vendors; at Gigahost and TerraHost also the " +
    "name server of an IPv6 network's reverse zone.\n\n" +
    "A name that is there already is remembered. Deleting the resource puts it back, or takes ours " +
    "away when there was none. Other addresses are never touched.",
  idForm: "<vendor>:<address or network>",
  namedBy: ["ip", "subnet"],
  importForms: [
    { example: "gigahost:192.0.2.10", means: "The reverse name of the address at this vendor" },
    { example: "gigahost:2001:db8:40::/48", means: "The delegation of the IPv6 network" },
    { example: "192.0.2.10", means: "The reverse name, where one account alone has the address" },
  ],
  alternatives: [
    ["ip", "hostname"],
    ["subnet", "nameserver"],
  ],
  args: reverseDnsArgs,
  outputs: reverseDnsOutputs,
  vendors: reverseVendors,
  limitMs: 20 * 60_000,
  deleteBeforeReplace: true,
  sealed: ["__was"],
  validate: validateReverseDns,

  canonical({ vendor, ip, hostname, subnet, nameserver, serverId, serviceId, colocationId }) {
    const as = <T>(value: T | undefined, form: (value: T) => string) =>
      value === undefined ? undefined : form(value);
    return {
      vendor,
      ip: as(ip, canonicalIp),
      hostname: as(hostname, canonicalDomain),
      subnet: as(subnet, canonicalSubnet),
      nameserver: as(nameserver, canonicalDomain),
      serverId: as(serverId, canonicalServer),
      serviceId: as(serviceId, canonicalServer),
      colocationId: as(colocationId, canonicalServer),
    };
  },

  isOtherNotation: (argument, olds, news, state) =>
    isOwnerArgument(argument) && isSameServer(namingOf(argument, olds, news, state)),

  replaces(changed, olds, news, state) {
    // Naming the owner, or no longer naming it, leaves the object what it is; another owner makes it another one. Whose a new
    // name is only an update finds out, which fails where it is another one's.
    const otherOwner = ownerArguments.filter(
      (name) => olds[name] !== undefined && isOtherServer(namingOf(name, olds, news, state)),
    );
    return changed.filter((name) => ([...identity, ...otherOwner] as readonly string[]).includes(name));
  },

  key: reverseDnsId,

  foretell(inputs, _, before) {
    const id = reverseDnsId(inputs);
    const what = whatOf(inputs);
    return {
      ...(id === undefined || before ? {} : { id }),
      computed: {
        ...(what === undefined ? {} : { ptrName: ptrNameOf(what) }),
        ...(before ? { previousHostname: before.previousHostname } : {}),
      },
    };
  },

  async find(call, vendor, id) {
    const state = parseReverseDnsId(`${vendor}:${id}`, [vendor]);
    const whole = state && reverseDnsId(state);
    if (!whole || isNoAddress(state) || (state.subnet !== undefined && !isPanel(vendor))) return [];
    const slot = await look(call, targetOf({ ...state, vendor }));
    if ("missing" in slot || !slot.name) return [];
    // What an import finds was there before it.
    return [{ id: whole, state: { ...state, previousHostname: plain(slot.name)! } }];
  },

  seen(run, holder, _id, state) {
    const id = reverseDnsId(state);
    if (id !== undefined)
      held(run).set(id, { owner: ownerOf(holder), ours: nameOf(state), before: state.previousHostname });
  },

  leftToAnother(call, _, state) {
    const id = reverseDnsId(state)!;
    const { previousHostname: before } = state;
    const standing = held(call.run).get(id);
    if (!standing || standing.owner === call.owner || sameName(standing.before, before)) return;
    call.run.log(forgotten(id, named(before), named(standing.before)));
  },

  listAccount: (call, state) => (state.vendor === "i3d" ? listHosts(call) : listServersOf(call, state)),

  async create(call, inputs) {
    const id = reverseDnsId(inputs)!;
    const target = await targetFor(call, inputs);
    const slot = await found(call, target);
    const wanted = nameOf(inputs);
    const known = held(call.run).get(id);
    const isHandedOver = sameName(slot.name, wanted) || sameName(slot.name, known?.ours);
    const earlier = isHandedOver ? known : undefined;
    const previous = earlier ? earlier.before : plain(slot.name);
    held(call.run).set(id, { owner: call.owner, ours: wanted, before: previous });
    if (!earlier && sameName(slot.name, wanted) && wanted !== undefined)
      call.run.log(
        `${target.vendor}: ${target.what} has the name ${slot.name} already; it keeps it when this resource goes, since nothing else is known of before`,
      );
    if (!isHandedOver && previous !== undefined) call.run.log(tookIn(id, named(previous)));
    const computed = computedOf(target, slot, previous);
    const work = () => writeIfNeeded(call, slot, wanted);
    const shown = () => nameNow(call, target);
    const outcome = await orUnfinished(id, { ...inputs, ...computed }, work, { shown });
    return { id, computed: withOutcome(computed, outcome) };
  },

  async read(call, _, state) {
    const target = await targetFor(call, state, state);
    const slot = await look(call, target);
    if ("missing" in slot) return undefined;
    const hidden = state.__unreadable === true && slot.name === undefined;
    const name = slot.name ?? (hidden ? undefined : await slot.confirm(call));
    if (name === undefined && !hidden) return undefined;
    const computed = computedOf(target, slot, state.previousHostname);
    return {
      inputs: hidden ? {} : { [nameArgument(state)]: plain(name) },
      computed: {
        ...(hidden ? withOutcome(computed, "unreadable") : computed),
        ...openIn(state),
      },
    };
  },

  async update(call, id, state, inputs) {
    const target = await targetFor(call, inputs, state);
    const slot = await found(call, target);
    const computed = computedOf(target, slot, state.previousHostname);
    const was = declaredIn<string | undefined>(state, nameOf(state)).filter((one) => one !== undefined);
    const work = () => writeIfNeeded(call, slot, nameOf(inputs));
    const shown = () => nameNow(call, target);
    return withOutcome(computed, await orUnfinished(id, { ...inputs, ...computed }, work, { was, shown }));
  },

  async delete(call, _, state) {
    const target = await targetFor(call, state, state);
    const slot = await look(call, target);
    if (!("missing" in slot)) await putBack(call, target, slot, state);
  },
};

/** Whether what an id begins with cannot be what a name is about. */
const isNoAddress = ({ ip, subnet }: Partial<ReverseDnsInputs>): boolean =>
  (ip !== undefined && ipProblem(ip) !== undefined) ||
  (subnet !== undefined && subnetProblem(subnet) !== undefined);

const isPanel = (vendor: ReverseDnsInputs["vendor"]): boolean =>
  (panelVendors as readonly string[]).includes(vendor);

/** As people write it: some vendors show the final dot. */
function plain(name: string | undefined): string | undefined {
  return name?.replace(/\.$/, "");
}

function look(call: Call, target: Target) {
  return (target.isSubnet ? panelSubnets : drivers[target.vendor]).find(call, target);
}

const named = (name: string | undefined): string => (name === undefined ? "no name" : `the name ${name}`);

async function nameNow(call: Call, target: Target): Promise<string | undefined> {
  const slot = await look(call, target);
  return "missing" in slot ? undefined : slot.confirm(call);
}

async function found(call: Call, target: Target): Promise<Slot> {
  const slot = await look(call, target);
  if (!("missing" in slot)) return slot;
  throw new RackformError({
    kind: "not-found",
    vendor: target.vendor,
    argument: target.isSubnet ? "subnet" : "ip",
    message: `${slot.missing}; nothing was changed. Check the address, its owner and the account (npx rackform doctor)`,
  });
}

async function writeIfNeeded(call: Call, slot: Slot, wanted: string | undefined): Promise<Outcome> {
  return sameName(slot.name, wanted) ? "done" : slot.write(call, wanted);
}

function computedOf(target: Target, slot: Slot, previous: string | undefined): ReverseDnsState {
  return {
    ptrName: ptrNameOf(target.what),
    ...(previous === undefined ? {} : { previousHostname: previous }),
    __place: slot.owner,
  };
}

function withOutcome(computed: ReverseDnsState, outcome: Outcome): ReverseDnsState {
  return outcome === "unreadable" ? { ...computed, __unreadable: true } : computed;
}
