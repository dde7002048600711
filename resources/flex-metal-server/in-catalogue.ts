import { RackformError } from "../../sdk/core";
import { listed } from "../contract/exactly-one";
import { nearest } from "../contract/nearest";
import type { OwnedCall } from "../contract/run";
import { asTold } from "./as-told";
import { plain } from "./canonical";
import { i3dLocations, i3dPlans, i3dSystems, i3dTypes } from "./catalogue-lists";
import type { FlexMetalServerInputs } from "./schema";
import { titleOf } from "./title";

/** Why an order would be refused. */
export interface Fault {
  argument: string;
  text: string;
}

/**
 * Makes sure that what is to be ordered is known to the vendor: a name that is mistyped is told with the nearest ones, before
 * anything is sent. A part of the catalogue that cannot be read, or is empty, says nothing.
 *
 * @throws validation with all that is unknown
 */
export async function assertInCatalogue(call: OwnedCall, wanted: FlexMetalServerInputs): Promise<void> {
  const faults = await catalogueFaults(call, wanted);
  const [first] = faults;
  if (!first) return;
  throw new RackformError({
    kind: "validation",
    vendor: "i3d",
    argument: first.argument,
    applied: "no",
    message: `${titleOf(call, wanted)} is not ordered: ${allOf(faults)}`,
  });
}

export const allOf = (faults: readonly Fault[]): string => faults.map(({ text }) => text).join("; and ");

/** What of an order is unknown to the vendor. */
export async function catalogueFaults(call: OwnedCall, wanted: FlexMetalServerInputs): Promise<Fault[]> {
  return (await Promise.all([placeFaults(call, wanted), systemFaults(call, wanted)])).flat();
}

async function placeFaults(call: OwnedCall, wanted: FlexMetalServerInputs): Promise<Fault[]> {
  const locations = (await asTold(call, (limits) => i3dLocations(call.run).get(limits))) ?? [];
  if (locations.length === 0) return [];
  const { location, instanceType } = wanted;
  const at = locations.find(({ name }) => isSame(name, location));
  if (!at) {
    const short = locations.find(({ shortName }) => isSame(shortName, location));
    return [
      fault(
        call,
        "location",
        location,
        locations.map(({ name }) => name),
        "",
        short?.name,
      ),
    ];
  }
  const there = (await asTold(call, (limits) => i3dTypes(call.run, at.id).get(limits))) ?? [];
  const types = there.map(({ name }) => name);
  if (types.length === 0 || types.some((name) => isSame(name, instanceType))) return [];
  // Newer types may be in the newer list alone.
  const plans = ((await asTold(call, (limits) => i3dPlans(call.run).get(limits))) ?? [])
    .filter((plan) => plan.locations.some(({ name }) => isSame(name, at.name)))
    .map(({ name }) => name);
  if (plans.some((name) => isSame(name, instanceType))) return [];
  const all = [...new Set([...types, ...plans])];
  return [fault(call, "instanceType", instanceType, all, ` of ${at.name}`)];
}

async function systemFaults(call: OwnedCall, { os }: FlexMetalServerInputs): Promise<Fault[]> {
  const systems = ((await asTold(call, (limits) => i3dSystems(call.run).get(limits))) ?? [])
    .filter(({ orderable }) => orderable)
    .map(({ slug }) => slug);
  if (systems.length === 0 || systems.some((slug) => isSame(slug, os.slug))) return [];
  return [fault(call, "os", os.slug, systems)];
}

const isSame = (one: string | undefined, other: string): boolean => plain(one) === plain(other);

/** An argument with its value, unless that is a secret. */
export const argumentOf = ({ secrets }: OwnedCall, argument: string, value: string): string =>
  secrets.has(argument) ? `its ${argument}` : `its ${argument} ${JSON.stringify(value)}`;

function fault(
  call: OwnedCall,
  argument: string,
  value: string,
  there: readonly string[],
  where = "",
  meant = nearest(value, there),
): Fault {
  const instead = meant === undefined ? `there are ${listed(there)}` : `did you mean ${meant}?`;
  return {
    argument,
    text: `${argumentOf(call, argument, value)} is not in the vendor's catalogue${where}; ${instead}`,
  };
}
