import { kinds } from "../../resources/kinds";
import { handlers } from "../../resources/handlers";
import { ProcessRun } from "../../provider/process-run";
import { RackformError, useAdapter } from "../../sdk/core";
import { accountsOf } from "../../testing/accounts";
import { hurry } from "../../testing/hurry";
import { fullAccounts } from "../functions/cases";
import { importAccounts } from "../support/import-accounts";

/** Accounts with one of everything, since what is not there is not looked at, and their configuration. */
const accounts = [fullAccounts(), importAccounts()].map((simulator, at) => {
  const origin = `http://127.0.0.1:${60_972 + at}`;
  return { simulator, origin, config: accountsOf(simulator, origin) };
});
let undo: (() => void)[];
beforeAll(() => {
  undo = [hurry(), ...accounts.map(({ origin, simulator }) => useAdapter(origin, simulator.adapter()))];
});
afterAll(() => undo.forEach((each) => each()));

const junk = [
  "",
  " ",
  "nothing",
  "/",
  "//",
  ":",
  "..",
  "*",
  "%",
  "%2",
  "a b",
  "x/y/z",
  "a/b/c/d/e",
  "\0",
  "-1",
  "0",
  "1e309",
  "9".repeat(40),
  "a".repeat(5000),
  "xn--",
  "\ud800",
  "::",
  "1.2.3.4/33",
  "192.0.2.10/x",
  "2001:db8::/129",
  "__proto__",
  "constructor",
  "[object Object]",
  "${a}",
  "é".repeat(300),
];

/** An id that is one, with something wrong in each of its parts. */
function bent(example: string): string[] {
  const parts = example.split("/");
  return parts.flatMap((_, at) =>
    ["", "nothing", "..", "%", "9".repeat(40)].map((wrong) =>
      parts.map((part, place) => (place === at ? wrong : part)).join("/"),
    ),
  );
}

test.each(kinds.map(({ facts }) => [facts.name, facts] as const))(
  "%s: an id that is none finds nothing, or is refused in words",
  async (kind, { vendors, importForms }) => {
    const runs = accounts.map(
      ({ config }) =>
        new ProcessRun(
          (key) => config[key],
          process.env,
          () => undefined,
        ),
    );
    const ids = [
      ...junk.flatMap((id) => [id, ...vendors.map((vendor) => `${vendor}:${id}`)]),
      ...importForms.flatMap(({ example }) => bent(example)),
    ];
    for (const [run, id] of runs.flatMap((each) => ids.map((id) => [each, id] as const)))
      try {
        await handlers[kind]!.read(
          { id, outputs: {} },
          { run, limits: { deadline: run.clock.now() + 10_000 } },
        );
      } catch (error) {
        if (error instanceof RackformError && error.kind !== "protocol") continue;
        throw new Error(`${JSON.stringify(id.slice(0, 80))}: ${String(error)}`, { cause: error });
      }
  },
);
