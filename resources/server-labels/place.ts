import { RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { i3dHosts } from "../lists/i3d";
import { canonicalServer, isServerId, type NamedServer, type Naming, serverIdOf } from "../servers/argument";
import { findServer, serverKeyOf } from "../servers/find";
import { stayingPlace } from "../servers/staying";
import { poll } from "../sharing/poll";
import type { ServerLabelsInputs, ServerLabelsState } from "./schema";

/** What names a host, in whatever resource. */
type Named = Pick<ServerLabelsInputs, "vendor" | "serverId">;
type Inputs = Partial<Named>;
type Placed = Partial<Pick<ServerLabelsState, "__place">>;

/** A FlexMetal server that this run has ordered gets its host with its delivery, or a moment later. */
const patience = { looks: 12, intervalMs: 5_000 };

export const labelsId = (place: string): string => `i3d:${place}`;

export const naturalKey = ({ serverId }: Inputs): string | undefined =>
  serverId === undefined ? undefined : labelsId(canonicalServer(serverId));

export const namingOf = (olds: Inputs, news: Inputs, { __place }: Placed): Naming => ({
  old: olds.serverId,
  now: news.serverId,
  id: __place,
});

const isUuid = (given: NamedServer | undefined): given is string =>
  typeof given === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(given.trim());

/** Whether both are FlexMetal servers, and not the same. */
export const isOtherUuid = ({ old, now }: Naming): boolean =>
  isUuid(old) && isUuid(now) && canonicalServer(old) !== canonicalServer(now);

/** The host's id; that of the state, where the program names the same. */
export function placeOf(
  call: Call,
  { vendor, serverId: given }: Named,
  { serverId: before, __place: place }: Inputs & Placed = {},
): Promise<string> {
  const staying = { vendor, argument: "serverId", given, before, place, what: "the resource" };
  return stayingPlace(staying, () =>
    isUuid(given) ? hostOf(call, given) : serverIdOf(call, vendor, "serverId", given),
  );
}

async function hostOf(call: Call, uuid: string): Promise<string> {
  const place = await poll(call, {
    what: `the host of the FlexMetal server ${uuid}`,
    ...patience,
    async look() {
      const { id } = await findServer(call, "i3d", serverKeyOf(uuid));
      if (isServerId(id)) return id;
      await i3dHosts(call.run).reload(call.limits);
      return undefined;
    },
  });
  if (place !== undefined) return place;
  throw new RackformError({
    kind: "not-found",
    vendor: "i3d",
    argument: "serverId",
    applied: "no",
    message: `the FlexMetal server ${uuid} has no host yet: wait until it is delivered, and run again`,
  });
}
