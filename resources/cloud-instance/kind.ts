import { RackformError } from "../../sdk/core";
import type { Kind } from "../contract/kind";
import { canonicalNumericId } from "../contract/numeric-id";
import { declaredIn, openIn } from "../contract/open-write";
import { orUnfinished } from "../contract/refusal";
import type { OwnedCall } from "../contract/run";
import { isNamed, told } from "../contract/told";
import { cloudInstances, instanceIfAny, instanceKey, instanceThere, type LiveInstance } from "./live";
import { powerOf, setPower } from "./power";
import { canonicalText, changeOf, writeProperties, valuesIn } from "./properties";
import { deleteInstance } from "./remove";
import { newAmounts, resize } from "./resize";
import {
  cloudInstanceArgs,
  type CloudInstanceInputs,
  cloudInstanceOutputs,
  type CloudInstanceState,
  resourceNames,
} from "./schema";
import { smallerDisk, validateCloudInstance } from "./validate";
import { warningOf } from "./warning";

type State = CloudInstanceInputs & CloudInstanceState;

/** A cloud instance that is there already: what it has, whether it runs, and what it is called. */
export const cloudInstance: Kind<CloudInstanceInputs, CloudInstanceState> = {
  name: "CloudInstance",
  description:
    "A cloud instance at Artnet that is there already: its resources, whether it runs, its name and notes. No call makes one, so " +
    "that creating the resource adopts it by its id.\n\n" +
    "Only the arguments that are given are managed. A change of resources restarts the instance. Deleting the resource leaves the " +
    "instance there, unless `onDestroy` says otherwise.",
  idForm: "artnet:<instance id>",
  namedBy: ["instanceId"],
  importForms: [
    { example: "artnet:4201", means: "The instance of this id" },
    { example: "build", means: "The instance of this display name, where there is one" },
    { example: "cloud-4201", means: "The same by the vendor's own name" },
  ],
  args: cloudInstanceArgs,
  outputs: cloudInstanceOutputs,
  vendors: ["artnet"],
  // A restart that asks the operating system first takes some minutes, and so does switching it off.
  limitMs: 20 * 60_000,
  // Another one is adopted, which costs nothing: this one may go with its disk, and only once that one is known to be there.
  deleteBeforeReplace: false,
  sealed: ["__was"],
  validate: validateCloudInstance,

  canonical: ({ vendor, instanceId, displayName, notes, onDestroy, ...others }) => ({
    ...others,
    vendor: vendor ?? "artnet",
    instanceId: instanceId === undefined ? undefined : canonicalNumericId(instanceId),
    displayName: displayName === undefined ? undefined : canonicalText(displayName),
    notes: notes === undefined ? undefined : canonicalText(notes),
    onDestroy: onDestroy ?? "keep",
  }),

  replaces: (changed) => changed.filter((name) => name === "vendor" || name === "instanceId"),

  // What it was asked for without a clear answer it may not have.
  unchangeable: (news, { resources, __open }) => (__open ? undefined : smallerDisk(news, resources?.hdd)),

  key: ({ instanceId }) => (instanceId === undefined ? undefined : instanceKey(instanceId)),

  foretell: ({ instanceId }, _, before) => ({
    ...(instanceId === undefined || before ? {} : { id: instanceKey(instanceId) }),
    computed: before ? outputsIn(before) : {},
  }),

  warns: warningOf,

  async find({ run, limits }, vendor, id) {
    const rows = await cloudInstances(run).get(limits);
    return rows
      .filter((row) => row.id === id || isNamed(row.name, id) || isNamed(row.customName, id))
      .map((row) => ({ id: instanceKey(row.id), state: { vendor, instanceId: row.id, name: row.name } }));
  },

  async create(call, inputs) {
    const live = await instanceThere(call, inputs);
    call.run.log(`${instanceKey(live.id)} (${live.name}) is adopted as it is`);
    return { id: instanceKey(live.id), computed: await settled(call, live, inputs) };
  },

  async read(call, id, state) {
    const live = await ours(call, id, state);
    if (!live) return undefined;
    const { resources: shown } = live;
    const { displayName = "", notes = "" } = live.customProperties;
    const managed = resourceNames.filter((name) => state.resources?.[name] !== undefined);
    const has = Object.fromEntries(managed.flatMap((name) => (shown?.[name] ? [[name, shown[name]]] : [])));
    return {
      inputs: {
        displayName,
        notes,
        ...(state.power === undefined ? {} : told({ power: powerOf(live.state) })),
        ...(managed.length > 0 && shown ? { resources: has } : {}),
      },
      computed: {
        ...computedOf(live),
        // What an import finds was there before it.
        __before: state.__before ?? { displayName, notes },
        ...openIn(state),
      },
    };
  },

  async update(call, _, state, inputs) {
    const live = await instanceThere(call, inputs);
    if (isOther(live, state)) throw replaced(live, state);
    return settled(call, live, inputs, state);
  },

  async delete(call, id, state) {
    const live = await ours(call, id, state);
    if (!live) return;
    if (state.onDestroy === "delete") return deleteInstance(call, state, live);
    await writeProperties(call, live, changeOf({}, state, live));
  },
};

