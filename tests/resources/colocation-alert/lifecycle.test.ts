import { ColocationAlert, type ColocationAlertArgs } from "../../../index";
import { Simulator } from "../../../simulator";
import { alertsAt, seedColocations } from "../../contract/cells/colocation-alert";
import { changesOf, failing, useStacks, well } from "../../support/stack";

const start = useStacks();
let lines: string[] = [];
beforeEach(() => {
  lines = [];
  jest.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => jest.restoreAllMocks());

const account = () => {
  const simulator = new Simulator({ vendors: ["i3d"] });
  seedColocations(simulator);
  return simulator;
};
const alert =
  (args: Partial<ColocationAlertArgs> = {}) =>
  () => ({
    id: new ColocationAlert("alert", { colocationId: "rack1", percentage: 80, ...args }).alertId,
  });

test("an alert stays with the colocation that its name stood for", async () => {
  const simulator = account();
  const stack = await start(alert(), { simulator });
  await well(stack.up());
  // The names change places.
  simulator.seed("i3d", {
    colocations: [
      { id: 1201, name: "rack2" },
      { id: 1202, name: "rack1" },
    ],
  });
  expect(changesOf(await well(stack.refresh()))).toEqual({});
  stack.edit(alert({ percentage: 85 }));
  await well(stack.up());
  expect(alertsAt(simulator)).toEqual(["1201 85 mail 1 ticket 0"]);
  stack.edit(alert({ colocationId: "rack2" }));
  await well(stack.up());
  simulator.seed("i3d", { colocations: [{ id: 1203, name: "rack3" }] });
  stack.edit(alert({ colocationId: "rack3" }));
  expect(await failing(stack.up())).toMatch(
    /"rack3" is 1203, and the alert is that of 1201: nothing was changed/,
  );
  stack.edit(alert({ colocationId: 1203 }));
  expect(changesOf(await well(stack.up()))).toEqual({ replace: 1 });
  expect(alertsAt(simulator)).toEqual(["1203 80 mail 1 ticket 0"]);
});

test("an unknown colocation is told with the nearest name, and nothing is made", async () => {
  const simulator = account();
  const stack = await start(alert({ colocationId: "rakc1" }), { simulator });
  expect(await failing(stack.up())).toMatch(
    /there is no colocation with the name "rakc1".*did you mean rack1\?/,
  );
  stack.edit(alert({ colocationId: 1999 }));
  expect(await failing(stack.up())).not.toBe("");
  expect(alertsAt(simulator)).toEqual([]);
});

test("alerts of a colocation that is gone are gone; an error of the vendor's is no absence", async () => {
  const simulator = account();
  const stack = await start(alert(), { simulator });
  await well(stack.up());
  const endpoint = "GET /colocation/{id}/alert";
  simulator.faults.add({ vendor: "i3d", endpoint, kind: "status", status: 404, times: Infinity });
  expect(await failing(stack.refresh())).toMatch(/not-found/);
  simulator.faults.clear();
  simulator.seed("i3d", { removeColocations: ["1201"] });
  expect(changesOf(await well(stack.refresh()))).toEqual({ delete: 1 });
  await well(stack.destroy());
});

test("somebody else's at the same percentage is not touched; another one of the program beside it is", async () => {
  const simulator = account();
  simulator.seed("i3d", { alerts: [{ colocationId: 1202, percentage: 80, sendTicket: 1 }] });
  const stack = await start(alert({ colocationId: 1202 }), { simulator });
  expect(await failing(stack.up())).toMatch(
    /the bandwidth alert 80 exists already in .*adopt: true takes it over/,
  );
  expect(alertsAt(simulator)).toEqual(["1202 80 mail 1 ticket 1"]);
  stack.edit(alert());
  await well(stack.up());
  await well(stack.destroy());
  expect(alertsAt(simulator)).toEqual(["1202 80 mail 1 ticket 1"]);
});
