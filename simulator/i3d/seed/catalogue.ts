import type { Row } from "../body";
import { sameName } from "../catalogue/catalogue";
import type { Allowance } from "../flexmetal/state";
import type { World } from "../world";
import { numberOf, textOf } from "./input";

export function seedLocation(world: World, row: Row): void {
  const name = textOf(row, "name");
  world.catalogue.locations.push({
    id: numberOf(row, "id", world.ids.number()),
    name,
    shortName: textOf(row, "shortName", name.toLowerCase().replace(/[^a-z]/g, "")),
    displayName: textOf(row, "displayName", name),
    countryId: numberOf(row, "countryId", 150),
    countryName: textOf(row, "countryName", "Netherlands"),
    countryShortName: textOf(row, "countryShortName", "NL"),
  });
}

export function seedInstanceType(world: World, row: Row): void {
  const place = textOf(row, "location");
  const location = world.catalogue.locations.find((each) => sameName(each.name, place));
  if (!location) throw new TypeError(`seed: there is no location ${place}`);
  world.catalogue.instanceTypes.push({
    id: numberOf(row, "id", world.ids.number()),
    locationId: location.id,
    name: textOf(row, "name"),
    sockets: numberOf(row, "sockets", 1),
    cores: numberOf(row, "cores", 8),
    memory: numberOf(row, "memory", 64),
    memoryType: textOf(row, "memoryType", "DDR4"),
    storage: numberOf(row, "storage", 960),
    storageType: textOf(row, "storageType", "NVMe"),
    generationName: textOf(row, "generationName", "bm7"),
  });
}

export function seedOperatingSystem(world: World, row: Row): void {
  const slug = textOf(row, "slug");
  world.catalogue.operatingSystems.push({
    id: numberOf(row, "id", world.ids.number()),
    name: textOf(row, "name", slug),
    slug,
    osGroup: numberOf(row, "osGroup", 2),
    isOdp: numberOf(row, "isOdp", 0),
    availableForFlexMetal: numberOf(row, "availableForFlexMetal", 1),
    active: numberOf(row, "active", 1),
  });
}

export const allowanceOf = (row: Row): Allowance => ({
  location: textOf(row, "location"),
  instanceType: textOf(row, "instanceType"),
  amount: numberOf(row, "amount"),
  contractId: textOf(row, "contractId", ""),
});