const isOther = (live: LiveInstance, { name }: Partial<State>): boolean =>
  name !== undefined && live.name !== name;

const replaced = ({ id, name }: LiveInstance, state: State): RackformError =>
  new RackformError({
    kind: "not-found",
    vendor: "artnet",
    argument: "instanceId",
    applied: "no",
    message: `the cloud instance ${id} is another one by now (${name} and not ${state.name}), and nothing was changed; run pulumi refresh, and the next up adopts it if it is meant`,
  });

/** The instance of the state. An id that has another instance by now is somebody else's. */
async function ours(call: OwnedCall, id: string, state: State): Promise<LiveInstance | undefined> {
  const live = await instanceIfAny(call, state.instanceId);
  if (!live || !isOther(live, state)) return live;
  call.run.log(`${id} is another instance by now (${live.name} and not ${state.name}), which is left alone`);
  return undefined;
}

/** Makes it what is declared. Name and notes come last: where they are refused, nothing has to be remembered of them. */
async function settled(
  call: OwnedCall,
  live: LiveInstance,
  inputs: CloudInstanceInputs,
  state: Partial<State> = {},
): Promise<CloudInstanceState> {
  const change = changeOf(inputs, state, live);
  const { former } = change;
  const memory = Object.keys(former).length > 0 ? { __before: former } : {};
  const kept = { ...inputs, ...computedOf(live), ...memory };
  const work = async () => {
    const wanted = newAmounts(inputs, live);
    if (wanted) await resize(call, inputs, live, wanted);
    // Whoever has just restarted it does not know any more whether it runs.
    await setPower(call, inputs, wanted !== undefined || state.power !== inputs.power);
    await writeProperties(call, live, change);
    return { ...computedOf(await instanceThere(call, inputs)), ...memory };
  };
  return orUnfinished(instanceKey(live.id), kept, work, {
    was: declaredIn(state, valuesIn(state)),
    shown: async () => ({ ...(await instanceIfAny(call, live.id))?.customProperties }),
  });
}

function computedOf({ name, state, networkConfiguration, price }: LiveInstance): CloudInstanceState {
  const { ip, mask, gatewayIp, dnsServers } = networkConfiguration ?? {};
  const network = told({ ip, mask, gatewayIp, dnsServers });
  return { name, state, ...network, ...told({ price: price?.price, currency: price?.currency }) };
}

function outputsIn(before: Partial<State>): Partial<CloudInstanceState> {
  const { name, state, ip, mask, gatewayIp, dnsServers } = before;
  return told({ name, state, ip, mask, gatewayIp, dnsServers });
}
