import * as pulumi from "@pulumi/pulumi";
import { createDisplay } from "../../engine";
import { Recorder, stackOf, Thing } from "./recorder";

/** A stack whose display's text can be read. */
function shown(options: { diff?: boolean; isTTY?: boolean } = {}) {
  let text = "";
  const stream = { write: (part: string) => (text += part), isTTY: options.isTTY ?? false };
  const stack = stackOf(new Recorder(), { onEvent: createDisplay({ stream, diff: options.diff ?? false }) });
  const take = (): string => {
    const taken = text.replace(/Duration: \d+s/, "Duration: 0s");
    text = "";
    return taken;
  };
  return { stack, take };
}

test("shows a run as Pulumi does, secrets and unknowns by name only", async () => {
  const { stack, take } = shown({ diff: true });
  stack.use(() => {
    const a = new Thing("a", { value: "1", token: pulumi.secret("hush") });
    new Thing("b", { value: a.computed });
    return { token: pulumi.secret("hush"), a: "x" };
  });
  await stack.preview();
  expect(take()).toBe(`Previewing update (dev):
 +  pulumi:pulumi:Stack shop-dev create
 +  pulumi-nodejs:dynamic/test:Thing a create
      + name: "a"
      + token: [secret]
      + value: "1"
 +  pulumi-nodejs:dynamic/test:Thing b create
      + name: "b"
      + value: [unknown]

Outputs:
    a    : "x"
    token: [secret]

Resources:
    + 3 to create

Duration: 0s
`);
  await stack.up();
  expect(take()).not.toContain("hush");
});

test("shows what changed, old => new, and what forces a replacement", async () => {
  const { stack, take } = shown({ diff: true });
  const program = (value: string, force: string) => () => {
    new Thing("a", { value });
    new Thing("b", { force });
  };
  stack.use(program("1", "1"));
  await stack.up();
  take();
  stack.use(program("2", "2"));
  await stack.preview();
  const text = take();
  expect(text).toContain(
    ' ~  pulumi-nodejs:dynamic/test:Thing a update [diff: ~value]\n      ~ value: "1" => "2"\n',
  );
  expect(text).toContain(" +- pulumi-nodejs:dynamic/test:Thing b replace [diff: ~force]\n");
  expect(text).toContain('      ~ force: "1" => "2" (forces replacement)');
  expect(text).toContain("    ~ 1 to update\n    +- 1 to replace\n    1 unchanged\n");
});

test("says what failed", async () => {
  const { stack, take } = shown();
  stack.use(() => {
    throw new pulumi.RunError("no such zone");
  });
  await stack.up();
  expect(take()).toContain("Diagnostics:\n  error: no such zone\n");
});

test("colours only on a terminal, and not where NO_COLOR is set", async () => {
  const old = process.env["NO_COLOR"];
  delete process.env["NO_COLOR"];
  const terminal = shown({ isTTY: true });
  const file = shown();
  process.env["NO_COLOR"] = "1";
  const quiet = shown({ isTTY: true });
  if (old === undefined) delete process.env["NO_COLOR"];
  const texts: string[] = [];
  for (const { stack, take } of [terminal, file, quiet]) {
    await stack.up();
    texts.push(take());
  }
  expect(texts.map((text) => text.includes("\u001b["))).toEqual([true, false, false]);
});
