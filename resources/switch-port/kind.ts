import { RackformError } from "../../sdk/core";
import { sharedObject } from "../contract/declaring";
import type { Kind } from "../contract/kind";
import type { OwnedCall } from "../contract/run";
import { i3dHosts } from "../lists/i3d";
import { isOtherUuid, namingOf, placeOf } from "../server-labels/place";
import { canonicalServer, isOtherServer, isSameServer, isServerId, serverProblem } from "../servers/argument";
import { findServer, serverKeyOf, sources } from "../servers/find";
import {
  type PortSettings,
  portSettings,
  switchPortArgs,
  type SwitchPortInputs,
  switchPortOutputs,
  type SwitchPortState,
} from "./schema";
import { isDown, type Port, serverNumber, settingsIn, writeSettings } from "./settings";

/** `i3d:7001/0`. */
const portId = (place: string, interfaceId: number): string => `i3d:${place}/${interfaceId}`;

const targetOf = (place: string, { interfaceId }: Pick<SwitchPortInputs, "interfaceId">): Port => ({
  id: portId(place, interfaceId),
  place,
  interfaceId,
});

const objectKey = ({ id }: Port): string => `SwitchPort#${id}`;

/** The port of a server at the vendor's switch: a setting that can be written and not read. */
export const switchPort: Kind<SwitchPortInputs, SwitchPortState> = {
  name: "SwitchPort",
  description:
    "The switch port of a server at i3D.net: its rate limit, its speed, and whether it is up. **Down cuts the server off.**\n\n" +
    "No call reads a port: the state is what was written last, an outside change is not found, and deleting the resource " +
    "leaves the port as it is.",
  idForm: "i3d:<host id>/<interface>",
  namedBy: ["serverId", "interfaceId"],
  importForms: [
    {
      example: "i3d:7001/0",
      means: "This interface of the host",
    },
    { example: "game1/0", means: "The same by the host's name" },
  ],
  args: switchPortArgs,
  outputs: switchPortOutputs,
  vendors: ["i3d"],
  limitMs: 10 * 60_000,
  deleteBeforeReplace: true,
  complete: ({ vendor }) => (vendor === undefined ? { vendor: "i3d" } : {}),

  validate({ serverId }) {
    const problem = serverId === undefined ? undefined : serverProblem(serverId, "host");
    return problem ? [{ property: "serverId", reason: problem }] : [];
  },

  canonical: (inputs) => ({
    vendor: inputs.vendor ?? "i3d",
    serverId: inputs.serverId === undefined ? undefined : canonicalServer(inputs.serverId),
    interfaceId: inputs.interfaceId,
    onDestroy: inputs.onDestroy ?? "keep",
    ...settingsIn(inputs),
  }),

  isOtherNotation: (argument, olds, news, state) =>
    argument === "serverId" && isSameServer(namingOf(olds, news, state)),

  replaces(changed, olds, news, state) {
    const naming = namingOf(olds, news, state);
    const isOther = isOtherServer(naming) || isOtherUuid(naming);
    return changed.filter(
      (name) => name === "vendor" || name === "interfaceId" || (name === "serverId" && isOther),
    );
  },

  key: ({ serverId, interfaceId }) =>
    serverId === undefined || interfaceId === undefined
      ? undefined
      : portId(canonicalServer(serverId), interfaceId),

  foretell: ({ serverId, interfaceId, ...inputs }, _, before) => ({
    ...(serverId !== undefined && interfaceId !== undefined && isServerId(serverId) && !before
      ? { id: portId(canonicalServer(serverId), interfaceId) }
      : {}),
    computed: { lastWritten: { ...before?.lastWritten, ...settingsIn(inputs) } },
  }),

  warns: ({ serverId, interfaceId, adminState }, before) =>
    isDown(adminState) && !isDown(before?.lastWritten?.adminState)
      ? `sets the switch port ${interfaceId ?? ""} of server ${serverId ?? ""} down: nothing reaches the server through it any more, until adminState is "up" again`
      : undefined,

  async find(call, vendor, id) {
    const [, named = "", interfaceId] = /^(.+)\/(\d{1,9})$/.exec(id) ?? [];
    if (interfaceId === undefined) return [];
    const isListed = (await sources.i3d.list(call)).some((row) => row.id === named || row.name === named);
    const place = isListed ? (await findServer(call, "i3d", serverKeyOf(named))).id : "";
    if (!isServerId(place)) return [];
    const state = {
      vendor,
      serverId: place,
      interfaceId: Number(interfaceId),
      lastWritten: {},
      __place: place,
    };
    return [{ id: portId(place, Number(interfaceId)), state }];
  },

  seen(run, holder, id) {
    run.ledger.stay(`SwitchPort#${id}`, holder);
  },

  listAccount: async ({ run, limits }) => void (await i3dHosts(run).get(limits)),

  async create(call, inputs) {
    const port = targetOf(await placeOf(call, inputs), inputs);
    claim(call, port);
    const written = await write(call, port, inputs, {});
    return { id: port.id, computed: { lastWritten: written, __place: port.place } };
  },

  // Nothing of it can be read: whether its host is there, and what was to be written and is not known to be.
  async read(call, _, state) {
    if ((await serverNumber(call, state.__place)) === undefined) return undefined;
    const { lastWritten = {}, __place } = state;
    const wanted = settingsIn(state);
    const open = portSettings.filter(
      (name) => wanted[name] !== lastWritten[name] && wanted[name] !== undefined,
    );
    return {
      inputs: {},
      computed: { lastWritten, __place },
      ...(open.length > 0
        ? { unfinished: [`nobody knows whether ${open.join(" and ")} was written; the next up writes it`] }
        : {}),
    };
  },

  async update(call, _, state, inputs) {
    const port = targetOf(await placeOf(call, inputs, state), inputs);
    const written = await write(call, port, inputs, state.lastWritten ?? {});
    return { lastWritten: written, __place: port.place };
  },

  async delete(call, id, state) {
    const { onDestroy, lastWritten = {}, __place } = state;
    const port = targetOf(__place, state);
    if (call.run.ledger.standsForAnother(objectKey(port), call.holder)) return;
    // What was written last may not be what stands there: after an unclear answer it is not known, nor after a killed run.
    const isManaged = state.adminState !== undefined || isDown(lastWritten.adminState);
    if (onDestroy !== "up" || !isManaged)
      return call.run.log(`${id} stays as it was written last (${textOf(lastWritten)})`);
    if ((await serverNumber(call, __place)) === undefined) return;
    await writeSettings(call, port, settingsIn({ adminState: "up" }), lastWritten, (now) => ({
      ...state,
      lastWritten: now,
    }));
    call.run.log(`${id} is up again`);
  },
};

function write(
  call: OwnedCall,
  port: Port,
  inputs: SwitchPortInputs,
  before: PortSettings,
): Promise<PortSettings> {
  call.run.ledger.hold(objectKey(port), call.holder);
  return writeSettings(call, port, settingsIn(inputs), before, (lastWritten) => ({
    ...inputs,
    lastWritten,
    __place: port.place,
  }));
}

const textOf = (settings: PortSettings): string =>
  portSettings
    .filter((name) => settings[name] !== undefined)
    .map((name) => `${name} ${settings[name]}`)
    .join(", ") || "nothing";

/** @throws conflict when another resource of the program is about the port, in another notation perhaps */
function claim({ run, holder, owner }: OwnedCall, port: Port): void {
  const other = run.ledger.otherHolder(objectKey(port), [holder]);
  if (other === undefined || other === owner || !run.ledger.declares(other)) return;
  throw new RackformError({
    kind: "conflict",
    applied: "no",
    message: sharedObject("SwitchPort", `SwitchPort:${port.id}`, other),
  });
}
