import { notFound } from "../failure";
import { list, listed } from "../reply";
import type { Call, Route } from "../routing";
import type { World } from "../world";
import { commitsFor, quotaFor, usage } from "./allowance";

const typesAt = (world: World, locationId: number) =>
  world.catalogue.instanceTypes.filter((type) => type.locationId === locationId);

function instanceTypesOf(call: Call) {
  const { locations } = call.world.catalogue;
  const location = locations.find((each) => String(each.id) === call.param("locationId"));
  if (!location) throw notFound();
  return list(listed(call, typesAt(call.world, location.id), (type) => String(type.id)));
}

function quotaUsage(call: Call) {
  const { world } = call;
  return list(
    world.catalogue.locations.map(({ id, name }) => ({
      location: { id, name },
      quotaUsage: typesAt(world, id).flatMap((type) => {
        const { commits, onDemand } = usage(world, name, type.name);
        const instanceType = { id: type.id, name: type.name };
        const quota = quotaFor(world, name, type.name);
        return [
          { instanceType, quotaType: "onDemand", contractId: "", quota, usage: onDemand },
          ...commits.map(({ commit, used }) => ({
            instanceType,
            quotaType: "commit",
            contractId: commit.contractId,
            quota: commit.amount,
            usage: used,
          })),
        ];
      }),
    })),
  );
}

function committedCapacity(call: Call) {
  const { world } = call;
  const rows = world.catalogue.locations.map((location) => ({
    location,
    commits: typesAt(world, location.id).flatMap((instanceType) =>
      commitsFor(world, location.name, instanceType.name).map((commit) => ({
        instanceType,
        capacity: commit.amount,
        inUse:
          usage(world, location.name, instanceType.name).commits.find((each) => each.commit === commit)
            ?.used ?? 0,
      })),
    ),
  }));
  return list(rows.filter((row) => row.commits.length > 0));
}

/** The newer shape of the same catalogue (i3d.md section 2.9). */
function plans(call: Call) {
  const { locations, instanceTypes } = call.world.catalogue;
  const names = [...new Set(instanceTypes.map((type) => type.name))];
  return list(
    names.map((name) => {
      const types = instanceTypes.filter((type) => type.name === name);
      const [first] = types;
      return {
        name,
        hardwareDetails: {
          cpu: { sockets: first?.sockets, cores: first?.cores },
          memory: { size: first?.memory, type: first?.memoryType },
          disks: [{ size: first?.storage, type: first?.storageType }],
          networkInterfaces: [{ speed: 25 }],
          gpu: null,
        },
        locations: locations
          .filter((location) => types.some((type) => type.locationId === location.id))
          .map((location) => ({ name: location.name, dcCode: location.shortName, availability: "high" })),
      };
    }),
  );
}

export const flexCatalogueRoutes: Route[] = [
  {
    method: "GET",
    path: "/flexMetal/location",
    handle: (call) => list(listed(call, call.world.catalogue.locations, (location) => location.name)),
  },
  { method: "GET", path: "/flexMetal/location/{locationId}/instanceTypes", handle: instanceTypesOf },
  { method: "GET", path: "/flexMetal/plans", handle: plans },
  { method: "GET", path: "/flexMetal/quota/usage", handle: quotaUsage },
  { method: "GET", path: "/flexMetal/capacity/commit", handle: committedCapacity },
  {
    method: "GET",
    path: "/operatingsystem",
    handle: (call) => list(listed(call, call.world.catalogue.operatingSystems, (os) => os.slug)),
  },
];
