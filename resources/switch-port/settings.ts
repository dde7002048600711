import { isKind, RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { isRefusal } from "../contract/refusal";
import { Unfinished } from "../contract/unfinished";
import { i3dHosts } from "../lists/i3d";
import { type PortSettings, portSettings, type SwitchPortInputs } from "./schema";

/** The numbers of the admin state, as the API's flags are; its document tells none (i3d.md section 7). */
const states: Record<string, number> = { up: 1, down: 0 };

export const isDown = (state: SwitchPortInputs["adminState"] | null): boolean =>
  state !== undefined && state !== null && stateOf(state) !== states.up;

const stateOf = (state: string | number): number => (typeof state === "number" ? state : states[state]!);

/** What a program declares of a port, in the vendor's numbers. */
export function settingsIn({ rateLimit, speed, adminState }: Partial<SwitchPortInputs>): PortSettings {
  return {
    ...(rateLimit === undefined ? {} : { rateLimit }),
    ...(speed === undefined ? {} : { speed }),
    ...(adminState === undefined ? {} : { adminState: stateOf(adminState) }),
  };
}

/** Where a port is. */
export interface Port {
  /** The resource's id. */
  id: string;
  /** The vendor's id of the host. */
  place: string;
  interfaceId: number;
}

/** The number that the switch port calls know a host by; `undefined` when two readings lack the host. */
export async function serverNumber({ run, limits }: Call, place: string): Promise<number | undefined> {
  for (const how of ["get", "confirm"] as const) {
    const host = (await i3dHosts(run)[how](limits)).find(({ id }) => id === place);
    if (!host) continue;
    if (host.serverId !== undefined) return Number(host.serverId);
    throw new RackformError({
      kind: "protocol",
      vendor: "i3d",
      argument: "serverId",
      applied: "no",
      message: `the vendor does not tell the number of the host ${place} that its switch ports go by; nothing was written`,
    });
  }
  return undefined;
}

/**
 * Writes what is declared, the admin state last: again even where it was written before, since a run that was killed may have
 * written something else. The speed alone is left as it is then, for a switch may drop the link over it. What was written by
 * then is kept in the state whatever happens.
 */
export async function writeSettings(
  call: Call,
  { id, place, interfaceId }: Port,
  wanted: PortSettings,
  before: PortSettings,
  keep: (written: PortSettings) => object,
): Promise<PortSettings> {
  const server = await serverNumber(call, place);
  if (server === undefined) throw missing(place);
  const due = portSettings.filter(
    (name) => wanted[name] !== undefined && (name !== "speed" || wanted[name] !== before[name]),
  );
  const written = { ...before };
  for (const name of due) {
    try {
      await send[name](call, server, interfaceId, wanted[name]!);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const told = explained(error, name);
      if (isRefusal(error) && name === due[0]) throw told;
      // Of a write without an answer nobody knows what it was.
      if (!isRefusal(error)) delete written[name];
      throw new Unfinished(id, { ...keep(written) }, [told.message]);
    }
    written[name] = wanted[name];
  }
  return written;
}

type Send = (call: Call, server: number, interfaceId: number, value: number) => Promise<void>;

const portOf = ({ run }: Call) => run.account("i3d").client.switchPort;
const send: Record<keyof PortSettings, Send> = {
  rateLimit: (call, ...values) => portOf(call).setRateLimit(...values, call.limits),
  speed: (call, ...values) => portOf(call).setSpeed(...values, call.limits),
  adminState: (call, ...values) => portOf(call).setAdminState(...values, call.limits),
};

function explained(error: Error, argument: keyof PortSettings): Error {
  if (!isKind(error, "validation")) return error;
  const hint =
    argument === "adminState"
      ? "; if its numbers are others than 1 for up and 0 for down, give the number"
      : "";
  return error.with({ argument, message: `${error.facts.message}${hint}` });
}

export function missing(place: string): RackformError {
  return new RackformError({
    kind: "not-found",
    vendor: "i3d",
    argument: "serverId",
    applied: "no",
    message: `there is no host ${place} in this account; check the id, and the account with npx rackform doctor`,
  });
}
