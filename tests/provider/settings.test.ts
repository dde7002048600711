import { ProcessRun } from "../../provider/process-run";
import { brokenSettings, settingIn } from "../../provider/settings";
import { settingNames, settings, type SettingFacts } from "../../resources/contract/settings";
import { handlers } from "../../resources/handlers";
import { poll } from "../../resources/sharing/poll";
import { useAdapter } from "../../sdk/core";

const config = (values: Record<string, string>) => (key: string) => values[key];
const runWith = (values: Record<string, string>, env: NodeJS.ProcessEnv = {}) =>
  new ProcessRun(config(values), env, () => undefined);

test.each(settingNames)(
  "%s has an example that it takes, from the configuration and from its variable",
  (name) => {
    const { example, environment }: SettingFacts = settings[name];
    const given = settingIn(name, config({ [`rackform:${name}`]: example }), {});
    expect(String(given)).toBe(example);
    if (environment) expect(settingIn(name, config({}), { [environment]: example })).toBe(given);
  },
);

test("the configuration goes first, and nothing is nothing", () => {
  expect(settingIn("retries", config({ "rackform:retries": "0" }), { RACKFORM_RETRIES: "7" })).toBe(0);
  expect(settingIn("retries", config({ "rackform:retries": "" }), { RACKFORM_RETRIES: "" })).toBeUndefined();
});

test.each([
  ["retries", "many", "a whole number from 0 to 20"],
  ["retries", "21", "a whole number from 0 to 20"],
  ["concurrency", "0", "a whole number from 1 to 64"],
  ["concurrency", "1.5", "a whole number from 1 to 64"],
  ["timeoutMs", "-5", "a whole number from 1000 to 600000"],
  ["pollIntervalMs", "1", "a whole number from 1000 to 120000"],
  ["readOnly", "yes", "true or false"],
  ["adopt", "all", '"equal"'],
])("%s may not be %s: told with the place, what is allowed and a command", (name, value, allowed) => {
  const key = `rackform:${name}`;
  const [told, ...more] = brokenSettings(config({ [key]: value }), {});
  expect(more).toEqual([]);
  expect(told).toMatch(
    `${key} may be ${allowed}, not ${JSON.stringify(value)}; e.g. pulumi config set ${key} `,
  );
  const { environment }: SettingFacts = settings[name as "readOnly"];
  if (!environment) return;
  expect(brokenSettings(config({}), { [environment]: value })[0]).toMatch(`${environment} may be ${allowed}`);
  // Told in the preview of whatever resource, and before any call of an update.
  expect(runWith({ [key]: value }).configurationProblems("i3d")).toEqual([told]);
});

test("what stands in a wrong place is not shown whole: it may be a credential", () => {
  const [told] = brokenSettings(config({ "rackform:adopt": "secretSecretSecretSecretSecret" }), {});
  expect(told).toMatch(/"secretSe…"/);
});

test("retries, concurrency and the time of an attempt are the client's", async () => {
  const origin = "http://127.0.0.1:19001";
  let [underWay, most, timeout] = [0, 0, 0];
  const calls: string[] = [];
  const release = useAdapter(origin, async (request) => {
    calls.push(request.url ?? "");
    most = Math.max(most, ++underWay);
    timeout = request.timeout ?? 0;
    await new Promise(setImmediate);
    underWay--;
    return { status: 503, statusText: "", data: "", headers: {}, config: request };
  });
  try {
    const account = JSON.stringify({ customerId: "1", apiKey: "k", baseUrl: origin });
    const limits = { "rackform:retries": "2", "rackform:concurrency": "2", "rackform:timeoutMs": "5000" };
    const { client } = runWith({ "rackform:artnet": account, ...limits }).account("artnet");
    await Promise.allSettled([1, 2, 3, 4].map(() => client.dns.list({})));
    expect([calls.length, most, timeout]).toEqual([4 * 3, 2, 5000]);
  } finally {
    release();
  }
});

describe("the pace of waits", () => {
  const pauses = async (values: Record<string, string>, looks?: number) => {
    const slept: number[] = [];
    const run = new ProcessRun(config(values), {}, () => undefined, {
      now: () => 0,
      random: () => 0.5,
      sleep: (ms: number) => (slept.push(ms), Promise.resolve()),
    });
    let left = 3;
    const look = async () => (--left === 0 ? "done" : undefined);
    const call = { run, limits: {} };
    const wait = { what: "it", intervalMs: 18_000, look };
    await (looks === undefined ? poll(call, wait) : poll(call, { ...wait, looks }));
    return slept;
  };

  test("is the user's where something makes progress, slower or faster", async () => {
    expect(await pauses({})).toEqual([18_000, 18_000]);
    expect(await pauses({ "rackform:pollIntervalMs": "60000" })).toEqual([60_000, 60_000]);
    expect(await pauses({ "rackform:pollIntervalMs": "1000" })).toEqual([1000, 1000]);
  });

  test("is its own where an absence has to be made certain", async () => {
    expect(await pauses({ "rackform:pollIntervalMs": "1000" }, 5)).toEqual([18_000, 18_000]);
  });
});

describe("readOnly", () => {
  test("counts wherever it is set", () => {
    const on = { "rackform:readOnly": "true" };
    const off = { "rackform:readOnly": "false" };
    expect(runWith(on, { RACKFORM_READ_ONLY: "false" }).readOnly).toBe("rackform:readOnly");
    expect(runWith(off, { RACKFORM_READ_ONLY: "true" }).readOnly).toBe("RACKFORM_READ_ONLY");
    expect(runWith(off).readOnly).toBeUndefined();
    expect(runWith({}).readOnly).toBeUndefined();
  });

  const refusal = async (work: Promise<unknown>) =>
    work.then(
      () => "done",
      ({ message }: Error) => message,
    );

  test.each(Object.keys(handlers))(
    "%s: every change is refused before anything else, by every place",
    async (kind) => {
      const handler = handlers[kind]!;
      // Without accounts: whatever came before the refusal would fail for another reason.
      const call = { run: runWith({ "rackform:readOnly": "true" }), limits: {} };
      const entry = { id: "gigahost:it", outputs: { vendor: "gigahost" } };
      const told = await Promise.all([
        refusal(handler.create({ inputs: {}, owner: "the one" }, call)),
        refusal(handler.update({ ...entry, news: {}, via: "prod" }, call)),
        refusal(handler.delete(entry, { ...call, run: runWith({}, { RACKFORM_READ_ONLY: "true" }) })),
      ]);
      expect(told[0]).toMatch(
        `${kind} the one is not created, and nothing was sent: rackform:readOnly is set in the configuration, so every change is refused, while previews, refreshes and functions work; to carry changes out: pulumi config rm rackform:readOnly`,
      );
      expect(told[1]).toMatch(
        `${kind} gigahost:it is not updated, and nothing was sent: its Provider "prod" has readOnly`,
      );
      expect(told[2]).toMatch(
        /is not deleted, and nothing was sent: RACKFORM_READ_ONLY is set .*: unset RACKFORM_READ_ONLY/,
      );
    },
  );
});
