import type { SimClock } from "../core/types";

/** Unix seconds, as FlexMetal and sshKey give times. */
export const seconds = (clock: SimClock): number => Math.floor(clock.now() / 1000);

/** `2026-06-01`, as the older half of the API gives dates. */
export const isoDate = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
