import { type InstanceType, instanceTypes } from "./instance-types";
import { type Location, locations } from "./locations";
import { type OperatingSystem, operatingSystems } from "./operating-systems";

/** What can be ordered. */
export interface Catalogue {
  locations: Location[];
  instanceTypes: InstanceType[];
  operatingSystems: OperatingSystem[];
}

export const newCatalogue = (): Catalogue => ({
  locations: locations.map((each) => ({ ...each })),
  instanceTypes: instanceTypes(locations),
  operatingSystems: operatingSystems.map((each) => ({ ...each })),
});

/** How the API compares names: without case and surrounding white space (i3d.md section 2.1). */
export const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
