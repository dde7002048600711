import * as pulumi from "@pulumi/pulumi";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import type { LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import { getDnsZoneOutput } from "../../index";
import { lookUp } from "../../provider/look-ups";
import { PluginService } from "../../provider/plugin/service";
import { secretMark, secretOf } from "../../provider/secret-mark";
import { functions } from "../../resources/functions/registered";
import { useAdapter } from "../../sdk/core";
import { accountsOf } from "../../testing/accounts";
import { hurry } from "../../testing/hurry";
import { frontEndNames } from "../support/front-ends";
import { failing, well } from "../support/stack";
import { calls, fullAccounts } from "./cases";
import { useLooking } from "./look";

type Bag = Record<string, unknown>;

const { start } = useLooking();
const origin = "http://127.0.0.1:60971";
const simulator = fullAccounts();
const config = accountsOf(simulator, origin);
let undo: (() => void)[];
beforeAll(() => (undo = [hurry(), useAdapter(origin, simulator.adapter())]));
afterAll(() => undo.forEach((each) => each()));

interface Said {
  /** The error, and every line. */
  text: string;
  answer?: Bag;
}

const struct = (bag: Bag) => Struct.fromJavaScript(bag as Parameters<typeof Struct.fromJavaScript>[0]);

/** One run of each front end: what was read is shared within it. */
const lines: string[] = [];
const asker = { of: {}, config: (key: string) => config[key], log: (line: string) => void lines.push(line) };
const service = new PluginService({
  lines: { log: (line: LogRequest, done) => (lines.push(line.getMessage()), done(null)) },
});
type Method = (call: object, done: (error: unknown, answer: never) => void) => void;
const ask = <A>(method: string, request: object) =>
  new Promise<A>((resolve, reject) =>
    (service.implementation[method] as Method)({ request }, (error, answer) =>
      error ? reject(error) : resolve(answer),
    ),
  );
beforeAll(() => ask("configure", new messages.ConfigureRequest().setArgs(struct(config))));

async function heard(work: () => Promise<Bag>): Promise<Said> {
  lines.length = 0;
  try {
    return { answer: await work(), text: lines.join("\n") };
  } catch (error) {
    const { details, message } = error as Error & { details?: string };
    return { text: [details ?? message, ...lines].join("\n") };
  }
}

const overTheWire = (name: string, args: Bag) =>
  heard(async () => {
    const request = new messages.InvokeRequest().setTok(`rackform:index:${name}`).setArgs(struct(args));
    return (await ask<messages.InvokeResponse>("invoke", request)).getReturn()!.toJavaScript();
  });

const inTheProgram = (name: string, args: Bag) => heard(() => lookUp(name, args, asker));

/** How an argument that is secret comes to a function. */
const ways: Record<string, (name: string, args: Bag, secret: string) => Promise<Said>> = {
  "dynamic, named by the program": (name, args, secret) =>
    inTheProgram(name, { ...args, __secrets: [secret] }),
  "plugin, named by the program": (name, args, secret) => overTheWire(name, { ...args, __secrets: [secret] }),
  "plugin, marked by the engine": (name, args, secret) =>
    overTheWire(name, { ...args, [secret]: secretMark(args[secret]) }),
};

const canaries = ["Hush-Hush-77.example", "987654321", 987654321, "2001:DB8:bad:face::77"];

/** Every argument that takes a text or a number, with values that nothing has. */
const trials = calls.flatMap(({ name, args }) => {
  const fn = functions.find((one) => one.name === name)!;
  const [, ...others] = fn.alternatives ?? [];
  const exclusive = new Set((others.length > 0 ? fn.alternatives! : []).flat() as string[]);
  return Object.entries(fn.args.shape as Record<string, { safeParse(value: unknown): { success: boolean } }>)
    .filter(([argument]) => argument !== "vendor")
    .flatMap(([argument, schema]) =>
      [...canaries, ...canaries.map((canary) => ({ "12": canary }))]
        .filter((value) => schema.safeParse(value).success)
        .map((value) => {
          const beside = Object.entries(args).filter(
            ([other]) => !(exclusive.has(argument) && exclusive.has(other)),
          );
          return { name, argument, args: { ...Object.fromEntries(beside), [argument]: value } };
        }),
    );
});

test.each(Object.keys(ways))(
  "%s: no message and no line shows the value of a secret argument",
  async (way) => {
    expect(new Set(trials.map(({ name }) => name)).size).toBeGreaterThan(15);
    let refusals = 0;
    for (const { name, argument, args } of trials) {
      const { text } = await ways[way]!(name, args, argument);
      if (text !== "") refusals++;
      for (const canary of canaries)
        if (text.toLowerCase().includes(String(canary).toLowerCase()))
          throw new Error(`${name} ${JSON.stringify(args)}: ${text}`);
    }
    expect(refusals).toBeGreaterThan(trials.length / 3);
  },
);

test.each(calls)(
  "$name at $vendor over the wire: the answer to a secret argument is secret",
  async (each) => {
    const { name, args } = each as { name: string; args: Bag };
    const open = (await overTheWire(name, args)).answer!;
    const arguments_ = Object.keys(args);
    const [marked, named] = [
      await overTheWire(name, Object.fromEntries(arguments_.map((key) => [key, secretMark(args[key])]))),
      await overTheWire(name, { ...args, __secrets: arguments_ }),
    ];
    for (const { answer } of arguments_.length > 0 ? [marked, named] : [])
      expect(
        Object.fromEntries(Object.entries(answer!).map(([key, value]) => [key, secretOf(value)?.value])),
      ).toEqual(open);
  },
);

/** The value of an Output, whose other promises fail with it. */
function failed(output: object): Promise<unknown> {
  const { isKnown, isSecret } = output as Record<string, Promise<unknown>>;
  for (const other of [isKnown, isSecret]) void other!.catch(() => undefined);
  return (output as { promise(): Promise<unknown> }).promise();
}

describe.each(frontEndNames)("a program with the %s front end", (frontEnd) => {
  test("has a secret from a secret, and reads no value in an error", async () => {
    const ask = (domain: string) =>
      getDnsZoneOutput({ vendor: "gigahost", domain: pulumi.secret(pulumi.output(domain)) });
    const secrets: boolean[] = [];
    const good = await start(
      async () => {
        const zone = ask("example.org");
        secrets.push(await pulumi.isSecret(zone), await pulumi.isSecret(zone.id));
      },
      { demoAccount: true, frontEnd },
    );
    await well(good.up());
    expect(secrets).toEqual([true, true]);
    const bad = await start(() => failed(ask("hush-hush.example")), { demoAccount: true, frontEnd });
    const message = await failing(bad.up());
    expect(message).toMatch(/there is no zone with the domain "\[secret\]"/);
    expect(message).not.toContain("hush");
  });
});
