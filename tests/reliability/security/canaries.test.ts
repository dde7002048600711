import { Writable } from "node:stream";
import { inspect } from "node:util";
import { createDisplay } from "../../../engine";
import { demo, Simulator } from "../../../simulator";
import { testStack } from "../../../testing";
import { DnsRecord, DnsZone, ReverseDns } from "../../../index";
import type { FrontEnd } from "../../support/front-ends";
import { oneOfEachKind, type Scenario, scenarios, titleOf } from "../scenarios";
import { MiniStack } from "../support/mini-stack";
import { badAnswers, type Strike } from "../support/wire";

/** A credential in every form in which it could leak. */
function formsOf(secret: string): string[] {
  return [
    secret,
    encodeURIComponent(secret),
    Buffer.from(secret).toString("base64"),
    Buffer.from(secret).toString("hex"),
  ];
}

const publicFields = /_(BASE_URL|USERNAME|CUSTOMER_ID)$/;

function canariesOf(simulator: Simulator): string[] {
  const secrets = Object.entries(simulator.environment()).filter(([name]) => !publicFields.test(name));
  const basic = secrets.flatMap(([name, value]) => {
    const username = simulator.environment()[name.replace(/_PASSWORD$/, "_USERNAME")];
    return username && name.endsWith("_PASSWORD")
      ? [Buffer.from(`${username}:${value}`).toString("base64")]
      : [];
  });
  return [...secrets.flatMap(([, value]) => formsOf(value)), ...basic];
}

function expectNone(canaries: string[], where: string, ...texts: string[]): void {
  const found = canaries.filter((canary) => texts.some((text) => text.includes(canary)));
  expect({ where, found }).toEqual({ where, found: [] });
}

/** A vendor that sends back what it was sent, credentials included, in every place where vendors put their messages. */
function echoing(canaries: string[]): Strike {
  const message = canaries.join(" ");
  const text = JSON.stringify({
    meta: { status: 500, message },
    error: canaries,
    message,
    errorMessage: message,
  });
  return { applied: false, then: () => ({ status: 500, text }) };
}

const tried: { frontEnd: FrontEnd; scenario: Scenario }[] = [
  ...scenarios.map((scenario) => ({ frontEnd: "dynamic" as const, scenario })),
  ...oneOfEachKind.map((scenario) => ({ frontEnd: "plugin" as const, scenario })),
];

test.each(tried.map((one) => ({ title: titleOf(one.scenario), ...one })))(
  "$title, $frontEnd: no credential in state, messages, logs and what the simulator keeps",
  async ({ scenario, frontEnd }) => {
    const simulator = new Simulator({ vendors: [scenario.vendor] as never });
    scenario.seed(simulator);
    const canaries = canariesOf(simulator);
    expect(canaries.length).toBeGreaterThan(0);
    const stack = new MiniStack(simulator, undefined, frontEnd);
    const told: string[] = [];
    const states: string[] = [];
    const pass = async (strike?: Strike) => {
      const fate = strike && { fate: () => strike };
      const outcomes = [await stack.up(scenario.versions.first.program, fate), await stack.refresh(fate)];
      told.push(
        inspect(outcomes, { depth: 12, showHidden: true }),
        ...outcomes.flatMap(({ errors }) => errors.map(({ stack }) => `${stack}`)),
      );
      states.push(JSON.stringify(stack.state));
      const size = stack.state.length;
      await stack.destroy();
      return size;
    };
    expect(await pass()).toBe(scenario.versions.first.program.length);
    for (const strike of [echoing(canaries), ...Object.values(badAnswers)]) await pass(strike);
    expectNone(canaries, "errors", ...told);
    expectNone(canaries, "state", ...states);
    expectNone(canaries, "log", stack.log.join("\n"));
    expectNone(
      canaries,
      "simulator",
      JSON.stringify(simulator.requests.log),
      JSON.stringify(simulator.inspect()),
      // The page shows the simulator's own account to whoever sits at this machine, in one place.
      (await simulator.dispatch("GET", "/")).body
        .toString()
        .replace(/<pre id="environment">[^]*?<\/pre>/, ""),
    );
  },
);

test("under the embedded engine: state, events and diagnostics of good and of refused credentials", async () => {
  const simulator = new Simulator();
  demo(simulator);
  const wrong = "wrongCanary-9d4f8e";
  const shown: string[] = [];
  const display = createDisplay({
    stream: new Writable({ write: (chunk, _, done) => (shown.push(String(chunk)), done()) }),
    diff: true,
  });
  const program = () => {
    const zone = new DnsZone("zone", { vendor: "gigahost", domain: "canary.example" });
    new DnsRecord("www", { zone, name: "www", type: "A", value: "192.0.2.1" });
    new ReverseDns("ptr", { vendor: "gigacloud", ip: "203.0.113.102", hostname: "a.example.net" });
    return { servers: zone.nameservers };
  };
  const wrongOnes: Record<string, Record<string, string>> = {
    gigahost: { apiKey: wrong },
    gigacloud: { username: "me", password: wrong },
  };
  for (const accounts of [{}, wrongOnes]) {
    const stack = await testStack(program, { simulator, accounts, onEvent: display });
    const result = await stack.up();
    const refreshed = await stack.refresh();
    // Steps carry values with their marks of secrecy, for displays that mask them; everything else is for people.
    const told = [result, refreshed].map(({ diagnostics, outputs, changes }) =>
      inspect({ diagnostics, outputs, changes }, { depth: 12 }),
    );
    const seen = [JSON.stringify(stack.state), ...told, shown.join("")];
    expectNone([...canariesOf(simulator), ...formsOf(wrong)], JSON.stringify(Object.keys(accounts)), ...seen);
    await stack.close();
  }
});
