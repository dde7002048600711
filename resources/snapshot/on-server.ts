import { RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { Unfinished } from "../contract/unfinished";
import { canonicalServer, isServerId, type Naming, serverIdOf } from "../servers/argument";
import type { SnapshotInputs, SnapshotState } from "./schema";

type State = SnapshotInputs & SnapshotState;

/** Arguments whose `serverId` is the vendor's id, and the same as the program has them. */
export interface OnServer extends SnapshotInputs {
  declared: SnapshotInputs;
}

/** The id of the server that a state is about. */
export const serverOf = ({ serverId, __server }: Pick<State, "serverId" | "__server">): string =>
  __server ?? canonicalServer(serverId);

export const namingOf = (
  olds: Partial<SnapshotInputs>,
  news: Partial<SnapshotInputs>,
  state: Partial<State>,
): Naming => ({ old: olds.serverId, now: news.serverId, id: state.__server });

/**
 * The arguments with the server's id. What the state had looked up is not looked up again: the snapshot stays with the server
 * that the name stood for.
 *
 * @throws validation when another name is another server's
 */
export async function onServer(call: Call, declared: SnapshotInputs, state?: State): Promise<OnServer> {
  const { vendor, serverId: given } = declared;
  const isKnown = state && canonicalServer(state.serverId) === canonicalServer(given);
  const serverId = isKnown ? serverOf(state) : await serverIdOf(call, vendor, "serverId", given);
  if (state && serverId !== serverOf(state))
    throw new RackformError({
      kind: "validation",
      vendor,
      argument: "serverId",
      applied: "no",
      message: `${JSON.stringify(given)} is server ${serverId}, and the snapshot is of server ${serverOf(state)}: nothing was changed, since a replacement would delete it. To replace it nevertheless, give the id ${serverId}`,
    });
  return { ...declared, serverId, declared };
}

/** Does the work; what is kept afterwards has the server as the program names it, and its id. */
export async function keptOn(
  { declared, serverId }: OnServer,
  work: () => Promise<SnapshotState>,
): Promise<SnapshotState> {
  const named = isServerId(declared.serverId) ? {} : { __server: String(serverId) };
  try {
    return { ...(await work()), ...named };
  } catch (error) {
    if (!(error instanceof Unfinished)) throw error;
    const { declared: _, ...outputs } = error.outputs;
    throw new Unfinished(error.id, { ...outputs, serverId: declared.serverId, ...named }, error.reasons);
  }
}
