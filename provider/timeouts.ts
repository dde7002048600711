const units: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** A Go duration such as "45m" or "1h30m" in milliseconds; `undefined` when it is none. */
export function parseDuration(text: unknown): number | undefined {
  if (typeof text !== "string" || !/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(text)) return undefined;
  return [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * units[unit!]!,
    0,
  );
}

/** The time limit that the user has set for a lifecycle call with `customTimeouts`, which a hidden input carries. */
export function usersLimit(
  bag: Record<string, unknown>,
  operation: "create" | "update" | "delete" | "read",
): number | undefined {
  const timeouts = bag.__timeouts;
  const given =
    timeouts && typeof timeouts === "object" ? (timeouts as Record<string, unknown>)[operation] : undefined;
  return parseDuration(given);
}
