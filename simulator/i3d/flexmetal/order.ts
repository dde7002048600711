import { given, isRow, type Row } from "../body";
import { sameName } from "../catalogue/catalogue";
import type { InstanceType } from "../catalogue/instance-types";
import type { Location } from "../catalogue/locations";
import { isTalos, isWindows, type OperatingSystem } from "../catalogue/operating-systems";
import { type ErrorDetail, invalidFields } from "../failure";
import { checkFields, type Field, type Fields } from "../fields";
import type { World } from "../world";
import { checkKeys } from "./key-rules";
import { checkOs, findOs } from "./os-rules";
import type { OrderedOs } from "./state";
import { checkTags } from "./tag-rules";

/** A valid order, its names resolved. */
export interface Order {
  name: string;
  location: Location;
  instanceType: InstanceType;
  os: OrderedOs;
  sshKey: string[];
  postInstallScript: string;
  userdata: string;
  tags: string[];
  contractId: string;
  overflow: boolean;
}

const CONTRACT = /^[A-Z0-9_\-.]{0,240}$/;
const HOST_NAME =
  /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;
const NAMED: Field = {
  kind: "string",
  required: true,
  check: (name: string) => (name.trim() === "" ? "This value should not be blank" : undefined),
};

const FIELDS: Fields = {
  name: NAMED,
  location: NAMED,
  instanceType: NAMED,
  os: { kind: "object", required: true },
  sshKey: { kind: "array" },
  postInstallScript: { kind: "string" },
  userdata: { kind: "string" },
  tags: { kind: "array" },
  contractId: {
    kind: "string",
    check: (contract: string) =>
      CONTRACT.test(contract) ? undefined : "This value is not a valid contract id",
  },
  overflow: { kind: "boolean" },
};

const items = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** What is wrong with a name or script for the operating system (sections 2.1 and 2.7). */
export function checkForOs(row: Row, os: OperatingSystem | undefined): ErrorDetail[] {
  const errors: ErrorDetail[] = [];
  const name = row["name"];
  if (os && isTalos(os) && typeof name === "string" && !HOST_NAME.test(name.trim())) {
    errors.push({ property: "name", message: "This value is not a valid host name" });
  }
  if (os && isWindows(os) && "postInstallScript" in row) {
    errors.push({ property: "postInstallScript", message: "Post install scripts are for Linux only" });
  }
  return errors;
}

/** Keeps what an `os` was ordered with, under the catalogue's spelling of the slug. */
export const orderedOs = (value: unknown, os: OperatingSystem): OrderedOs => ({
  ...given(isRow(value) ? value : {}),
  slug: os.slug,
});

/** Checks an order as the API does; 422 with everything that is wrong at once (section 2.1). */
export function readOrder(world: World, body: Row): Order {
  const row = given(body);
  const errors = checkFields(row, FIELDS);
  const os = isRow(row["os"]) ? row["os"] : undefined;
  const system = findOs(world, os?.["slug"]);
  const location = world.catalogue.locations.find((each) => sameName(each.name, text(row["location"])));
  const instanceType = world.catalogue.instanceTypes.find(
    (each) => each.locationId === location?.id && sameName(each.name, text(row["instanceType"])),
  );
  if (!location && text(row["location"]) !== "") {
    errors.push({ property: "location", message: "This location does not exist" });
  }
  if (location && !instanceType && text(row["instanceType"]) !== "") {
    errors.push({ property: "instanceType", message: "This instance type does not exist at this location" });
  }
  if (os) errors.push(...checkOs(world, os));
  errors.push(...checkForOs(row, system), ...checkTags(items(row["tags"])));
  errors.push(...checkKeys(world, items(row["sshKey"]), system));
  if (errors.length > 0 || !location || !instanceType || !system) throw invalidFields(errors);
  return {
    name: text(row["name"]),
    location,
    instanceType,
    os: orderedOs(os, system),
    sshKey: items(row["sshKey"]) as string[],
    postInstallScript: text(row["postInstallScript"]),
    userdata: text(row["userdata"]),
    tags: [...new Set(items(row["tags"]) as string[])],
    contractId: text(row["contractId"]),
    overflow: row["overflow"] === true,
  };
}
