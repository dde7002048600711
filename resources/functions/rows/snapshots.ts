import { z } from "zod";
import type { Call } from "../../contract/run";
import type { LiveSnapshot } from "../../snapshot/driver";
import { panelSnapshots } from "../../snapshot/panel";
import type { PanelVendor } from "../../panel/servers";
import { findServer, serverKeyOf } from "../../servers/find";
import { told } from "../../contract/told";
import { certainText, text } from "../fields";

export const snapshotFacts = {
  id: certainText("The vendor's id."),
  serverId: certainText("The id of its server."),
  name: certainText("The name that the customer gave; not unique."),
  state: certainText("`pending` or `completed`."),
  createdAt: text("When it was made, by the vendor's clock (ISO 8601, UTC)."),
};

const row = z.object(snapshotFacts).meta({ title: "SnapshotRow", description: "A snapshot of a server." });
export const snapshotRows = z.array(row);
export type SnapshotRow = z.output<typeof row>;

/** The snapshots of a server that is named by what people know of it. */
export async function snapshotsAt(
  call: Call,
  vendor: PanelVendor,
  server: string | number,
): Promise<SnapshotRow[]> {
  const { id } = await findServer(call, vendor, serverKeyOf(server));
  const { snapshots } = await panelSnapshots.view(call, { vendor, serverId: id });
  return snapshots.map((snapshot) => rowOf(snapshot, id));
}

function rowOf({ id, name, state, createdAt }: LiveSnapshot, serverId: string): SnapshotRow {
  return {
    ...told({ createdAt: createdAt === undefined ? undefined : new Date(createdAt).toISOString() }),
    id,
    serverId,
    name,
    state,
  };
}
