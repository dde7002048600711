import type { CallOptions } from "../../sdk/core";
import type { I3dClient } from "../../sdk/i3d";
import type { Catalogue } from "./driver";

/** What can be ordered by now (i3d.md section 2.9): every location with its types, orderable systems, on-demand quotas. */
export async function catalogueOf(
  { flexMetal, operatingSystem }: I3dClient,
  limits: CallOptions,
): Promise<Catalogue> {
  const [locations, systems, usage] = await Promise.all([
    flexMetal.locations(limits),
    operatingSystem.list(limits),
    flexMetal.quotaUsage(limits),
  ]);
  return {
    locations: await Promise.all(
      locations.map(async ({ id, name }) => ({
        name,
        instanceTypes: (await flexMetal.instanceTypes(id, limits)).map((type) => type.name),
      })),
    ),
    systems: systems.filter(({ orderable }) => orderable).map(({ slug }) => slug),
    quotas: usage.flatMap(({ location, quotaUsage }) =>
      quotaUsage
        .filter(({ quotaType, contractId }) => quotaType === "onDemand" && !contractId)
        .map(({ instanceType, quota, usage: used }) => ({
          location: location.name,
          instanceType: instanceType.name,
          free: quota - used,
        })),
    ),
  };
}
