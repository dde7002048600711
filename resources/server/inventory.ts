import type { Listed } from "../contract/profile";
import type { Call } from "../contract/run";
import { told } from "../contract/told";
import { panelServers } from "../panel/servers";
import { readInBatches } from "../sharing/batches";
import { computedOf } from "./computed";
import { isCancelled, liveInputs } from "./live";

/** Every server that is not cancelled. The list alone does not tell the region, so each is read; keys and backups are never told. */
export async function* serverInventory({ run, limits }: Call): AsyncGenerator<Listed> {
  const servers = panelServers(run, "gigahost");
  const listed = (await servers.list(limits)).filter((one) => !isCancelled(one));
  for await (const [{ srv_id }, server] of readInBatches(listed, (one) => servers.get(one.srv_id, limits))) {
    if (!server) continue;
    const id = `gigahost:${srv_id}`;
    const inputs = { ...liveInputs(server, { product: "", __imported: true }), existing: srv_id };
    const { addresses, monthly, currency } = computedOf(server, {});
    yield { id, key: id, inputs, outputs: { serverId: srv_id, addresses, ...told({ monthly, currency }) } };
  }
}
