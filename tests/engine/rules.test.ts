import * as pulumi from "@pulumi/pulumi";
import { integrityProblems, type RunResult, type Stack } from "../../engine";
import { Recorder, stackOf, Thing } from "./recorder";

class Account extends pulumi.ProviderResource {}
class Foreign extends pulumi.CustomResource {}

let recorder: Recorder;
let stack: ReturnType<typeof stackOf>;
beforeEach(() => {
  recorder = new Recorder();
  stack = stackOf(recorder);
});

/** Every run leaves a state that Pulumi would take. */
async function resourcesOf(of: Stack) {
  const { deployment } = await of.exportDeployment({ showSecrets: true });
  const resources = deployment.resources ?? [];
  expect(integrityProblems({ resources, pending: [] })).toEqual([]);
  return resources;
}
afterEach(async () => {
  await resourcesOf(stack);
});

const find = async (name: string) => (await resourcesOf(stack)).find(({ urn }) => urn.endsWith(`::${name}`));
const up = async (program: () => unknown): Promise<RunResult> => {
  stack.use(program);
  recorder.clear();
  return stack.up();
};
const errors = ({ diagnostics }: RunResult): string =>
  diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ message }) => message)
    .join("\n");

test("a duplicate name is an error, and nothing of it is created", async () => {
  const result = await up(() => {
    new Thing("a");
    new Thing("a");
  });
  expect(result.failed).toBe(true);
  expect(errors(result)).toMatch(/Duplicate resource URN/);
  // One of the two is made, the other is not.
  expect(recorder.writes).toEqual(["create a"]);
});

test("an unknown input reaches check and diff as Pulumi's sentinel, and only in a preview", async () => {
  stack.use(() => {
    const a = new Thing("a", { value: "1" });
    new Thing("b", { value: a.computed });
  });
  await stack.preview();
  expect(recorder.calls.at(-1)?.news).toMatchObject({ value: "04da6b54-80e4-46f7-96ec-b56ff0331ba9" });
  await stack.up();
  expect(recorder.calls.at(-1)?.news).toMatchObject({ value: "made 1" });
});

test("check gets old inputs on an update, none on a create or a replacement", async () => {
  await up(() => new Thing("a", { force: "1" }) && undefined);
  await up(() => new Thing("a", { force: "2" }) && undefined);
  const checks = recorder.calls.filter(({ method }) => method === "check").map(({ olds }) => olds?.["force"]);
  expect(checks).toEqual(["1", undefined]);
});

test("create before delete is the default, and the old one goes last", async () => {
  await up(() => new Thing("a", { force: "1" }) && undefined);
  const result = await up(() => new Thing("a", { force: "2" }) && undefined);
  expect(recorder.writes).toEqual(["create a", "delete a"]);
  expect(result.changes).toMatchObject({ replace: 1 });
});

test("deletes users before what they use, and a run without a program does so too", async () => {
  await up(() => {
    const a = new Thing("a");
    const b = new Thing("b", { value: a.id });
    new Thing("c", { value: b.id });
  });
  recorder.clear();
  await stack.destroy();
  expect(recorder.writes).toEqual(["delete c", "delete b", "delete a"]);
});

test("delete before replace takes the dependents whose diff claims a replacement, users first", async () => {
  const program = (first: string) => () => {
    const a = new Thing("a", { first });
    const b = new Thing("b", { forceA: a.id });
    const c = new Thing("c", { forceB: b.id });
    new Thing("d", { value: c.id });
    new Thing("e", {}, { dependsOn: [a] });
  };
  await up(program("1"));
  const result = await up(program("2"));
  expect(recorder.writes).toEqual([
    ...["delete c", "delete b", "delete a"],
    ...["create a", "create b", "create c", "update d"],
  ]);
  expect(result.changes).toMatchObject({ replace: 3, update: 1 });
});

