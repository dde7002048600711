import type { RunResult } from "../../engine";
import { kinds } from "../../resources/kinds";
import { type Bench, useBench, ways } from "../contract/bench";
import { type Cell, nameOf } from "../contract/cell";
import { cells } from "../contract/cells";
import { well } from "../support/stack";

jest.setTimeout(60_000);

interface Verb {
  verb: string;
  /** Brings the stack to where the verb is next. */
  before(bench: Bench): Promise<unknown>;
  run(bench: Bench, cell: Cell): Promise<RunResult>;
}

/** The first change of the cell that is made in place and not refused. */
function changed({ args, changes }: Cell): object | undefined {
  const change = Object.values(changes)
    .flat()
    .find(({ how, refused, from }) => how === "in place" && !refused && !from);
  return change && { ...args, ...change.to };
}

const verbs: Verb[] = [
  { verb: "create", before: () => Promise.resolve(), run: ({ stack }) => stack.up() },
  { verb: "read", before: ({ stack }) => well(stack.up()), run: ({ stack }) => stack.refresh() },
  {
    verb: "update",
    before: ({ stack }) => well(stack.up()),
    run: ({ stack, declare }, cell) => {
      declare(changed(cell));
      return stack.up();
    },
  },
  { verb: "delete", before: ({ stack }) => well(stack.up()), run: ({ stack }) => stack.destroy() },
];

/** The arguments that name the object, as the cell's program gives them. */
function namesOf({ kind }: Cell, args: object): { argument: string; value: string }[] {
  const { namedBy } = kinds.find(({ facts }) => facts.name === kind)!.facts;
  const given = args as Record<string, unknown>;
  return namedBy
    .filter((argument) => given[argument] !== undefined)
    .map((argument) => ({ argument, value: String(given[argument]) }));
}

describe.each(cells.map((cell) => ({ title: nameOf(cell), cell })))("$title", ({ cell }) => {
  const start = useBench(cell, ways["in process"]);
  beforeEach(() => void jest.spyOn(console, "log").mockImplementation(() => undefined));
  afterEach(() => jest.restoreAllMocks());

  const tried = verbs.filter(({ verb }) => verb !== "update" || changed(cell) !== undefined);

  test.each(tried)("whatever the vendor refuses in a $verb is told with the object", async (verb) => {
    const calm = await start();
    await verb.before(calm);
    const known = calm.simulator.requests.find({ vendor: cell.vendor }).length;
    await well(verb.run(calm, cell));
    const asked = calm.simulator.requests.find({ vendor: cell.vendor }).slice(known);
    // What leaves everything as it is asks nobody.
    if (asked.length === 0 && cell.left !== undefined) return;
    const [{ argument, value } = { argument: "", value: "" }] = namesOf(
      cell,
      (verb.verb === "update" && changed(cell)) || cell.args,
    );
    const bare = value.replace(/^[a-z0-9]+:(?=[a-z])/, "");
    // Prose says zone for a domain, and ruleset for its id.
    const named = new RegExp(argument === "domain" ? "domain|zone" : argument.replace(/Id$/, ""));
    const silent: string[] = [];
    let failed = 0;
    // One request at a time, and all of them: where there are two ways to look, one is not missed.
    for (const endpoint of new Set([...asked.map((request) => request.endpoint), undefined])) {
      const bench = await start();
      await verb.before(bench);
      bench.simulator.faults.add({
        vendor: cell.vendor,
        ...(endpoint !== undefined && { endpoint }),
        kind: "status",
        status: 403,
        times: Infinity,
      });
      const result = await verb.run(bench, cell);
      // What is looked up beside, and can be done without.
      if (!result.failed) continue;
      failed++;
      const message = result.diagnostics
        .filter(({ severity }) => severity === "error")
        .map((diagnostic) => diagnostic.message)
        .join("\n");
      const isTold = message.includes(cell.vendor) && message.includes(bare) && named.test(message);
      if (!isTold) silent.push(`${endpoint ?? "all"}: ${message}`);
    }
    expect(failed).toBeGreaterThan(0);
    expect(silent).toEqual([]);
  });
});
