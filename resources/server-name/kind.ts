import type { Kind } from "../contract/kind";
import { openIn } from "../contract/open-write";
import { placeAt } from "../contract/property-text";
import { i3dColocations } from "../lists/i3d";
import { listServersOf } from "../panel/servers";
import { canonicalServer, isOtherServer, isSameServer, isServerId } from "../servers/argument";
import { OwnedSetting, type OwnedValues, type Setting } from "../servers/owned-setting";
import type { Values } from "../sharing/owned-values";
import type { NameDriver } from "./driver";
import { findNames } from "./find";
import { colocationNames } from "./i3d";
import { panelNames } from "./panel";
import { givenPlace, nameId, namingOf, naturalKey, placeOf } from "./place";
import {
  nameVendors,
  serverNameArgs,
  type ServerNameInputs,
  serverNameOutputs,
  type ServerNameState,
} from "./schema";
import { validateServerName } from "./validate";
import { formerIn, previous, sameText, tidy, valuesIn } from "./values";
import { putBack, writeValues } from "./write";

const driverOf = (vendor: string): NameDriver => nameDrivers[vendor as ServerNameInputs["vendor"]];

type State = ServerNameInputs & ServerNameState;

export const nameDrivers: Record<ServerNameInputs["vendor"], NameDriver> = {
  gigahost: panelNames("gigahost"),
  terrahost: panelNames("terrahost"),
  i3d: colocationNames,
};

const setting = new OwnedSetting("ServerName", {
  find: async (call, vendor, place) => (await driverOf(vendor).find(call, place))?.values,
  write: (call, vendor, place, values) => writeValues(call, driverOf(vendor), { vendor, id: place }, values),
  putBack: (call, vendor, place, former) => putBack(call, driverOf(vendor), { vendor, id: place }, former),
  isSame: sameText,
  called: (name) => name,
  what: (vendor) => ({
    what: vendor === "i3d" ? "colocation" : "server",
    argument: vendor === "i3d" ? "colocationId" : "serverId",
  }),
});

/** The name of a server that exists: a setting, which was something before and will be again. */
export const serverName: Kind<ServerNameInputs, ServerNameState> = {
  name: "ServerName",
  description:
    "The name that a server at Gigahost or TerraHost, or a colocation at i3D.net, has in the vendor's panel; at i3D.net the " +
    "colocation's purchase order, too.\n\n" +
    "What was there before is remembered. Deleting the resource puts it back, unless somebody else has changed it since. " +
    "It is no host name: nothing on the server changes.",
  idForm: "<vendor>:<server or colocation id>",
  namedBy: ["serverId", "colocationId"],
  importForms: [
    { example: "gigahost:4711", means: "The name of the server of this id" },
    { example: "i3d:1201", means: "The name and purchase order of the colocation" },
    { example: "gigahost:192.0.2.10", means: "The name of the server that has the address" },
    { example: "web", means: "The name of the server or colocation that has it, where there is one" },
  ],
  alternatives: [
    ["serverId", "name"],
    ["colocationId", "name"],
  ],
  args: serverNameArgs,
  outputs: serverNameOutputs,
  vendors: nameVendors,
  limitMs: 15 * 60_000,
  deleteBeforeReplace: true,
  sealed: ["__was"],
  validate: validateServerName,

  canonical: ({ vendor, serverId, colocationId, name, purchaseOrder }) => ({
    vendor,
    serverId: serverId === undefined ? undefined : canonicalServer(serverId),
    colocationId: colocationId === undefined ? undefined : canonicalServer(colocationId),
    name: name === undefined ? undefined : tidy(name),
    purchaseOrder: purchaseOrder === undefined ? undefined : tidy(purchaseOrder),
  }),

  isOtherNotation: (argument, olds, news, state) =>
    isPlace(argument) && olds.vendor === news.vendor && isSameServer(namingOf(olds, news, state)),

  // Which server a new name stands for only an update finds out.
  replaces: (changed, olds, news, state) =>
    changed.filter(
      (name) =>
        name === "vendor" ||
        (isPlace(name) && (olds.vendor !== news.vendor || isOtherServer(namingOf(olds, news, state)))),
    ),

  key: naturalKey,

  foretell(inputs, _, before) {
    const given = givenPlace(inputs);
    const { vendor } = inputs;
    const isKnown = vendor !== undefined && given !== undefined && isServerId(given) && !before;
    return {
      ...(isKnown ? { id: nameId(vendor, canonicalServer(given)) } : {}),
      computed: before ? previous(formerIn(before)) : {},
    };
  },

  find: (call, vendor, id) => findNames(call, nameDrivers[vendor], vendor, id),

  seen: (run, holder, id, state) => setting.seen(run, holder, id, naturalKey(state), ownedIn(state)),

  listAccount: async (call, state) =>
    state.vendor === "i3d"
      ? void (await i3dColocations(call.run).get(call.limits))
      : listServersOf(call, state),

  async create(call, inputs) {
    const place = await placeOf(call, inputs);
    const target = targetOf(inputs, place);
    const keep = (former: Values) => ({ ...inputs, ...computedOf(former, place) });
    const former = await setting.create(call, target, valuesIn(inputs), keep);
    return { id: target.id, computed: computedOf(former, place) };
  },

  async read(call, id, state) {
    const named = await nameDrivers[state.vendor].find(call, placeAt(id, state));
    if (!named) return undefined;
    const { name = "", purchaseOrder = "" } = named.values;
    return {
      inputs: { name, purchaseOrder },
      computed: {
        ...previous(formerIn(state)),
        __place: named.id,
        ...openIn(state),
      },
    };
  },

  async update(call, _, state, inputs) {
    const place = await placeOf(call, inputs, state);
    const keep = (former: Values) => ({ ...inputs, ...computedOf(former, place) });
    const target = targetOf(inputs, place);
    return computedOf(await setting.update(call, target, valuesIn(inputs), ownedIn(state), keep), place);
  },

  async delete(call, id, state) {
    await setting.remove(call, targetOf(state, placeAt(id, state)), ownedIn(state));
  },

  leftToAnother: (call, id, state) => setting.leftToAnother(call, id, ownedIn(state)),
};

const isPlace = (argument: string): boolean => argument === "serverId" || argument === "colocationId";

const ownedIn = (state: Partial<State>): OwnedValues => ({
  ours: valuesIn(state),
  former: formerIn(state),
  was: state.__was,
});

const targetOf = (inputs: ServerNameInputs, place: string): Setting => ({
  vendor: inputs.vendor,
  id: nameId(inputs.vendor, place),
  place,
  key: naturalKey(inputs)!,
});

const computedOf = (former: Values, place: string): ServerNameState => ({
  ...previous(former),
  __place: place,
});
