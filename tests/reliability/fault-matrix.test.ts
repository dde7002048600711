import type { AxiosAdapter } from "axios";
import { type Effect, type Operation, RackformError, Transport } from "../../sdk/core";
import { matrixCalls, type MatrixCall } from "./matrix/calls";
import { deviationOf } from "./matrix/deviations";
import { type Expected, type MatrixFault, matrixFaults } from "./matrix/faults";
import { report } from "./support/figures";

let cells = 0;
let repeatedWrites = 0;
afterAll(() => report("fault-matrix", { matrixCells: cells, endpoints: matrixCalls.length, repeatedWrites }));

const attempts = 3;

interface Observed {
  effect: Effect;
  operation: string;
  outcome: Expected;
  /** How often each request was sent, the log-in left out. */
  sent: number[];
  error?: unknown;
}

/** Calls one method while every request gets the fault, log-ins excepted. */
async function observe(call: MatrixCall, fault: MatrixFault): Promise<Observed> {
  const asked: Operation[] = [];
  const spy = jest.spyOn(Transport.prototype, "call");
  const sent = new Map<string, number>();
  const adapter: AxiosAdapter = async (config) => {
    const reply = (status: number, text: string, headers = {}) => ({
      status,
      statusText: "",
      headers,
      config,
      data: text,
    });
    if (config.url === "/authenticate")
      return reply(
        200,
        JSON.stringify({
          data: { token: "token-token", token_expire: 9_999_999_999 },
          meta: { status: 200 },
        }),
      );
    const key = `${config.method} ${config.url} ${JSON.stringify(config.params ?? {})} ${typeof config.data === "string" ? config.data : ""}`;
    sent.set(key, (sent.get(key) ?? 0) + 1);
    const { status, text, headers } = fault.answer(call.answer, config);
    return Promise.resolve(reply(status, text, headers));
  };
  // The pause that a throttled account keeps takes no time here.
  let passed = 0;
  const clock = {
    now: () => Date.now() + passed,
    random: () => 0,
    sleep: (ms: number) => Promise.resolve(void (passed += ms)),
  };
  try {
    const value = await call.run(adapter, { clock, retry: { attempts } }).then(
      () => undefined,
      (error: unknown) => error,
    );
    asked.push(...spy.mock.calls.map(([operation]) => operation));
    const first = asked[0]!;
    return {
      effect: first.effect,
      operation: first.name,
      outcome: outcomeOf(value),
      sent: [...sent.values()],
      error: value,
    };
  } finally {
    spy.mockRestore();
  }
}

function outcomeOf(error: unknown): Expected {
  if (error === undefined) return "success";
  if (error instanceof RackformError) return error.kind;
  throw error;
}

const vendors = [...new Set(matrixCalls.map(({ vendor }) => vendor))];

describe.each(vendors)("%s", (vendor) => {
  const own = matrixCalls.filter((call) => call.vendor === vendor);

  test.each(matrixFaults)("$name", async (fault) => {
    const wrong: unknown[] = [];
    const doubled: string[] = [];
    for (const call of own) {
      const seen = await observe(call, fault);
      const [outcome, repeat] = deviationOf(call, fault.name, seen.effect) ?? fault.expected[seen.effect];
      const again = seen.sent.some((count) => count > 1);
      const outcomeFits =
        outcome === "either"
          ? ["success", "protocol", "ambiguous"].includes(seen.outcome)
          : seen.outcome === outcome;
      if (!outcomeFits || again !== (repeat === "again")) {
        wrong.push({
          endpoint: call.endpoint,
          effect: seen.effect,
          wanted: [outcome, repeat],
          got: [seen.outcome, again ? "again" : "once only"],
          error: String(seen.error),
        });
      }
      // A write that is not keyed goes out again only when it is certain that the vendor did nothing.
      const certain =
        ["rate-limit", "transient", "authentication"].includes(String(seen.outcome)) && repeat === "again";
      if (seen.effect === "once" && again && !certain) doubled.push(call.endpoint);
      cells++;
    }
    repeatedWrites += doubled.length;
    expect({ wrong, doubled }).toEqual({ wrong: [], doubled: [] });
  });
});

test("there are endpoints of every vendor", () => {
  expect(vendors).toEqual(["gigahost", "terrahost", "i3d", "artnet", "gigacloud"]);
  expect(matrixCalls.length).toBeGreaterThan(250);
});