test("a dependent that is no longer in the program is deleted once, not made again", async () => {
  await up(() => {
    const a = new Thing("a", { first: "1" });
    new Thing("b", { forceA: a.id });
  });
  const result = await up(() => new Thing("a", { first: "2" }) && undefined);
  expect(recorder.writes).toEqual(["delete b", "delete a", "create a"]);
  expect(result.failed).toBe(false);
  expect(await find("b")).toBeUndefined();
});

test("a replacement that broke off after the deletion goes on with the creation", async () => {
  await up(() => new Thing("a", { first: "1" }) && undefined);
  recorder.behaviour = {
    create: () => {
      throw new Error("no room");
    },
  };
  const failed = await up(() => new Thing("a", { first: "2" }) && undefined);
  expect(errors(failed)).toBe("no room");
  expect(await find("a")).toMatchObject({ pendingReplacement: true });
  recorder.behaviour = {};
  const result = await up(() => new Thing("a", { first: "2" }) && undefined);
  expect(recorder.writes).toEqual(["create a"]);
  expect(result.failed).toBe(false);
  expect(await find("a")).not.toHaveProperty("pendingReplacement");
});

test("the deleteBeforeReplace option goes before the provider's word", async () => {
  await up(() => new Thing("a", { force: "1" }) && undefined);
  await up(() => new Thing("a", { force: "2" }, { deleteBeforeReplace: true }) && undefined);
  expect(recorder.writes).toEqual(["delete a", "create a"]);
  await up(() => new Thing("a", { force: "2", first: "x" }, { deleteBeforeReplace: false }) && undefined);
  expect(recorder.writes).toEqual(["create a", "delete a"]);
});

test("ignoreChanges keeps the old input, deep paths included", async () => {
  const program = (value: string) => () => {
    new Thing("a", { value, deep: { x: value, y: "1" } }, { ignoreChanges: ["value", "deep.x"] });
  };
  await up(program("1"));
  expect((await up(program("2"))).changes).toEqual({ same: 2 });
  expect((await find("a"))?.inputs).toMatchObject({ value: "1", deep: { x: "1" } });
});

test("replaceOnChanges turns an update into a replacement", async () => {
  await up(() => new Thing("a", { value: "1" }) && undefined);
  const result = await up(() => new Thing("a", { value: "2" }, { replaceOnChanges: ["value"] }) && undefined);
  expect(result.changes).toMatchObject({ replace: 1 });
  expect(recorder.writes).toEqual(["create a", "delete a"]);
});

