import { RackformError } from "../../sdk/core";
import type { Kind } from "../contract/kind";
import { ownerOf } from "../contract/ledger";
import type { Owner } from "../contract/owner";
import type { Call, OwnedCall, Run } from "../contract/run";
import { idAtVendor } from "../contract/property-text";
import { told } from "../contract/told";
import { i3dColocations } from "../lists/i3d";
import { listServersOf } from "../panel/servers";
import { orUnfinished } from "../contract/refusal";
import { canonicalServer, isOtherServer, isSameServer, isServerId } from "../servers/argument";
import { type OwnedChange, ownedChange, type Values } from "../sharing/owned-values";
import type { Named, NameDriver } from "./driver";
import { findNames } from "./find";
import { colocationNames } from "./i3d";
import { claimServer, entries, nameQueues } from "./memory";
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
import { formerIn, sameText, tidy, valuesIn } from "./values";
import { putBack, writeValues } from "./write";

type State = ServerNameInputs & ServerNameState;

export const nameDrivers: Record<ServerNameInputs["vendor"], NameDriver> = {
  gigahost: panelNames("gigahost"),
  terrahost: panelNames("terrahost"),
  i3d: colocationNames,
};

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

  seen(run, holder, id, state) {
    note(run, ownerOf(holder), id, state);
  },

  listAccount: async (call, state) =>
    state.vendor === "i3d"
      ? void (await i3dColocations(call.run).get(call.limits))
      : listServersOf(call, state),

  async create(call, inputs) {
    const place = await placeOf(call, inputs);
    const id = nameId(inputs.vendor, place);
    const computed = await inQueue(call, inputs, id, async () => {
      claimServer(call, "ServerName", id);
      const { ours = {}, former = {} } = entries(call.run).get(id) ?? {};
      const made = await settled(call, id, inputs, { place, ours, former });
      note(call.run, call.owner, id, { ...inputs, ...made });
      return made;
    });
    return { id, computed };
  },

  async read(call, id, state) {
    const named = await nameDrivers[state.vendor].find(call, idAtVendor(id));
    if (!named) return undefined;
    const { name = "", purchaseOrder = "" } = named.values;
    return {
      inputs: { name, purchaseOrder },
      computed: {
        ...previous(formerIn(state)),
        __place: named.id,
        ...(state.__open ? { __open: true } : {}),
      },
    };
  },

  async update(call, id, state, inputs) {
    const place = await placeOf(call, inputs, state);
    const [ours, former, isOpen] = [valuesIn(state), formerIn(state), state.__open];
    return inQueue(call, inputs, id, () => settled(call, id, inputs, { place, ours, former, isOpen }));
  },

  delete: (call, id, state) =>
    inQueue(call, state, id, async () => {
      const standing = entries(call.run).get(id);
      // By now another resource of the stack has taken it over, and with it what was there before.
      if (standing && standing.owner !== call.owner) return;
      entries(call.run).delete(id);
      const driver = nameDrivers[state.vendor];
      const named = await driver.find(call, idAtVendor(id));
      if (!named) return;
      const change = ownedChange({
        wanted: {},
        ours: valuesIn(state),
        former: formerIn(state),
        live: named.values,
        isOpen: state.__open,
        isSame: sameText,
      });
      tellForeign(call, id, named, change);
      if (Object.keys(change.write).length > 0)
        await putBack(call, driver, { vendor: state.vendor, id: named.id }, change.write);
    }),
};

const inQueue = <T>(
  call: Call,
  { vendor }: Pick<ServerNameInputs, "vendor">,
  id: string,
  work: () => Promise<T>,
) => nameQueues(call.run, vendor).run(id, call.limits, work);

function note(run: Run, owner: Owner, id: string, state: Partial<State>): void {
  const key = `ServerName:${naturalKey(state) ?? id}`;
  entries(run).set(id, { owner, key, ours: valuesIn(state), former: formerIn(state) });
}

const isPlace = (argument: string): boolean => argument === "serverId" || argument === "colocationId";

interface Owned {
  place: string;
  ours: Values;
  former: Values;
  isOpen?: boolean;
}

/** Makes the values those of the program, with what was there before kept in the state whatever happens. */
async function settled(
  call: OwnedCall,
  id: string,
  inputs: ServerNameInputs,
  { place, ...owned }: Owned,
): Promise<ServerNameState> {
  const { vendor } = inputs;
  const driver = nameDrivers[vendor];
  const named = await found(call, driver, inputs, place);
  const change = ownedChange({ wanted: valuesIn(inputs), live: named.values, isSame: sameText, ...owned });
  tellForeign(call, id, named, change);
  const computed: ServerNameState = { ...previous(change.former), __place: named.id };
  if (Object.keys(change.write).length > 0)
    await orUnfinished(id, { ...inputs, ...computed }, () =>
      writeValues(call, driver, { vendor, id: named.id }, change.write),
    );
  return computed;
}

async function found(
  call: Call,
  driver: NameDriver,
  { vendor }: ServerNameInputs,
  place: string,
): Promise<Named> {
  const named = await driver.find(call, place);
  if (named) return named;
  const [what, argument] = vendor === "i3d" ? ["colocation", "colocationId"] : ["server", "serverId"];
  throw new RackformError({
    kind: "not-found",
    vendor,
    argument,
    applied: "no",
    message: `there is no ${what} ${place} in this account; check the id, and the account with npx rackform doctor`,
  });
}

function previous({ name, purchaseOrder }: Values): Omit<ServerNameState, "__place"> {
  return told({ previousName: name, previousPurchaseOrder: purchaseOrder });
}

function tellForeign({ run }: Call, id: string, { values }: Named, { foreign }: OwnedChange): void {
  for (const name of foreign)
    run.log(
      `${id} has the ${name} ${values[name] ?? "none"}, which this resource did not set, and keeps it; to have the former one there again, take it into the state with pulumi refresh first`,
    );
}
