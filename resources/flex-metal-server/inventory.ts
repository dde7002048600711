import type { Listed } from "../contract/profile";
import type { Call } from "../contract/run";
import type { LiveServer } from "./driver";
import { fleetOf } from "./fleet";
import { isGone } from "./status";

export async function* serverInventory({ run, limits }: Call): AsyncGenerator<Listed> {
  for (const server of await fleetOf(run).list(limits)) if (!isGone(server)) yield serverItem(server);
}

/** What the vendor tells of a server; keys, scripts and partitions it never tells (i3d.md section 2.2). */
function serverItem({ uuid, name, location, instanceType, slug, tags, contractId }: LiveServer): Listed {
  const id = `i3d:${uuid}`;
  const inputs = {
    name,
    ...(location === undefined ? {} : { location }),
    ...(instanceType === undefined ? {} : { instanceType }),
    ...(slug === undefined ? {} : { os: { slug } }),
    ...(tags.length > 0 ? { tags: [...new Set(tags)].sort() } : {}),
    ...(contractId ? { contractId } : {}),
  };
  return { id, key: id, inputs };
}
