import { Snapshot, type SnapshotArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";

type PanelVendor = "gigahost" | "terrahost";
interface Server {
  srv_id: string;
  snapshots: { snap_id: string; name: string; state: string }[];
}

const vendors: PanelVendor[] = ["gigahost", "terrahost"];

/** Two virtual servers at each vendor, with a snapshot of somebody else's. */
function seed(simulator: Simulator): void {
  for (const vendor of vendors) {
    simulator.seed(vendor, {
      servers: [
        { id: "2201", name: "web1", ipv4: ["192.0.2.10"], snapshots: [{ name: "theirs" }] },
        { id: "2202", name: "web2", ipv4: ["192.0.2.11"] },
      ],
    });
  }
}

/** `gigahost 2201 golden completed`, somebody else's left out. */
function snapshotsAt(simulator: Simulator): string[] {
  return vendors.flatMap((vendor) =>
    (simulator.inspect(vendor).servers as Server[]).flatMap(({ srv_id, snapshots }) =>
      snapshots
        .filter(({ name }) => name !== "theirs")
        .map(({ name, state }) => `${vendor} ${srv_id} ${name} ${state}`),
    ),
  );
}

function cellAt(vendor: PanelVendor): Cell {
  const elsewhere = vendor === "gigahost" ? "terrahost" : "gigahost";
  return {
    kind: "Snapshot",
    vendor,
    seed,
    declare: (name, args) => new Snapshot(name, args as SnapshotArgs),
    args: { vendor, serverId: "2201", name: "golden" },
    at: snapshotsAt,
    declared: [`${vendor} 2201 golden completed`],
    // No call renames a snapshot: an id that has another name is another snapshot's.
    outside: [],
    changes: {
      vendor: { to: { vendor: elsewhere }, how: "replaced", at: [`${elsewhere} 2201 golden completed`] },
      serverId: [
        { to: { serverId: 2202 }, how: "replaced", at: [`${vendor} 2202 golden completed`] },
        { to: { serverId: 2201 }, how: "nothing" },
        { to: { serverId: "WEB1" }, how: "in place", at: [`${vendor} 2201 golden completed`] },
      ],
      name: { to: { name: "silver" }, how: "replaced", at: [`${vendor} 2201 silver completed`] },
      adopt: { to: { adopt: true }, how: "nothing" },
    },
    disappears: {
      edit: (simulator) =>
        void simulator.seed(vendor, { removeSnapshots: [{ server: "2201", name: "golden" }] }),
    },
    adopt: {
      before(simulator) {
        simulator.seed(vendor, { servers: [{ id: "2201", snapshots: [{ name: "golden" }] }] });
        simulator.advance(2 * 3_600_000);
      },
    },
    bad: [
      { args: { serverId: "0" }, message: /property serverId/ },
      { args: { name: " " }, message: /property name.*must be 1 to 255 characters/s },
    ],
    creates: "POST /servers/{id}/snapshot",
  };
}

export const snapshots: Cell[] = vendors.map(cellAt);
