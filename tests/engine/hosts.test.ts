import * as pulumi from "@pulumi/pulumi";
import { type RunResult, Stack } from "../../engine";

/** A resource whose provider text is evaluated as the stock dynamic provider does. */
class Textual extends pulumi.CustomResource {
  constructor(name: string, text: string, args: Record<string, pulumi.Input<unknown>> = {}) {
    super("pulumi-nodejs:dynamic/test:Textual", name, { ...args, out: undefined, __provider: text });
  }
}

const upOf = (program: () => unknown, config = {}): Promise<RunResult> =>
  new Stack({ project: "shop", stack: "dev", program, state: { memory: true }, config }).up();
const outputsOf = ({ steps }: RunResult) => steps.find(({ type }) => type.endsWith("Textual"))?.new?.outputs;
const messages = ({ diagnostics }: RunResult) => diagnostics.map(({ message }) => message);

test("requires from the program's folder, configures once for each text", async () => {
  const text = `
    let configured = 0, colour;
    exports.handler = () => ({
      configure: ({ config }) => { configured += 1; colour = config.require("colour"); },
      create: async () => ({ id: "1", outs: { out: [configured, colour, typeof require("node:path").join] } }),
    });`;
  const result = await upOf(
    () => {
      new Textual("a", text);
      new Textual("b", text);
    },
    { "shop:colour": "red" },
  );
  expect(outputsOf(result)).toMatchObject({ out: [1, "red", "function"], __provider: text });
});

test("results travel as over the wire: a Date becomes an empty object, undefined is an error", async () => {
  const outs = (value: string) =>
    `exports.handler = () => ({ create: async () => ({ id: "1", outs: { out: ${value} } }) })`;
  expect(outputsOf(await upOf(() => void new Textual("a", outs("new Date()"))))).toMatchObject({ out: {} });
  expect(messages(await upOf(() => void new Textual("a", outs("undefined"))))).toEqual([
    "Unexpected struct type.",
  ]);
});

test("a text that cannot be evaluated fails the run with its reason", async () => {
  const result = await upOf(() => void new Textual("a", 'require("no-such-module")'));
  expect(messages(result)[0]).toMatch(/Cannot find module 'no-such-module'/);
});

test("a handler without update or outs leaves no outputs but the text, as the stock host does", async () => {
  const result = await upOf(
    () => void new Textual("a", 'exports.handler = () => ({ create: async () => ({ id: "1" }) })'),
  );
  expect(Object.keys(outputsOf(result) ?? {})).toEqual(["__provider"]);
});
