import { z } from "zod";
import * as rackform from "../../index";
import { functions as table } from "../../resources/functions";
import { functions } from "../../resources/functions/registered";
import { calls, canary, cases, fullAccounts } from "./cases";
import { useLooking, callsAt } from "./look";
import { failing, well } from "../support/stack";

const { start } = useLooking();

type Look = (args: object) => Promise<object>;
const call = (name: string): Look => (rackform as unknown as Record<string, Look>)[name]!;
const factsOf = (name: string) => functions.find((one) => one.name === name)!;

test("every function has a case at every vendor, and its calls in the package", () => {
  for (const { name, vendors } of functions) {
    expect({ name, vendors: Object.keys(cases[name] ?? {}).sort() }).toEqual({
      name,
      vendors: [...vendors].sort(),
    });
    expect(call(name)).toBeInstanceOf(Function);
    expect(call(`${name}Output`)).toBeInstanceOf(Function);
  }
  expect(Object.keys(table)).toEqual(functions.map(({ name }) => name));
});

/** Everything of a schema closed: what a result has beside it would be in no type and no page. */
function closed(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional) return closed(schema.unwrap() as z.ZodType).optional();
  if (schema instanceof z.ZodArray) return z.array(closed(schema.element as z.ZodType));
  if (!(schema instanceof z.ZodObject)) return schema;
  const shape = Object.entries(schema.shape);
  return z.strictObject(Object.fromEntries(shape.map(([name, inner]) => [name, closed(inner)])));
}

/** What a vendor answers nothing of in the simulator. */
const empty = new Set(["getInvoices i3d", "getIsos gigahost", "getUpgradeEstimate gigacloud"]);

test.each(calls)(
  "$name at $vendor: what its schema says, without a write and without a secret",
  async ({ name, vendor, args }) => {
    const simulator = fullAccounts();
    let found: object | undefined;
    const stack = await start(async () => void (found = await call(name)(args)), { simulator });
    simulator.requests.resetCounts();
    await well(stack.up());
    expect(closed(factsOf(name).result).parse(found)).toEqual(found);
    const lists = Object.values(found!).filter(Array.isArray);
    if (!empty.has(`${name} ${vendor}`)) for (const list of lists) expect(list).not.toEqual([]);
    const text = JSON.stringify(found);
    expect(text).not.toContain(canary);
    for (const [variable, value] of Object.entries(simulator.environment()))
      if (!/_BASE_URL$|_USERNAME$|_CUSTOMER_ID$/.test(variable)) expect(text).not.toContain(value);
    const counts = callsAt(simulator);
    expect(Object.keys(counts).every((endpoint) => endpoint.startsWith(`${vendor} `))).toBe(true);
    // Reads by POST are no writes; a log-in is one.
    const writes = simulator.requests.find({ only: "writes" }).map(({ endpoint }) => endpoint);
    expect(writes.filter((endpoint) => !/authenticate/.test(endpoint))).toEqual([]);
  },
);

test.each(calls)("$name at $vendor: asked twice at once, everything is read once", async ({ name, args }) => {
  const once = fullAccounts();
  const twice = fullAccounts();
  for (const [simulator, times] of [
    [once, 1],
    [twice, 3],
  ] as const) {
    const stack = await start(
      () => Promise.all(Array.from({ length: times }, () => call(name)(args))).then(() => undefined),
      {
        simulator,
      },
    );
    simulator.requests.resetCounts();
    await well(stack.up());
  }
  // A question with words of its own is one call each time.
  const questions = /domains\/check|domainorder|lookup\/organization|calculate-price|\/upgrade|images-list/;
  const counted = (simulator: typeof once) =>
    Object.fromEntries(Object.entries(callsAt(simulator)).filter(([endpoint]) => !questions.test(endpoint)));
  expect(counted(twice)).toEqual(counted(once));
});

/** A key that may not ask who it is has an account all the same, and Artnet's names its own. */
const refusable = calls.filter(({ name }) => name !== "getAccount");

test.each(refusable)(
  "$name at $vendor: a refusal of the vendor is an error that says so",
  async ({ name, vendor, args }) => {
    const simulator = fullAccounts();
    simulator.faults.add({ vendor, kind: "status", status: 403 });
    const stack = await start(() => call(name)(args).then(() => undefined), { simulator });
    const message = await failing(stack.up());
    expect(message).toMatch(new RegExp(`^${name}: `));
    expect(message).not.toMatch(/\n\s+at /);
  },
);
