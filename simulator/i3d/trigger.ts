import type { SimReply } from "../core/types";
import { type Collection, crudRoutes, knownRow } from "./crud";
import { list, one, page } from "./reply";
import type { Call, Route } from "./routing";
import { seconds } from "./time";
import { tableOf } from "./world";

const LIST = { kind: "array", required: true } as const;

const triggers: Collection = {
  path: "/trigger",
  parameter: "triggerId",
  rows: ({ world }) => tableOf(world, "triggers"),
  fields: {
    name: { kind: "string", required: true },
    description: { kind: "string" },
    conditions: LIST,
    rules: LIST,
    actions: LIST,
  },
  make: ({ world }, body) => {
    const now = seconds(world.clock);
    return { id: world.ids.uuid(world.clock.now()), ...body, createdAt: now, changedAt: now, active: 1 };
  },
  touch: ({ world }) => ({ changedAt: seconds(world.clock) }),
  ranged: true,
  methods: ["GET", "PUT", "DELETE"],
};

const TYPES: Record<string, readonly string[]> = {
  ruleActions: ["Threshold"],
  ruleDataTypes: ["CPU", "Memory", "Time"],
  actions: ["Notify", "Stop"],
  operators: ["Greater than", "Less than"],
  conditions: ["Host", "Account"],
  valueTypes: ["Percentage", "Megabytes", "Seconds"],
};

const setActive = (call: Call, active: number): SimReply =>
  one(Object.assign(knownRow(triggers, call), { active, changedAt: seconds(call.world.clock) }));

const summaries = (call: Call): SimReply =>
  page(
    call,
    triggers.rows(call),
    (row) => String(row["id"]),
    ({ id, name, description }) => (description === undefined ? { id, name } : { id, name, description }),
  );

/** The list is documented with a final slash, creation without (i3d.md section 1): the list has both here. */
export const triggerRoutes: Route[] = [
  ...crudRoutes(triggers),
  {
    method: "GET",
    path: "/trigger/",
    handle: (call) => page(call, triggers.rows(call), (row) => String(row["id"])),
  },
  { method: "GET", path: "/trigger/summary", handle: summaries },
  { method: "PUT", path: "/trigger/{triggerId}/enable", handle: (call) => setActive(call, 1) },
  { method: "PUT", path: "/trigger/{triggerId}/disable", handle: (call) => setActive(call, 0) },
  ...Object.entries(TYPES).map(([type, descriptions]): Route => ({
    method: "GET",
    path: `/trigger/type/${type}`,
    handle: () => list(descriptions.map((description, index) => ({ id: index + 1, description }))),
  })),
];
