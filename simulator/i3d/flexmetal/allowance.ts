import { sameName } from "../catalogue/catalogue";
import type { World } from "../world";
import type { Allowance, FlexServer } from "./state";
import { isLive } from "./status";

const holdsFor = (allowance: Allowance, location: string, instanceType: string): boolean =>
  sameName(allowance.location, location) && sameName(allowance.instanceType, instanceType);

/** Servers that count against quotas: everything that is not released, failed ones too. */
export function inUse(world: World, location: string, instanceType: string): FlexServer[] {
  return world.flex.servers.filter(
    (server) =>
      isLive(server.status) && server.location.name === location && server.instanceType.name === instanceType,
  );
}

/** Commitments at a place. A server counts as committed when its contract is that of a commitment. */
export const commitsFor = (world: World, location: string, instanceType: string): Allowance[] =>
  world.flex.commits.filter((each) => holdsFor(each, location, instanceType));

export const quotaFor = (world: World, location: string, instanceType: string): number =>
  world.flex.quotas.find((each) => holdsFor(each, location, instanceType))?.amount ?? world.options.quota;

/** Splits what is in use into what a commitment covers and the rest, which is on demand. */
export function usage(world: World, location: string, instanceType: string) {
  const servers = inUse(world, location, instanceType);
  const commits = commitsFor(world, location, instanceType).map((commit) => {
    const used = servers.filter((server) => server.contractId === commit.contractId).length;
    return { commit, used: Math.min(used, commit.amount), excess: Math.max(used - commit.amount, 0) };
  });
  const covered = commits.reduce((sum, each) => sum + each.used, 0);
  return { commits, onDemand: servers.length - covered };
}

/**
 * Why one more server is not possible, or undefined. `overflow` lets the excess of a commitment be on
 * demand.
 */
export function refusal(
  world: World,
  order: { location: string; instanceType: string; contractId: string; overflow: boolean },
): string | undefined {
  const { commits, onDemand } = usage(world, order.location, order.instanceType);
  const own = commits.find((each) => each.commit.contractId === order.contractId);
  if (own && own.used < own.commit.amount) return undefined;
  if (own && !order.overflow) return "The committed capacity of this location is used up";
  if (onDemand < quotaFor(world, order.location, order.instanceType)) return undefined;
  return "The quota for this location and instance type is used up";
}
