import { z } from "zod";
import { isKind } from "../../sdk/core";
import { notThere } from "../contract/exactly-one";
import type { LookUp } from "../contract/look-up";
import { told } from "../contract/told";
import { certainText, filter, number, onlyVendor, text } from "./fields";
import {
  i3dCommits,
  i3dLocations,
  i3dPlans,
  i3dQuotas,
  i3dTypes,
} from "../flex-metal-server/catalogue-lists";

const args = z.strictObject({
  vendor: onlyVendor("i3d", "The vendor; only i3D.net has FlexMetal."),
  location: filter("Only this location, by its name or short name.", ["EU: Rotterdam"]),
  instanceType: filter("Only this instance type.", ["bm7.std.8"]),
  inStock: z.boolean().optional().meta({
    description:
      "Only what is not said to be unavailable and what the quota of the account leaves at least one of.",
  }),
});

const location = z
  .object({
    name: certainText("What `location` of a FlexMetalServer takes."),
    shortName: text("Short name."),
    country: text("Country."),
  })
  .meta({ title: "FlexMetalLocation", description: "A location." });

const type = z
  .object({
    location: certainText("Where."),
    instanceType: certainText("What `instanceType` of a FlexMetalServer takes."),
    sockets: number("Processors."),
    cores: number("Cores."),
    memoryGb: number("Memory in GB."),
    memoryType: text("Kind of memory."),
    storageGb: number("Storage in GB."),
    storageType: text("Kind of storage."),
    generation: text("Generation of the hardware."),
    availability: text("`high`, `medium`, `low` or `unavailable`, where the vendor says."),
    quotaLeft: number("How many more this account may order on demand, where there is a quota."),
    committed: number("How many a contract covers."),
    committedInUse: number("How many of those are in use."),
  })
  .meta({ title: "FlexMetalType", description: "An instance type at a location." });

const result = z.object({
  locations: z.array(location).meta({ description: "The locations." }),
  instanceTypes: z.array(type).meta({ description: "What each has." }),
});

/** What can be ordered as a FlexMetal server. */
export const getFlexMetalCatalogue: LookUp<z.output<typeof args>, z.output<typeof result>> = {
  name: "getFlexMetalCatalogue",
  description:
    "Locations and instance types of FlexMetal at i3D.net, with their availability and what quotas and contracts of the account leave.",
  vendors: ["i3d"],
  args,
  result,
  async run(call, given) {
    const [everywhere, plans, usage, commits] = await Promise.all([
      i3dLocations(call.run).get(call.limits),
      // In no published specification, and the others are not of every account.
      optional(i3dPlans(call.run).get(call.limits)),
      optional(i3dQuotas(call.run).get(call.limits)),
      optional(i3dCommits(call.run).get(call.limits)),
    ]);
    const isAsked = (name: string | undefined, wanted: string | undefined) =>
      wanted === undefined || name?.trim().toLowerCase() === wanted.trim().toLowerCase();
    const locations = everywhere.filter(
      ({ name, shortName }) => isAsked(name, given.location) || isAsked(shortName, given.location),
    );
    if (given.location !== undefined && locations.length === 0)
      throw notThere({
        vendor: "i3d",
        what: "location",
        by: ["location", given.location],
        there: everywhere.map(({ name }) => name),
      });
    const rows = await Promise.all(
      locations.map(async ({ id, name }) =>
        (await i3dTypes(call.run, id).get(call.limits)).map((each) => {
          const isThis = (other: { name: string }) => isAsked(other.name, each.name);
          const availability = plans
            .find(isThis)
            ?.locations.find((at) => isAsked(at.name, name))?.availability;
          const quota = usage
            .find((one) => isAsked(one.location.name, name))
            ?.quotaUsage.find(
              (one) => isThis(one.instanceType) && one.quotaType === "onDemand" && !one.contractId,
            );
          const commit = commits
            .find((one) => isAsked(one.location.name, name))
            ?.commits.find((one) => isThis(one.instanceType));
          return {
            ...told({
              sockets: each.sockets,
              cores: each.cores,
              memoryGb: each.memory,
              memoryType: each.memoryType,
              storageGb: each.storage,
              storageType: each.storageType,
              generation: each.generationName,
              availability,
              quotaLeft: quota && quota.quota - quota.usage,
              committed: commit?.capacity,
              committedInUse: commit?.inUse,
            }),
            location: name,
            instanceType: each.name,
          };
        }),
      ),
    );
    const types = rows
      .flat()
      .filter(
        (row) =>
          isAsked(row.instanceType, given.instanceType) &&
          (!given.inStock || (row.availability !== "unavailable" && (row.quotaLeft ?? 1) > 0)),
      );
    return {
      locations: locations.map(({ name, shortName, countryName }) => ({
        ...told({ shortName, country: countryName }),
        name,
      })),
      instanceTypes: types,
    };
  },
};

async function optional<T>(read: Promise<T[]>): Promise<T[]> {
  try {
    return await read;
  } catch (error) {
    // A key that is no good fails the list of locations as well.
    if (isKind(error, "cancelled", "timeout")) throw error;
    return [];
  }
}