test("protect: a deletion is an error, what it needs stays too, the others go", async () => {
  await up(() => {
    const base = new Thing("base");
    new Thing("guarded", { value: base.id }, { protect: true });
    new Thing("free");
  });
  recorder.clear();
  const result = await stack.destroy();
  expect(errors(result)).toMatch(/guarded" cannot be deleted because it is protected/);
  expect(recorder.writes).toEqual(["delete free"]);
  expect(await find("base")).toBeDefined();
});

test("protect: a replacement stops an update before anything is done, and only fails a preview", async () => {
  const program = (force: string) => () => void new Thing("a", { force }, { protect: true });
  await up(program("1"));
  const result = await up(program("2"));
  expect(errors(result)).toMatch(/marked for protection/);
  expect(recorder.writes).toEqual([]);
  expect(await stack.preview()).toMatchObject({ failed: true, changes: { replace: 1 } });
});

test("children take protect over from their parent", async () => {
  await up(() => {
    const parent = new pulumi.ComponentResource("test:Group", "g", {}, { protect: true });
    new Thing("child", {}, { parent });
    new Thing("loose", {}, { parent, protect: false });
  });
  expect(await find("child")).toMatchObject({
    protect: true,
    parent: expect.stringContaining("test:Group::g"),
  });
  expect(await find("loose")).not.toHaveProperty("protect");
});

test("retainOnDelete and deletedWith forget without calling delete", async () => {
  await up(() => {
    const host = new Thing("host");
    new Thing("guest", {}, { deletedWith: host });
    new Thing("kept", {}, { retainOnDelete: true });
  });
  recorder.clear();
  await stack.destroy();
  expect(recorder.writes).toEqual(["delete host"]);
  expect(await resourcesOf(stack)).toEqual([]);
});

test("aliases: a renamed resource, and the children of a renamed parent, are the same", async () => {
  const program = (name: string, aliases: pulumi.Alias[]) => () => {
    const parent = new pulumi.ComponentResource("test:Group", name, {}, { aliases });
    const x = new Thing(`${name}-x`, { name: "x" }, { parent });
    new Thing("y", { value: x.id }, { parent });
  };
  await up(program("old", []));
  const result = await up(program("new", [{ name: "old" }]));
  expect(result.changes).toEqual({ same: 4 });
  expect(recorder.writes).toEqual([]);
  expect(JSON.stringify(await resourcesOf(stack))).not.toContain("::old");
});

test("aliases: a full URN moves a resource to another type", async () => {
  await up(() => new Thing("a") && undefined);
  const urn = (await find("a"))?.urn ?? "";
  class Other extends pulumi.CustomResource {
    constructor(name: string, opts: pulumi.CustomResourceOptions) {
      super("pulumi-nodejs:dynamic/test:Other", name, { name, __provider: "the recorder" }, opts);
    }
  }
  expect((await up(() => new Other("a", { aliases: [urn] }) && undefined)).changes).toEqual({ same: 2 });
});

test("a half-made resource is saved, the run fails with its reasons, and the next one updates it", async () => {
  recorder.behaviour = {
    create: (news) => {
      throw Object.assign(new Error("half"), {
        id: "h-1",
        properties: { ...news, computed: "soon" },
        reasons: ["still provisioning"],
      });
    },
  };
  const program = () => void new Thing("h", { value: "1" });
  const failed = await up(program);
  expect(errors(failed)).toBe("still provisioning");
  expect(await find("h")).toMatchObject({
    id: "h-1",
    initErrors: ["still provisioning"],
    outputs: { computed: "soon" },
  });
  recorder.behaviour = {};
  const result = await up(program);
  expect(recorder.writes).toEqual(["update h"]);
  expect(result.failed).toBe(false);
  expect(await find("h")).not.toHaveProperty("initErrors");
});

test('replaceOnChanges "#initerror" replaces a half-made resource', async () => {
  recorder.behaviour = {
    create: (news) => {
      throw Object.assign(new Error("half"), { id: "h-1", properties: { ...news }, reasons: ["broken"] });
    },
  };
  const program = () => void new Thing("h", { value: "1" }, { replaceOnChanges: ["#initerror"] });
  await up(program);
  recorder.behaviour = {};
  expect((await up(program)).changes).toMatchObject({ replace: 1 });
  expect(recorder.writes).toEqual(["create h", "delete h"]);
});

test("after a failure nothing new starts, what was done is saved, and old stack outputs stay", async () => {
  await up(() => ({ kept: "yes" }));
  recorder.behaviour = {
    create: (news) => {
      if (news["name"] === "bad") throw new Error("refused");
      return undefined;
    },
  };
  const result = await up(() => {
    const good = new Thing("good");
    const bad = new Thing("bad", {}, { dependsOn: [good] });
    new Thing("after", { value: bad.id });
    return { other: bad.id };
  });
  expect(result).toMatchObject({ failed: true, outputs: { kept: "yes" } });
  expect(recorder.writes).toEqual(["create good", "create bad"]);
  expect(await find("good")).toBeDefined();
  expect(await find("bad")).toBeUndefined();
});

test("a failing check names the property and stops the run", async () => {
  recorder.behaviour = {
    check: (_olds, news) => ({ inputs: news, failures: [{ property: "value", reason: "no good" }] }),
  };
  const result = await up(() => void new Thing("b", { value: new Thing("a", { value: "x" }).id }));
  expect(result.failed).toBe(true);
  expect(recorder.log).toEqual(["check a"]);
  expect(errors(result)).toMatch(/resource 'a': property value value \{x\} has a problem: no good/);
});

test("a program that throws fails the run, deletes nothing, and keeps the outputs", async () => {
  await up(() => {
    new Thing("a");
    return { out: 1 };
  });
  const result = await up(() => {
    throw new Error("typing mistake");
  });
  expect(errors(result)).toMatch(/typing mistake/);
  expect(recorder.writes).toEqual([]);
  expect(await stack.outputs()).toEqual({ out: 1 });
});

test("secrets: handlers see plain values, the state keeps the mark on inputs and outputs of the same name", async () => {
  await up(() => {
    new Thing(
      "a",
      { value: pulumi.secret("hush"), list: ["x", pulumi.secret("psst")] },
      { additionalSecretOutputs: ["computed"] },
    );
  });
  expect(recorder.calls.at(-1)?.news).toMatchObject({ value: "hush", list: ["x", "psst"] });
  const state = await find("a");
  const secret = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270" };
  expect(state?.inputs).toMatchObject({ value: { ...secret, plaintext: '"hush"' } });
  expect(state?.outputs).toMatchObject({ value: secret, list: secret, computed: secret });
});

test("refresh takes drift over, the next up corrects it; previewOnly writes nothing", async () => {
  const program = () => void new Thing("a", { value: "1" });
  await up(program);
  recorder.world.set("a-1", { name: "a", value: "outside", computed: "made 1" });
  const seen = await stack.refresh({ previewOnly: true });
  expect(seen.changes).toMatchObject({ update: 1 });
  expect((await find("a"))?.inputs).toMatchObject({ value: "1" });
  const step = seen.steps.find(({ urn }) => urn.endsWith("::a"));
  expect(step?.detailedDiff).toEqual({ value: { kind: "update", inputDiff: true } });
  await stack.refresh();
  expect((await find("a"))?.inputs).toMatchObject({ value: "outside" });
  await up(program);
  expect(recorder.writes).toEqual(["update a"]);
});

test("refresh forgets what is gone, and references to it; the next up makes it again", async () => {
  const program = () => {
    const a = new Thing("a");
    new Thing("b", { value: a.id });
  };
  await up(program);
  recorder.world.delete("a-1");
  expect((await stack.refresh()).changes).toMatchObject({ delete: 1 });
  expect(await find("a")).toBeUndefined();
  await up(program);
  expect(recorder.writes).toEqual(["create a", "update b"]);
});

test(".get reads, in previews too, and never deletes", async () => {
  recorder.world.set("there", { name: "found", value: "v", computed: "c" });
  const program = () => {
    const found = new Thing("found", {}, { id: "there" });
    return { computed: found.computed };
  };
  stack.use(program);
  expect((await stack.preview()).outputs).toMatchObject({ computed: "c" });
  expect(await up(program)).toMatchObject({ outputs: { computed: "c" }, changes: { read: 1 } });
  expect(await find("found")).toMatchObject({ external: true, id: "there" });
  await up(() => undefined);
  expect(recorder.writes).toEqual([]);
});

test("an explicit provider has its own entry, host and configuration", async () => {
  const seen: (string | undefined)[] = [];
  Object.assign(recorder, {
    configure: ({ config }: pulumi.dynamic.ConfigureRequest) => {
      seen.push(config.get("colour"));
      return Promise.resolve();
    },
  });
  await up(() => {
    const mine = new Account("pulumi-nodejs", "mine", { "shop:colour": "blue" });
    new Thing("a", {}, { provider: mine });
    new Thing("b");
  });
  expect(seen.sort()).toEqual(["blue", undefined]);
  expect((await find("a"))?.provider).toMatch(/pulumi:providers:pulumi-nodejs::mine::[0-9a-f-]{36}$/);
  expect((await find("b"))?.provider).toMatch(/pulumi:providers:pulumi-nodejs::default::[0-9a-f-]{36}$/);
});

test.each<[string, () => unknown]>([
  ["stack references", () => new pulumi.StackReference("org/project/stack")],
  ['the provider package "aws"', () => new Foreign("aws:s3/bucket:Bucket", "b", {})],
  ["import", () => new Thing("a", {}, { import: "id" })],
  ["assets", () => new Thing("a", { file: new pulumi.asset.StringAsset("x") })],
])("what it cannot do it refuses by name: %s", async (name, make) => {
  const result = await up(() => make() && undefined);
  expect(result.failed).toBe(true);
  expect(errors(result)).toContain(name);
});

test("customTimeouts are kept in seconds", async () => {
  await up(() => new Thing("a", {}, { customTimeouts: { create: "1h30m", delete: "90s" } }) && undefined);
  expect((await find("a"))?.customTimeouts).toEqual({ create: 5400, delete: 90 });
});

test("a changed replacementTrigger replaces", async () => {
  const program = (replacementTrigger: string) => () => void new Thing("a", {}, { replacementTrigger });
  await up(program("1"));
  expect((await up(program("1"))).changes).toEqual({ same: 2 });
  expect((await up(program("2"))).changes).toMatchObject({ replace: 1 });
});

test("replaceWith replaces together", async () => {
  const program = (force: string) => () => {
    const a = new Thing("a", { force });
    new Thing("b", {}, { replaceWith: [a] });
  };
  await up(program("1"));
  expect((await up(program("2"))).changes).toMatchObject({ replace: 2 });
});

test("without a diff method the engine compares inputs", async () => {
  Object.assign(recorder, { diff: undefined });
  await up(() => new Thing("a", { value: "1" }) && undefined);
  const result = await up(() => new Thing("a", { value: "2" }) && undefined);
  expect(result.steps.find(({ op }) => op === "update")).toMatchObject({ keys: ["value"] });
});

test("cancelling lets what runs come to its end, saves it, and starts nothing new", async () => {
  const abort = new AbortController();
  stack = stackOf(recorder, { signal: abort.signal });
  recorder.behaviour = {
    create: async (news) => {
      if (news["name"] === "a") abort.abort();
      await new Promise((resolve) => setImmediate(resolve));
      return undefined;
    },
  };
  const result = await up(() => {
    const a = new Thing("a");
    new Thing("b", { value: a.id });
  });
  expect(errors(result)).toBe("update canceled");
  expect(recorder.writes).toEqual(["create a"]);
  expect(await find("a")).toMatchObject({ id: "a-1" });
});

test("two programs run at the same time without seeing each other", async () => {
  const run = async (name: string) => {
    const own = stackOf(new Recorder(), { project: name, config: { [`${name}:x`]: name } });
    own.use(() => {
      const a = new Thing(name);
      return { project: pulumi.getProject(), x: new pulumi.Config().get("x"), id: a.id };
    });
    return (await own.up()).outputs;
  };
  expect(await Promise.all([run("one"), run("two")])).toEqual([
    { project: "one", x: "one", id: "one-1" },
    { project: "two", x: "two", id: "two-1" },
  ]);
});

test("however many programs run at the same time, one listener hears of unhandled rejections", async () => {
  const count = () => process.listenerCount("unhandledRejection");
  const before = count();
  const seen: number[] = [];
  const run = async (name: string) => {
    const own = stackOf(new Recorder(), { project: name });
    own.use(() => {
      new Thing(name);
      seen.push(count());
    });
    expect(errors(await own.up())).toBe("");
  };
  await Promise.all(Array.from({ length: 12 }, (_, at) => run(`p${at}`)));
  expect(seen).toEqual(Array.from({ length: 12 }, () => before + 1));
  expect(count()).toBe(before);
});

test("resource references come back as resources' states", async () => {
  const result = await up(() => {
    const a = new Thing("a", { value: "1" });
    new Thing("b", { other: a });
    return { a: a.id };
  });
  expect(result.failed).toBe(false);
  expect(recorder.calls.at(-1)?.news).toMatchObject({ other: "a-1" });
});
