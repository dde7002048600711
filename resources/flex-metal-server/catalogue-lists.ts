import { perAccount } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";

/*
 * What can be ordered (i3d.md section 2.9), each part read once a run for every resource and function that asks.
 */

export const i3dLocations = perAccount(
  "i3d",
  ({ client }, { clock }) => new SharedRead(clock, () => client.flexMetal.locations()),
);

export const i3dTypes = perAccount(
  "i3d",
  ({ client }, { clock }, location: string) =>
    new SharedRead(clock, () => client.flexMetal.instanceTypes(location)),
);

export const i3dSystems = perAccount(
  "i3d",
  ({ client }, { clock }) => new SharedRead(clock, () => client.operatingSystem.list()),
);

/** In no published specification. */
export const i3dPlans = perAccount(
  "i3d",
  ({ client }, { clock }) => new SharedRead(clock, () => client.flexMetal.plans()),
);

export const i3dQuotas = perAccount(
  "i3d",
  ({ client }, { clock }) => new SharedRead(clock, () => client.flexMetal.quotaUsage()),
);

export const i3dCommits = perAccount(
  "i3d",
  ({ client }, { clock }) => new SharedRead(clock, () => client.flexMetal.commitCapacity()),
);
