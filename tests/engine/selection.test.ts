import type { RunResult } from "../../engine";
import { Recorder, stackOf, Thing } from "./recorder";

let recorder: Recorder;
let stack: ReturnType<typeof stackOf>;
beforeEach(() => {
  recorder = new Recorder();
  stack = stackOf(recorder);
});

const urn = (name: string): string => `${prefix}${name}`;
let prefix = "";
const names = async (): Promise<string[]> => {
  const { deployment } = await stack.exportDeployment();
  return (deployment.resources ?? [])
    .filter(({ type }) => type.startsWith("pulumi-nodejs:dynamic"))
    .map((state) => state.urn.split("::").at(-1)!)
    .sort();
};
const errors = ({ diagnostics }: RunResult): string =>
  diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ message }) => message)
    .join("\n");

async function made(program: () => unknown): Promise<void> {
  stack.use(program);
  expect((await stack.up()).failed).toBe(false);
  const { deployment } = await stack.exportDeployment();
  const found = deployment.resources?.find(({ type }) => type.startsWith("pulumi-nodejs:dynamic"));
  prefix = found!.urn.slice(0, found!.urn.lastIndexOf("::") + 2);
  recorder.clear();
}

const pair = (value: string) => () => {
  new Thing("a", { value });
  new Thing("b", { value });
};

test("targets: the others are neither checked nor changed, and new ones among them are not created", async () => {
  await made(pair("1"));
  stack.use(() => {
    pair("2")();
    new Thing("c", { value: "2" });
  });
  const result = await stack.up({ targets: [urn("a")] });
  expect(result.failed).toBe(false);
  expect(recorder.log).toEqual(["check a", "diff a", "update a"]);
  expect(await names()).toEqual(["a", "b"]);
  recorder.clear();
  expect((await stack.up()).failed).toBe(false);
  expect(recorder.writes.sort()).toEqual(["create c", "update b"]);
});

test("targets: one that needs a resource that is not created is an error", async () => {
  await made(pair("1"));
  stack.use(() => {
    pair("1")();
    const c = new Thing("c", { value: "1" });
    new Thing("d", { value: "1" }, { dependsOn: c });
  });
  const result = await stack.up({ targets: [urn("d")] });
  expect(result.failed).toBe(true);
  expect(errors(result)).toMatch(/d depends on .*c, which does not exist and is not among the targets/);
  expect(recorder.writes).toEqual([]);
});

test("targets: only they are deleted and refreshed, and none that another resource needs", async () => {
  await made(() => {
    const a = new Thing("a", { value: "1" });
    new Thing("b", { value: "1" }, { dependsOn: a });
    new Thing("c", { value: "1" });
  });
  await stack.refresh({ targets: [urn("c")] });
  expect(recorder.log.filter((line) => line.startsWith("read"))).toHaveLength(1);
  const refused = await stack.destroy({ targets: [urn("a")] });
  expect(errors(refused)).toMatch(/cannot delete .*a: .*b depends on it and is not a target/);
  expect(await names()).toEqual(["a", "b", "c"]);
  expect((await stack.destroy({ targets: [urn("b")] })).failed).toBe(false);
  expect(await names()).toEqual(["a", "c"]);
});

test("replace: made anew without a diff, its check gets no old inputs", async () => {
  await made(pair("1"));
  const result = await stack.up({ replace: [urn("a")] });
  expect(result.failed).toBe(false);
  expect(result.changes).toMatchObject({ replace: 1 });
  expect(recorder.log).not.toContain("diff a");
  expect(recorder.calls.find(({ method, name }) => method === "check" && name === "a")?.olds).toEqual({});
  expect(recorder.writes.map((line) => line.split(" ")[0])).toEqual(["create", "delete"]);
  expect(await names()).toEqual(["a", "b"]);
});

test("continue on error: what does not depend on the failed one is done, and the rest is deleted", async () => {
  await made(() => void new Thing("old", { value: "1" }));
  recorder.behaviour.create = ({ name }) => {
    if (name === "bad") throw new Error("it does not work");
    return undefined;
  };
  stack.use(() => {
    const bad = new Thing("bad", { value: "1" });
    new Thing("dependent", { value: "1" }, { dependsOn: bad });
    new Thing("good", { value: "1" });
  });
  const result = await stack.up({ continueOnError: true });
  expect(result.failed).toBe(true);
  expect(errors(result)).toBe("it does not work");
  expect(await names()).toEqual(["good"]);
});

test("exclude protected: those and what they need stay", async () => {
  await made(() => {
    const a = new Thing("a", { value: "1" });
    new Thing("b", { value: "1" }, { dependsOn: a, protect: true });
    new Thing("c", { value: "1" });
  });
  expect((await stack.destroy({ excludeProtected: true })).failed).toBe(false);
  expect(await names()).toEqual(["a", "b"]);
});

test("forget: the entry goes and the object stays; refused where it is protected or needed", async () => {
  await made(() => {
    const a = new Thing("a", { value: "1" });
    new Thing("b", { value: "1" }, { dependsOn: a });
    new Thing("c", { value: "1" }, { protect: true });
  });
  await expect(stack.forget(urn("a"))).rejects.toThrow(/is needed by .*b/);
  await expect(stack.forget(urn("c"))).rejects.toThrow(/is protected/);
  await expect(stack.forget(urn("nobody"))).rejects.toThrow(/has no resource/);
  await stack.forget(urn("b"));
  expect(await names()).toEqual(["a", "c"]);
  expect(recorder.writes).toEqual([]);
});
