import type { SimReply } from "../core/types";
import { type Collection, crudRoutes, knownRow } from "./crud";
import { isRow, type Row } from "./body";
import { checkFields, type Field, type Fields } from "./fields";
import { list, one, page } from "./reply";
import type { Call, Route } from "./routing";
import { seconds } from "./time";
import { tableOf } from "./world";

const NUMBER: Field = {
  kind: "integer",
  required: true,
  check: (value: number) => (value >= 0 ? undefined : "This value should not be negative"),
};
const OPTIONAL: Field = { ...NUMBER, required: false };

/** What is wrong with an object within an object, as one text. */
const problemIn = (value: unknown, fields: Fields, within = ""): string | undefined => {
  if (!isRow(value)) return `${within} should be an object`.trim();
  const [first] = checkFields(value, fields, within);
  return first && `${first.property}: ${first.message}`;
};

const objectOf = (fields: Fields): Pick<Field, "kind" | "check"> => ({
  kind: "object",
  check: (value: Row) => problemIn(value, fields),
});

const listOf = (fields: Fields): Field => ({
  kind: "array",
  required: true,
  check: (items: unknown[]) =>
    items.map((item, at) => problemIn(item, fields, `[${at}].`)).find((problem) => problem !== undefined),
});

const CONDITION: Fields = { conditionId: NUMBER, conditionValues: { kind: "array", required: true } };
const RULE: Fields = {
  ruleAction: NUMBER,
  ruleDataType: NUMBER,
  rule: { ...objectOf({ operator: NUMBER, triggerWindow: OPTIONAL, threshold: NUMBER }), required: true },
};
const ACTION: Fields = {
  action: NUMBER,
  actionParameters: { ...objectOf({ methodId: OPTIONAL, timeout: OPTIONAL }), nullable: true },
};

/** Whether an answer has the time limit that was left out is not known (i3d.md section 7). */
const filledIn = ({ world }: Call, body: Row): Row => {
  const { actions } = body;
  if (world.options.actionTimeouts === "asSent" || !Array.isArray(actions)) return {};
  return {
    actions: (actions as Row[]).map((action) => ({
      ...action,
      actionParameters: {
        timeout: 1800,
        ...(isRow(action["actionParameters"]) ? action["actionParameters"] : {}),
      },
    })),
  };
};

const triggers: Collection = {
  path: "/trigger",
  parameter: "triggerId",
  rows: ({ world }) => tableOf(world, "triggers"),
  fields: {
    name: { kind: "string", required: true },
    description: { kind: "string" },
    conditions: listOf(CONDITION),
    rules: listOf(RULE),
    actions: listOf(ACTION),
  },
  make: ({ world }, body) => {
    const now = seconds(world.clock);
    return {
      id: world.ids.uuid(world.clock.now()),
      ...body,
      createdAt: now,
      changedAt: now,
      active: world.options.newTriggers,
    };
  },
  touch: (call, body) => ({ ...filledIn(call, body), changedAt: seconds(call.world.clock) }),
  name: "name",
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
