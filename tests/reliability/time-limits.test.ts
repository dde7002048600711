import type { AxiosAdapter } from "axios";
import { ProcessRun } from "../../provider/process-run";
import type { Call } from "../../resources/contract/run";
import { handlers } from "../../resources/handlers";
import { cancelled, useAdapter } from "../../sdk/core";
import type { Simulator } from "../../simulator";
import { accountsOf } from "../../testing/accounts";
import { scenarios, titleOf } from "./scenarios";
import type { MiniStack } from "./support/mini-stack";
import { prepared } from "./support/prepared";

let origins = 40_000;
const limitMs = 150;
/** Far below what one attempt may take. */
const soonMs = 3_000;

/** A vendor that gives no answers any more, by what it has carried out before it falls silent. */
const silences = ["no request is answered", "no write is answered"] as const;

/** The simulator behind a silence, which ends when the test does. */
function silent(simulator: Simulator, which: (typeof silences)[number]) {
  const answering = simulator.adapter();
  const end = new AbortController();
  const adapter: AxiosAdapter = async (config) => {
    const before = simulator.requests.counts().writes;
    const answer = which === "no request is answered" ? undefined : await answering(config);
    if (answer && simulator.requests.counts().writes === before) return answer;
    return new Promise((_, reject) => {
      end.signal.addEventListener("abort", () => reject(cancelled()), { once: true });
      config.signal?.addEventListener?.("abort", () => reject(new Error("cut off")), { once: true });
    });
  };
  return { adapter, end: () => end.abort() };
}

type Saved = MiniStack["state"][number];

const operations: Record<string, (saved: Saved, call: Call) => Promise<unknown>> = {
  create: ({ kind, inputs }, call) => handlers[kind]!.create({ inputs }, call),
  read: ({ kind, id, outputs }, call) => handlers[kind]!.read({ id, outputs }, call),
  update: ({ kind, id, outputs, inputs }, call) =>
    handlers[kind]!.update({ id, outputs, news: inputs }, call),
  delete: ({ kind, id, outputs }, call) => handlers[kind]!.delete({ id, outputs }, call),
};

async function timed(
  simulator: Simulator,
  which: (typeof silences)[number],
  state: readonly Saved[],
  operation: string,
): Promise<number> {
  const origin = `http://127.0.0.1:${++origins}`;
  const accounts = accountsOf(simulator, origin);
  const run = new ProcessRun(
    (key) => accounts[key],
    { RACKFORM_POLL_INTERVAL_MS: "10" },
    () => undefined,
  );
  const { adapter, end } = silent(simulator, which);
  const release = useAdapter(origin, adapter);
  const startedAt = Date.now();
  try {
    const outcomes = await Promise.allSettled(
      state.map((saved) =>
        operations[operation]!(saved, {
          run,
          limits: { deadline: Date.now() + limitMs },
          limitIsUsers: true,
        }),
      ),
    );
    for (const outcome of outcomes) {
      if (outcome.status === "rejected")
        expect(String(outcome.reason)).not.toMatch(/TypeError|undefined|AbortError/);
    }
    return Date.now() - startedAt;
  } finally {
    end();
    release();
  }
}

describe.each(silences)("%s", (which) => {
  test.each(scenarios.map((scenario) => ({ title: titleOf(scenario), scenario })))(
    "$title: every caller is free at its limit",
    async ({ scenario }) => {
      const { none, first } = scenario.versions;
      const [empty, full] = [await prepared(scenario, none), await prepared(scenario, first)];
      // Side by side, since each does little but wait.
      const all = Object.keys(operations).map(async (operation) => {
        const { simulator } = operation === "create" ? empty : full;
        const took = await timed(simulator, which, full.state, operation);
        expect({ operation, took, soon: took < soonMs }).toEqual({ operation, took, soon: true });
      });
      await Promise.all(all);
    },
  );
});
