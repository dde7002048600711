import { type CallOptions, isKind } from "../../sdk/core";
import type { I3dClient } from "../../sdk/i3d";
import type { CatalogueSection } from "./catalogue";

/** i3D.net: `location`, `instanceType` and `os.slug` of a `FlexMetalServer`, with what quotas leave. Its API has no prices. */
export async function i3dCatalogue(
  { flexMetal, operatingSystem }: I3dClient,
  limits: CallOptions,
): Promise<CatalogueSection[]> {
  const [locations, systems, usage, plans] = await Promise.all([
    flexMetal.locations(limits),
    operatingSystem.list(limits),
    flexMetal.quotaUsage(limits),
    flexMetal.plans(limits).catch((error: unknown) => {
      // In no published specification: not every account has it.
      if (isKind(error, "cancelled")) throw error;
      return [];
    }),
  ]);
  const free = new Map(
    usage.flatMap(({ location, quotaUsage }) =>
      quotaUsage
        .filter(({ quotaType, contractId }) => quotaType === "onDemand" && !contractId)
        .map(
          ({ instanceType, quota, usage: used }) =>
            [`${location.name} ${instanceType.name}`, quota - used] as const,
        ),
    ),
  );
  const stock = new Map(
    plans.flatMap(({ name, locations: at }) =>
      at.map((each) => [`${each.name} ${name}`, each.availability] as const),
    ),
  );
  const types = await Promise.all(
    locations.map(async ({ id, name: location }) =>
      (await flexMetal.instanceTypes(id, limits)).map((type) => ({
        location,
        "instance type": type.name,
        cores: type.cores,
        "memory GB": type.memory,
        "storage GB": type.storage,
        stock: stock.get(`${location} ${type.name}`),
        "quota left": free.get(`${location} ${type.name}`),
      })),
    ),
  );
  return [
    { title: "Locations", rows: locations.map(({ name, countryName }) => ({ name, country: countryName })) },
    { title: "Instance types", rows: types.flat() },
    {
      title: "Systems",
      rows: systems.filter(({ orderable }) => orderable).map(({ slug, name }) => ({ slug, name })),
    },
  ];
}
