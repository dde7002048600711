import type { i3d } from "../../sdk";
import { isGone } from "../flex-metal-server/status";
import type { Call } from "../contract/run";
import { i3dFlexMetalServers, i3dTags } from "../lists/i3d";
import { Confirmation } from "../sharing/confirmation";
import { perAccount } from "../sharing/per-run";

export type LiveTag = i3d.FlexMetalTag;

/** The tags as they are after the writes of a wave: whoever checks one of them shares the read. */
const waves = perAccount("i3d", (_, run) => new Confirmation(() => i3dTags(run).reload()));

export const tagsNow = ({ run, limits }: Call): Promise<LiveTag[]> => waves(run).read(limits);

/** Does a write that `tagsNow` will show. */
export const writeTag = <T>({ run, limits }: Call, work: () => Promise<T>): Promise<T> =>
  waves(run).write(work, limits);

export const named = (tags: readonly LiveTag[], name: string): LiveTag | undefined =>
  tags.find(({ tag }) => tag === name);

export const serversOf = ({ resources }: LiveTag): number | undefined =>
  resources?.flexMetalServers?.count ?? resources?.count;

/** Names of the servers that carry a tag now; one that is being given back does not. */
export async function carriersOf({ run, limits }: Call, name: string): Promise<string[]> {
  const read = i3dFlexMetalServers(run);
  read.drop();
  const carriers = await read.find((servers) => {
    const named = servers.filter((server) => !isGone(server) && server.tags.includes(name));
    return named.length > 0 ? named.map((server) => server.name) : undefined;
  }, limits);
  return carriers ?? [];
}
