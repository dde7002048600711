import type { World } from "../world";
import type { Cloud, Moving } from "./state";

/** Statuses to come, without those that are never seen. */
export const stepsOf = ({ options }: World, ...statuses: string[]): string[] =>
  statuses.filter((status) => !options.skipStatuses.includes(status));

/** Moves an object on by one read. One that is gone stays in lists with that status, or is not there at all. */
export function countRead<T extends Moving>(world: World, all: T[], moving: T): T | undefined {
  moving.status = moving.ahead.shift() ?? moving.status;
  if (moving.status !== "deleted" || world.options.deletedFlexVm === "status") return moving;
  all.splice(all.indexOf(moving), 1);
  return undefined;
}

/** All of them, each moved on. */
export function readAll<T extends Moving>(world: World, all: T[]): T[] {
  return [...all].map((each) => countRead(world, all, each)).filter((each) => each !== undefined);
}

/** Whether it is being made, or changes its state, and can be asked for nothing. */
export const isInTransition = ({ ahead }: Moving): boolean => ahead.length > 0;

export const nodesInUse = ({ vms }: Cloud, nodeId: string): boolean =>
  vms.some(({ node, status }) => node === nodeId && status !== "deleted" && status !== "failed");
