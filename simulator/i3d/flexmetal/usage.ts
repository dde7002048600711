import type { SimReply } from "../../core/types";
import { type ErrorDetail, invalidFields } from "../failure";
import { list } from "../reply";
import type { Call, Route } from "../routing";
import { isoDate } from "../time";
import { passTime } from "./progress";
import { serverView } from "./view";

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** A date that exists, as milliseconds of its beginning; `fallback` when it is not given. */
function dateOf(call: Call, name: string, fallback: number, errors: ErrorDetail[]): number {
  const text = call.query.get(name) ?? isoDate(fallback);
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (DATE.test(text) && !Number.isNaN(ms) && isoDate(ms) === text) return ms;
  errors.push({ property: name, message: "This value is not a valid date, expected YYYY-MM-DD" });
  return fallback;
}

/** Billable time of every server in a span of days; hours are rounded up (i3d.md section 2.9). */
function usage(call: Call): SimReply {
  const { world } = call;
  passTime(world);
  const now = world.clock.now();
  const errors: ErrorDetail[] = [];
  const from = dateOf(call, "startDate", now - 30 * DAY_MS, errors);
  const until = dateOf(call, "endDate", now, errors) + DAY_MS;
  if (errors.length === 0 && until <= from) {
    errors.push({ property: "endDate", message: "This value should not be before startDate" });
  }
  if (errors.length > 0) throw invalidFields(errors);
  const rows = world.flex.servers
    .filter((server) => server.deliveredAt > 0)
    .map((server) => {
      const start = Math.max(server.deliveredAt * 1000, from);
      const end = Math.min(server.releasedAt > 0 ? server.releasedAt * 1000 : now, until, now);
      return { server, start, minutes: Math.ceil((end - start) / MINUTE_MS), end };
    })
    .filter((each) => each.end >= each.start);
  return list(
    rows.map(({ server, start, end, minutes }) => ({
      server: serverView(world, server),
      startedAt: new Date(start).toISOString(),
      endedAt: new Date(end).toISOString(),
      totalHours: Math.ceil(minutes / 60),
      totalMinutes: minutes,
      bandwidthIn: 0,
    })),
  );
}

export const usageRoutes: Route[] = [{ method: "GET", path: "/flexMetal/usage", handle: usage }];
