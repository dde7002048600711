import { RackformError } from "../../sdk/core";
import type { OwnedCall } from "../contract/run";
import { plain } from "./canonical";
import type { Catalogue, LiveServer } from "./driver";
import type { Fleet } from "./fleet";
import type { FlexMetalServerInputs } from "./schema";
import { assertNothingInTheWay } from "./take-over";
import { titleOf } from "./title";

type Reason = (catalogue: Catalogue, wanted: FlexMetalServerInputs, old: LiveServer) => string | undefined;

const isSame = (one: string | undefined, other: string | undefined): boolean => plain(one) === plain(other);

const reasons: { argument: string; find: Reason }[] = [
  {
    argument: "location",
    find: ({ locations }, { location }) =>
      locations.some(({ name }) => isSame(name, location)) ? undefined : "is not in the vendor's catalogue",
  },
  {
    argument: "instanceType",
    find: ({ locations }, { location, instanceType }) => {
      const there = locations.find(({ name }) => isSame(name, location));
      return there && !there.instanceTypes.some((name) => isSame(name, instanceType))
        ? "is not in the vendor's catalogue of that location"
        : undefined;
    },
  },
  {
    argument: "os",
    find: ({ systems }, { os }) =>
      systems.some((slug) => isSame(slug, os.slug)) ? undefined : "is not in the vendor's catalogue",
  },
  {
    argument: "instanceType",
    find: ({ quotas }, { location, instanceType, contractId }, old) => {
      // The on-demand quota does not count what a contract covers.
      const quota = quotas.find(
        (row) => isSame(row.location, location) && isSame(row.instanceType, instanceType),
      );
      if (!quota || contractId) return undefined;
      const isFreed =
        !old.contractId && isSame(old.location, location) && isSame(old.instanceType, instanceType);
      return quota.free + (isFreed ? 1 : 0) > 0 ? undefined : "is used up at that location";
    },
  },
];

/**
 * Makes sure, before the old server is released, that its successor can be ordered, as far as the vendor tells: what is
 * released does not come back.
 *
 * @throws validation or conflict; then nothing has been released
 */
export async function assertOrderable(
  call: OwnedCall,
  fleet: Fleet,
  wanted: FlexMetalServerInputs,
  old: LiveServer,
): Promise<void> {
  const what = `i3d:${old.uuid}: not released for a replacement, since`;
  try {
    await assertNothingInTheWay(call, fleet, wanted);
  } catch (error) {
    if (!(error instanceof RackformError)) throw error;
    throw error.with({ message: `${what} the new order would be refused: ${error.facts.message}` });
  }
  const catalogue = await fleet.catalogue(call.limits).catch(() => undefined);
  // One that cannot be read, or shows nothing, says nothing.
  if (!catalogue || catalogue.locations.length === 0) return;
  for (const { argument, find } of reasons) {
    const reason = find(catalogue, wanted, old);
    if (reason === undefined) continue;
    throw new RackformError({
      kind: "validation",
      vendor: "i3d",
      argument,
      applied: "no",
      message: `${what} ${titleOf(call, wanted)} could not be ordered afterwards: its ${argument} ${reason}. Correct it, or take the resource out of the program to release the server`,
    });
  }
}
