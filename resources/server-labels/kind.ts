import type { Kind } from "../contract/kind";
import { openIn } from "../contract/open-write";
import { placeAt } from "../contract/property-text";
import { i3dHosts } from "../lists/i3d";
import { canonicalServer, isOtherServer, isSameServer, isServerId } from "../servers/argument";
import { OwnedSetting, type OwnedValues, type Setting } from "../servers/owned-setting";
import { findServer, serverKeyOf, sources } from "../servers/find";
import type { Values } from "../sharing/owned-values";
import { labelsOf, writeLabels } from "./live";
import { isOtherUuid, labelsId, namingOf, naturalKey, placeOf } from "./place";
import {
  serverLabelsArgs,
  type ServerLabelsInputs,
  serverLabelsOutputs,
  type ServerLabelsState,
} from "./schema";
import { validateServerLabels } from "./validate";

type State = ServerLabelsInputs & ServerLabelsState;

const setting = new OwnedSetting("ServerLabels", {
  find: (call, _, place) => labelsOf(call, place),
  write: (call, _, place, values) => writeLabels(call, place, values),
  putBack: (call, _, place, values) => writeLabels(call, place, values),
  isSame: (one, other) => one === other,
  called: (key) => `label ${key}`,
  what: () => ({ what: "host", argument: "serverId" }),
});

/** Some labels of a host: a setting, of which only the named keys are the resource's. */
export const serverLabels: Kind<ServerLabelsInputs, ServerLabelsState> = {
  name: "ServerLabels",
  description:
    "Labels of a dedicated or FlexMetal host at i3D.net, by their keys.\n\n" +
    "Only the keys that are named are the resource's; others are never touched, so that several stacks may label one " +
    "host. What they were before is remembered. Deleting the resource puts it back, unless somebody else has changed it since.",
  idForm: "i3d:<host id>",
  namedBy: ["serverId"],
  importForms: [
    { example: "i3d:7001", means: "All labels of the host of this id" },
    { example: "game1", means: "All labels of the host of this name, where there is one" },
  ],
  args: serverLabelsArgs,
  outputs: serverLabelsOutputs,
  vendors: ["i3d"],
  limitMs: 15 * 60_000,
  deleteBeforeReplace: true,
  sealed: ["__was"],

  complete: ({ vendor }) => (vendor === undefined ? { vendor: "i3d" } : {}),
  validate: validateServerLabels,

  canonical: ({ vendor, serverId, labels }) => ({
    vendor: vendor ?? "i3d",
    serverId: serverId === undefined ? undefined : canonicalServer(serverId),
    labels,
  }),

  isOtherNotation: (argument, olds, news, state) =>
    argument === "serverId" && isSameServer(namingOf(olds, news, state)),

  // Which host a new name stands for only an update finds out.
  replaces(changed, olds, news, state) {
    const naming = namingOf(olds, news, state);
    return changed.filter((name) => name === "serverId" && (isOtherServer(naming) || isOtherUuid(naming)));
  },

  key: naturalKey,

  foretell: ({ serverId }, _, before) => ({
    ...(serverId !== undefined && isServerId(serverId) && !before
      ? { id: labelsId(canonicalServer(serverId)) }
      : {}),
    computed: before?.previousLabels ? { previousLabels: before.previousLabels } : {},
  }),

  async find(call, vendor, id) {
    const isListed = (await sources.i3d.list(call)).some((row) => row.id === id || row.name === id);
    if (!isListed) return [];
    const { id: place, labels = [] } = await findServer(call, "i3d", serverKeyOf(id));
    if (!isServerId(place) || labels.length === 0) return [];
    // Empty ones differ from whatever the vendor has, so that reading shows all of it.
    const keys = Object.fromEntries(labels.map(({ key }) => [key, ""]));
    // What an import finds was there before it.
    const former = Object.fromEntries(labels.map(({ key, value }) => [key, value]));
    const state = { vendor, serverId: place, labels: keys, ...computedOf(former, place) };
    return [{ id: labelsId(place), state }];
  },

  seen: (run, holder, id, state) => setting.seen(run, holder, id, naturalKey(state), ownedIn(state)),

  listAccount: async ({ run, limits }) => void (await i3dHosts(run).get(limits)),

  async create(call, inputs) {
    const place = await placeOf(call, inputs);
    const target = targetOf(inputs, place);
    const keep = (former: Values) => ({ ...inputs, ...computedOf(former, place) });
    const former = await setting.create(call, target, inputs.labels, keep);
    return { id: target.id, computed: computedOf(former, place) };
  },

  async read(call, id, state) {
    const live = await labelsOf(call, placeAt(id, state));
    if (!live) return undefined;
    const ours = Object.keys(state.labels).filter((key) => live[key] !== undefined);
    return {
      inputs: { labels: Object.fromEntries(ours.map((key) => [key, live[key]!])) },
      computed: {
        ...computedOf(formerIn(state), placeAt(id, state)),
        ...openIn(state),
      },
    };
  },

  async update(call, _, state, inputs) {
    const place = await placeOf(call, inputs, state);
    const keep = (former: Values) => ({ ...inputs, ...computedOf(former, place) });
    const target = targetOf(inputs, place);
    return computedOf(await setting.update(call, target, inputs.labels, ownedIn(state), keep), place);
  },

  async delete(call, id, state) {
    await setting.remove(call, targetOf(state, placeAt(id, state)), ownedIn(state));
  },

  leftToAnother: (call, id, state) => setting.leftToAnother(call, id, ownedIn(state)),
};

const formerIn = ({ previousLabels = {} }: Partial<State>): Values => previousLabels;

const ownedIn = (state: Partial<State>): OwnedValues => ({
  ours: state.labels ?? {},
  former: formerIn(state),
  was: state.__was,
});

const targetOf = (inputs: ServerLabelsInputs, place: string): Setting => ({
  vendor: inputs.vendor,
  id: labelsId(place),
  place,
  key: naturalKey(inputs)!,
});

function computedOf(former: Values, place: string): ServerLabelsState {
  const there = Object.entries(former).filter((one): one is [string, string] => one[1] !== undefined);
  return { previousLabels: Object.fromEntries(there), __place: place };
}
