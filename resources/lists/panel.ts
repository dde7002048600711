import type { Account } from "../contract/run";
import type { PanelVendor } from "../panel/servers";
import { perVendor } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";

/*
 * Lists that functions read and no kind shares: one read of each for everybody who asks in a run.
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
