import type { PlannedChange } from "../../../resources/contract/profile";
import { profiles } from "../../../resources/profiles";

const { data, money, traffic } = profiles.get("CloudInstance")!.removal;
const change = (fields: Partial<PlannedChange>): PlannedChange => ({
  op: "update",
  id: "artnet:4201",
  inputs: {},
  outputs: {},
  news: {},
  removed: false,
  ...fields,
});
const reason = (guard: typeof data, fields: Partial<PlannedChange>) =>
  guard === "nothing" ? undefined : guard.cost(change(fields))?.reason;

test("a deletion with the disk is asked about, one that keeps it is not", () => {
  const removal = (onDestroy?: string) =>
    reason(data, { op: "delete", removed: true, inputs: { onDestroy } });
  expect(removal("delete")).toMatch(/deleted with its disk, at once and for ever/);
  expect(removal("keep")).toBeUndefined();
  expect(removal()).toBeUndefined();
});

test("other resources cost something else, and restart", () => {
  const resources = { cpu: 2 };
  expect(reason(money, { inputs: { resources }, news: { resources: { cpu: 4 } } })).toMatch(/it restarts/);
  expect(reason(money, { op: "create", news: { resources } })).toMatch(/it restarts/);
  expect(reason(money, { inputs: { resources }, news: { resources, notes: "x" } })).toBeUndefined();
  expect(reason(money, { op: "same", inputs: { resources }, news: { resources } })).toBeUndefined();
});

test("switching off takes traffic", () => {
  expect(reason(traffic, { inputs: { power: "on" }, news: { power: "off" } })).toMatch(/switched off/);
  expect(reason(traffic, { inputs: { power: "off" }, news: { power: "off" } })).toBeUndefined();
  expect(reason(traffic, { inputs: { power: "off" }, news: { power: "on" } })).toBeUndefined();
});
