import type { World } from "../world";
import type { FlexServer } from "./state";
import { isFinal, WAY } from "./status";

/** The next status that options let be seen, or `failed` where the server's fate lies on the way to it. */
function nextStatus(world: World, server: FlexServer): string {
  if (server.status === "releasing") return "released";
  let index = WAY.indexOf(server.status);
  const skipped = new Set(world.options.skipStatuses);
  do {
    if (server.fate && server.fate.at === WAY[index]) return "failed";
    index += 1;
  } while (index < WAY.length - 1 && skipped.has(WAY[index] ?? ""));
  return WAY[index] ?? "delivered";
}

const enter: Record<string, (server: FlexServer, seconds: number) => void> = {
  delivered: (server, seconds) => {
    server.deliveredAt = seconds;
    server.installedAt = seconds;
  },
  failed: (server) => {
    server.failure = server.fate?.message ?? "";
  },
  released: (server, seconds) => {
    server.releasedAt = seconds;
  },
};

/** Puts a server into a status at a time in milliseconds, with all that comes with it. */
export function moveTo(server: FlexServer, status: string, ms: number): void {
  server.status = status;
  server.movedMs = ms;
  server.reads = 0;
  enter[status]?.(server, Math.floor(ms / 1000));
}

/** Moves servers as far as time has brought them; nothing while reads do that. */
export function passTime(world: World): void {
  const every = world.options.stepEveryMs;
  if (every <= 0) return;
  const now = world.clock.now();
  for (const server of world.flex.servers) {
    while (!isFinal(server.status) && now - server.movedMs >= every) {
      moveTo(server, nextStatus(world, server), server.movedMs + every);
    }
  }
}

/** Counts a read of a server; the read that is due shows the next status already. */
export function countRead(world: World, server: FlexServer): void {
  const { stepEveryMs, stepEveryReads } = world.options;
  if (!isFinal(server.status) && stepEveryMs <= 0 && stepEveryReads > 0) {
    server.reads += 1;
    if (server.reads >= stepEveryReads) moveTo(server, nextStatus(world, server), world.clock.now());
  }
  if (server.status === "delivered") server.deliveredReads += 1;
}
