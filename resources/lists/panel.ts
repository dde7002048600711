import type { gigahost } from "../../sdk";
import type { Account, Call } from "../contract/run";
import { told } from "../contract/told";
import type { PanelVendor } from "../panel/servers";
import { readInBatches } from "../sharing/batches";
import { perVendor } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";

/*
 * Lists that functions and kinds read: one read of each for everybody who asks in a run.
 */

export const panelDistributions = perVendor(
  ({ client }: Account<PanelVendor>, { clock }) =>
    new SharedRead(clock, () => client.servers.software.distros()),
);

export const panelSystems = perVendor(
  ({ client }: Account<PanelVendor>, { clock }, distribution: string) =>
    new SharedRead(clock, () => client.servers.software.operatingSystems(distribution)),
);

export const panelIsos = perVendor(
  ({ client }: Account<PanelVendor>, { clock }, server: string) =>
    new SharedRead(clock, () => client.servers.software.isos(server)),
);

/** A system that servers can be installed with. */
export interface NamedSystem {
  id: string;
  name: string;
  minRamGb?: number;
  dedicatedOnly?: boolean;
  system: gigahost.OperatingSystem;
  distribution: string;
}

/** Systems; a call for each distribution, and of one alone where the name begins as its name does. */
export async function systemsNamed(call: Call, vendor: PanelVendor, name = ""): Promise<NamedSystem[]> {
  const all = await panelDistributions(call.run, vendor).get(call.limits);
  const begins = (text: string, start: string) => text.toLowerCase().startsWith(start.toLowerCase());
  const named = all.filter(
    ({ dist_name }) => dist_name !== "" && (begins(dist_name, name) || begins(name, dist_name)),
  );
  const rows: NamedSystem[] = [];
  const read = ({ dist_id }: (typeof all)[number]) =>
    panelSystems(call.run, vendor, dist_id).get(call.limits);
  for await (const [{ dist_name: distribution }, systems] of readInBatches(
    named.length > 0 ? named : all,
    read,
  ))
    for (const system of systems)
      rows.push({
        ...told({ minRamGb: system.os_minram, dedicatedOnly: system.os_dedicated_only }),
        id: system.os_id,
        name: system.os_name,
        system,
        distribution,
      });
  return rows;
}
