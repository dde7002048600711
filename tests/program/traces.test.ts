import { DnsRecord } from "../../index";
import { testStack } from "../../testing";

const frames = 7;
const limit = Error.stackTraceLimit;
const prepare = Object.getOwnPropertyDescriptor(Error, "prepareStackTrace");

const record = (name: string) =>
  new DnsRecord(name, { zone: "gigahost:example.no", name: "www", type: "A", value: "192.0.2.1" });

/** Does something in a stack's program, where Pulumi's SDK makes resources as it does under the CLI. */
async function inProgram<T>(work: () => T): Promise<T> {
  const results: T[] = [];
  const stack = await testStack(() => void results.push(work()));
  await stack.preview();
  await stack.close();
  return results[0]!;
}

/** How many stack traces of the usual length making a resource takes; the one of two frames says where it stands in the program. */
function tracesTaken(): number {
  let taken = 0;
  Error.stackTraceLimit = frames;
  Error.prepareStackTrace = (error, sites) => {
    if (sites.length > 2 && sites.length <= frames) taken++;
    return String(error);
  };
  record("www");
  if (prepare) Object.defineProperty(Error, "prepareStackTrace", prepare);
  else Reflect.deleteProperty(Error, "prepareStackTrace");
  return taken;
}

afterEach(() => {
  Error.stackTraceLimit = limit;
  delete process.env.PULUMI_DEBUG_PROMISE_LEAKS;
});

test("no trace is taken for a resource's promises, and the limit is as before", async () => {
  expect(await inProgram(tracesTaken)).toBe(0);
  expect(Error.stackTraceLimit).toBe(frames);
});

test("they are taken where leaks are looked for", async () => {
  process.env.PULUMI_DEBUG_PROMISE_LEAKS = "1";
  expect(await inProgram(tracesTaken)).toBeGreaterThan(20);
});

test("an error of the constructor still leads to the line in the program", async () => {
  const thrown = await inProgram(() => {
    try {
      return record("");
    } catch (error) {
      return error as Error;
    }
  });
  expect(thrown).toMatchObject({ message: expect.stringContaining("Missing resource name") as string });
  expect((thrown as Error).stack).toContain("traces.test");
  expect(Error.stackTraceLimit).toBe(limit);
});
