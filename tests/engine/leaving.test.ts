import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AbandonedError, LockedError, type Stack, type StackOptions } from "../../engine";
import { Recorder, stackOf, Thing } from "./recorder";

let folder: string;
let file: string;
let recorder: Recorder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "engine-leaving-"));
  file = join(folder, "state.json");
  recorder = new Recorder();
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Gate {
  passed: Promise<void>;
  pass(): void;
}

function gate(): Gate {
  let pass = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    pass = resolve;
  });
  return { passed, pass: () => pass() };
}

const turns = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** Another stack object over the same state, whose run nobody leaves. */
function sameState(stack: object): Stack {
  const { options } = stack as { options: StackOptions };
  const twin = Object.create(stack) as Stack;
  return Object.assign(twin, { options: { ...options, forceSignal: undefined } });
}

test.each(["file", "memory"])(
  "an abandoned run neither frees nor overwrites what a later run holds (%s)",
  async (place) => {
    const force = new AbortController();
    const [late, asked, holding] = [gate(), gate(), gate()];
    const state = place === "file" ? { file } : ({ memory: true } as const);
    const left = stackOf(recorder, { state, passphrase: "x", forceSignal: force.signal });
    const later = sameState(left);
    recorder.behaviour = {
      create: async ({ name }) => {
        if (name === "slow") {
          force.abort();
          await late.passed;
        }
        if (name === "second") {
          asked.pass();
          await holding.passed;
        }
        return undefined;
      },
    };
    left.use(() => new Thing("slow") && undefined);
    await expect(left.up()).rejects.toThrow(AbandonedError);

    left.use(() => new Thing("second") && undefined);
    const second = later.up();
    await asked.passed;
    late.pass();
    await turns(50);
    await expect(later.refresh()).rejects.toThrow(LockedError);
    holding.pass();
    expect((await second).failed).toBe(false);
    const { deployment } = await later.exportDeployment();
    expect(deployment.resources?.map(({ urn }) => urn.split("::")[3])).toEqual([
      "shop-dev",
      "default",
      "second",
    ]);
    expect(existsSync(`${file}.lock`)).toBe(false);
  },
);

test("what ends after the leaving is not written, and nothing new starts", async () => {
  const force = new AbortController();
  const late = gate();
  const stack = stackOf(recorder, { state: { file }, passphrase: "x", forceSignal: force.signal });
  stack.use(() => {
    const slow = new Thing("slow");
    new Thing("user", { value: slow.id });
  });
  recorder.behaviour = {
    create: async ({ name }) => {
      if (name === "slow") {
        force.abort();
        await late.passed;
      }
      return undefined;
    },
  };
  await expect(stack.up()).rejects.toThrow(AbandonedError);
  const left = readFileSync(`${file}.journal`, "utf8");
  late.pass();
  await turns(50);
  expect(readFileSync(`${file}.journal`, "utf8")).toBe(left);
  expect(recorder.writes).toEqual(["create slow"]);
  const { deployment } = await stack.exportDeployment();
  expect(deployment.pending_operations).toMatchObject([{ type: "creating" }]);
});

test("a signal that is aborted already starts nothing", async () => {
  const stack = stackOf(recorder, { state: { file }, forceSignal: AbortSignal.abort() });
  stack.use(() => new Thing("a") && undefined);
  await expect(stack.up()).rejects.toThrow(AbandonedError);
  await turns(20);
  expect(recorder.calls).toEqual([]);
  expect(existsSync(`${file}.lock`)).toBe(false);
});

test.each(["prelude", "step-start", "step-done", "step-failed", "diagnostic", "summary"])(
  "a listener that throws at %s ends the run with its error, and the next one goes on",
  async (kind) => {
    let angry = true;
    const onEvent: StackOptions["onEvent"] = (event) => {
      if (angry && event.kind === kind) throw new Error("the listener is broken");
    };
    const stack = stackOf(recorder, { state: { file }, onEvent });
    stack.use(() => new Thing("a") && undefined);
    recorder.behaviour = {
      create: () => {
        if (angry && ["step-failed", "diagnostic"].includes(kind)) throw new Error("no");
        return undefined;
      },
    };
    await expect(stack.up()).rejects.toThrow("the listener is broken");
    angry = false;
    expect((await stack.up()).failed).toBe(false);
    expect(recorder.world.size).toBe(1);
  },
);
