import { Callback, type CallbackArgs } from "../../../index";
import { Simulator } from "../../../simulator";
import { frontEndNames } from "../../support/front-ends";
import { changesOf, failing, useStacks, well } from "../../support/stack";

const start = useStacks();
let lines: string[] = [];
beforeEach(() => {
  lines = [];
  jest.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => jest.restoreAllMocks());

interface Row {
  id: number;
  url: string;
  urlDescription?: string;
  headers?: string;
}
const url = "https://ops.example.net/i3d";
const headers = "X-Key: s3cr3t-of-mine";
const account = () => new Simulator({ vendors: ["i3d"] });
const rows = (simulator: Simulator) => (simulator.inspect("i3d").callbacks ?? []) as Row[];
const pager =
  (args: Partial<CallbackArgs> = {}, name = "pager") =>
  () => ({ id: new Callback(name, { url, ...args }).callbackId });
const other = { id: 77, url };

describe.each(["kept", "cleared"])("a vendor by whom fields that are left out are %s", (omittedFields) => {
  test("keeps what is not declared", async () => {
    const simulator = account();
    simulator.options("i3d", { omittedFields });
    simulator.seed("i3d", { callbacks: [{ ...other, headers }] });
    const stack = await start(pager({ adopt: true, urlDescription: "pager" }), { simulator });
    await well(stack.up());
    expect(rows(simulator)).toEqual([{ id: 77, url, urlDescription: "pager", headers }]);
    expect(lines.join("\n")).toMatch(
      /the callback .* \(77\) was there already and is taken over: adopt: true/,
    );
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    await well(stack.destroy());
    expect(rows(simulator)).toEqual([]);
  });
});

test.each(frontEndNames)(
  "%s: headers stand in no line, no message and, in clear, in no state",
  async (frontEnd) => {
    const simulator = account();
    simulator.faults.add({
      vendor: "i3d",
      endpoint: "POST /callback",
      kind: "status",
      status: 422,
      body: { errorCode: 1, errorMessage: `no ${headers}`, errors: [] },
    });
    // Plain in the program, and a secret all the same.
    const stack = await start(pager({ headers }), { simulator, frontEnd });
    expect(await failing(stack.up())).not.toContain("s3cr3t");
    await well(stack.up());
    await well(stack.refresh());
    stack.edit(pager({ headers, urlDescription: "pager" }));
    await well(stack.up());
    expect(rows(simulator)).toMatchObject([{ headers }]);
    expect(JSON.stringify(stack.state)).not.toContain("s3cr3t");
    expect(lines.join("\n")).not.toContain("s3cr3t");
  },
);

test("somebody else's of the same address is not touched, and several are told by their ids", async () => {
  const simulator = account();
  simulator.seed("i3d", { callbacks: [other] });
  const stack = await start(pager(), { simulator });
  expect(await failing(stack.up())).toMatch(/exists already in .* \(77\), .*adopt: true takes it over/);
  const twins = [other, { id: 78, url, urlDescription: "second" }];
  simulator.seed("i3d", { callbacks: twins });
  stack.edit(pager({ adopt: true, urlDescription: "mine" }));
  expect(await failing(stack.up())).toMatch(/\(7[78], 7[78]\).*delete those that are not wanted/);
  expect(rows(simulator)).toEqual(twins);
});

test("two of one address in a program are two objects", async () => {
  const simulator = account();
  const both = () => {
    pager({ headers: "X-A: 1" }, "one")();
    pager({ headers: "X-A: 2" }, "two")();
  };
  const stack = await start(both, { simulator });
  await well(stack.up());
  expect(
    rows(simulator)
      .map((row) => row.headers)
      .sort(),
  ).toEqual(["X-A: 1", "X-A: 2"]);
  expect(changesOf(await well(stack.refresh()))).toEqual({});
  stack.edit(pager({ headers: "X-A: 1" }, "one"));
  await well(stack.up());
  expect(rows(simulator).map((row) => row.headers)).toEqual(["X-A: 1"]);
});

const lost = { vendor: "i3d", endpoint: "POST /callback", kind: "status-after", status: 500 } as const;
const blind = {
  vendor: "i3d",
  endpoint: "GET /callback",
  kind: "status",
  status: 500,
  times: Infinity,
} as const;

test("an answer that got lost is made up for within the call", async () => {
  const simulator = account();
  simulator.seed("i3d", { callbacks: [{ id: 5, url: "https://theirs.example.net/" }] });
  const stack = await start(pager(), { simulator });
  simulator.faults.add(lost);
  await well(stack.up());
  expect(rows(simulator).map((row) => row.url)).toEqual(["https://theirs.example.net/", url]);
});

/** A creation that nobody could follow. */
async function unclear() {
  const simulator = account();
  const stack = await start(pager(), { simulator });
  simulator.faults.add(lost);
  simulator.faults.add({
    vendor: "i3d",
    endpoint: "POST /callback",
    kind: "call",
    hook: () => void simulator.faults.add(blind),
  });
  expect(await failing(stack.up())).toMatch(/may have been made .* run again to go on/);
  simulator.faults.clear();
  return { simulator, stack };
}

test("one that came of an unclear answer is neither taken nor deleted by a later run without a proof", async () => {
  const { simulator, stack } = await unclear();
  expect(rows(simulator)).toHaveLength(1);
  expect(await failing(stack.destroy())).toMatch(/nothing proves that it is that one, so it was not deleted/);
  expect(rows(simulator)).toHaveLength(1);
  expect(await failing(stack.refresh())).toMatch(
    /has come since one was asked for.*adopt: true and pulumi up take it/,
  );
  expect(await failing(stack.up())).toMatch(
    /exists already .*which has come since one was asked for without a clear answer.*adopt: true takes it over/,
  );
  stack.edit(pager({ adopt: true }));
  await well(stack.up());
  expect(rows(simulator)).toHaveLength(1);
  expect(changesOf(await well(stack.up()))).toEqual({});
  await well(stack.destroy());
  expect(rows(simulator)).toEqual([]);
});

test("of several that came meanwhile none is taken or deleted", async () => {
  const { simulator, stack } = await unclear();
  simulator.seed("i3d", { callbacks: [{ id: 90_001, url, urlDescription: "somebody's" }] });
  expect(await failing(stack.up())).toMatch(/2 have come since .*delete in the panel what nobody needs/);
  expect(rows(simulator)).toHaveLength(2);
});

test("a vendor that takes no address twice is told as it is", async () => {
  const simulator = account();
  simulator.options("i3d", { doubles: "refuse" });
  const stack = await start(
    () => {
      pager({}, "one")();
      pager({}, "two")();
    },
    { simulator },
  );
  expect(await failing(stack.up())).toMatch(/This value is already used/);
  expect(rows(simulator)).toHaveLength(1);
});
