import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { methodsOf, vendorCalls } from "../../reference/calls";
import { vendorNames } from "../../resources/contract/vendors";
import { clientMethod, clientMethods } from "../support/client-methods";
import { clientCalls } from "./client-calls";
import { clients, i3d, wire } from "./sweep-account";
import { argumentsOf, prepare, visitor } from "./sweep-arguments";
import { lostFrom, saysSomething } from "./sweep-lost";
import { oddSamples, onlyPart, onlySamples } from "./sweep-samples";
import { spoiled } from "./sweep-spoiled";

/*
 * Client and simulator are written apart, from the same facts. Here they meet: every read of every client, found by
 * looking at the clients, against its seeded simulator and against the document's sample. No field of the wire may be
 * lost or come out empty when it was not; fields that nothing hangs on may be absent, null or odd.
 */

/** What sending a method's call twice would do; tests/reference/calls.test.ts holds the table against the clients. */
const effects = new Map(
  vendorNames.flatMap((vendor) =>
    Object.values(vendorCalls[vendor].calls)
      .flatMap(methodsOf)
      .map(([method, effect]) => [`${vendor} ${method}`, effect]),
  ),
);
const methods = vendorNames.flatMap((vendor) =>
  clientMethods(clients[vendor]).map((method) => `${vendor} ${method}`),
);
const reads = methods.filter((call) => effects.get(call) === "read");

test("every method of every client is known to read or to write", () => {
  expect(methods.filter((call) => !effects.has(call))).toEqual(["artnet identity"]);
});

const parts = (call: string) => call.split(" ") as [(typeof vendorNames)[number], string];
const whole = async (result: unknown): Promise<unknown> => {
  const answer = await result;
  if (typeof answer !== "object" || answer === null || !(Symbol.asyncIterator in answer)) return answer;
  const items: unknown[] = [];
  for await (const item of answer as AsyncIterable<unknown>) items.push(item);
  return items;
};

/** Asks the simulator, or whatever the wire says instead. */
function ask(call: string): Promise<unknown> {
  const [vendor, method] = parts(call);
  return whole(clientMethod(clients[vendor], method)(...(argumentsOf()[call] ?? [])));
}

function askSample(call: string): Promise<unknown> {
  const [vendor, method] = parts(call);
  const { run } = clientCalls.find((each) => each.vendor === vendor && each.method === method)!;
  return whole(run(clients[vendor] as never));
}

const sampleOf = (call: string) =>
  clientCalls.find((each) => `${each.vendor} ${each.method}` === call)?.answer;

/** Runs with an answer of our own in place of the simulator's. */
async function instead<T>(answer: unknown, run: () => Promise<T>): Promise<T> {
  wire.instead = answer;
  try {
    return await run();
  } finally {
    wire.instead = undefined;
  }
}

/** What the simulator answered to each read that it has something for. */
const answers = new Map<string, { answer: unknown; result: unknown }>();

beforeAll(async () => {
  await prepare();
  for (const call of reads) {
    wire.last = undefined;
    const result = await ask(call).catch(() => undefined);
    if (result !== undefined && saysSomething(wire.last)) answers.set(call, { answer: wire.last, result });
  }
}, 60_000);

test("the simulators have something for every read, but for those that are named", () => {
  expect(reads.filter((call) => !answers.has(call)).sort()).toEqual([...onlySamples].sort());
});

const complete = reads.filter((call) => !onlyPart.has(call));

test("nothing of a simulator's answer is lost", () => {
  const lost = complete.flatMap((call) => {
    const { answer, result } = answers.get(call) ?? {};
    return lostFrom(call, answer, result).map((path) => `${call}: ${path}`);
  });
  expect(lost).toEqual([]);
});

test("nothing of a document's sample is lost", async () => {
  const lost: string[] = [];
  for (const call of complete) {
    const sample = sampleOf(call);
    if (sample === undefined) lost.push(`${call}: has no sample`);
    const result = await instead(sample, () => askSample(call));
    if (!oddSamples.has(call)) lost.push(...lostFrom(call, sample, result).map((path) => `${call}: ${path}`));
  }
  expect(lost).toEqual([]);
});

const writes: Record<string, () => Promise<unknown>> = {
  "i3d callbacks.create": () => i3d.callbacks.create({ url: "https://hooks.example.com/" }),
  "i3d colocation.access.create": () => i3d.colocation.access.create(visitor),
  "i3d flexVm.clouds.create": () =>
    i3d.flexVm.clouds.create({ name: "lab2", site: "frmtl1", instance_type: "bm7.std.8" }),
};

test.each(Object.entries(writes))("%s: nothing of what was made is lost", async (call, write) => {
  const result = await write();
  expect(lostFrom(call, wire.last, result)).toEqual([]);
});

/** Money, flags and texts that came out wrong once took whole lists of servers with them. */
const oddities = { absent: undefined, null: null, odd: { REDACTED: "REDACTED" } };

/**
 * What a call cannot do without, by path in its answer: an answer in which it is absent, null or odd is a protocol error
 * and never a guess. Everything else may be missing or odd. `RACKFORM_WRITE_ESSENTIALS=1` writes the list.
 */
const path = join(__dirname, "../fixtures/essential-fields.json");
const essentials = JSON.parse(readFileSync(path, "utf8")) as Record<string, Record<string, string>>;
const found: typeof essentials = {};

/** Paths of which an answer is refused when they are spoilt. */
async function refusals(call: string, odd: unknown): Promise<string[]> {
  const known = answers.get(call);
  const run = () => (known ? ask(call) : askSample(call));
  const refused: string[] = [];
  for (const [where, , answer] of spoiled(known?.answer ?? sampleOf(call), odd)) {
    const error = await instead(answer, run).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (error === undefined) continue;
    expect(error).toMatchObject({ kind: expect.stringMatching(/^(protocol|not-found)$/) as string });
    refused.push(where.replace(/(^|\.)\d+(?=\.|$)/g, "$1*"));
  }
  return refused;
}

/** A second way to the same call and the same schema. */
const isSecond = (call: string) => / (.*\.each|.*\.listAll|dns\.zones\.find)$/.test(call);

test.each(reads.filter((call) => !isSecond(call)))(
  "%s refuses an answer for what it cannot do without, and for nothing else",
  async (call) => {
    const refused: Record<string, string> = {};
    for (const [how, odd] of Object.entries(oddities)) {
      const paths = await refusals(call, odd);
      if (paths.length > 0) refused[how] = paths.join(" ");
    }
    if (Object.keys(refused).length > 0) found[call] = refused;
    if (!process.env.RACKFORM_WRITE_ESSENTIALS) expect(refused).toEqual(essentials[call] ?? {});
  },
);

afterAll(() => {
  if (!process.env.RACKFORM_WRITE_ESSENTIALS) return;
  const lines = Object.entries(found).map(
    ([call, refused]) => `  ${JSON.stringify(call)}: ${JSON.stringify(refused)}`,
  );
  writeFileSync(path, `{\n${lines.join(",\n")}\n}\n`);
});
