import { Ledger } from "../../../resources/contract/ledger";
import { Unfinished } from "../../../resources/contract/unfinished";
import type { Run } from "../../../resources/contract/run";
import { hiding, quietError, quietFailures, quietRun } from "../../../resources/contract/secrets";
import { RackformError } from "../../../sdk/core";

const secret = 'k9 "quoted" value';
const hide = hiding(["value", "records"], { value: secret, records: [{ value: "deep-one" }], name: "www" })!;

test("a value is hidden as it is, as JSON writes it, and wherever it is nested", () => {
  expect(hide(`is ${secret}, ${JSON.stringify(secret)} and deep-one at www`)).toBe(
    'is [secret], "[secret]" and [secret] at www',
  );
});

test("a value is hidden in any case, and a number as its digits", () => {
  const other = hiding(["domain", "asn"], { domain: "Hush.Example (a+b)", asn: 64500 })!;
  expect(other("no zone hush.example (A+B) of AS64500")).toBe("no zone [secret] of AS[secret]");
});

test("without secret arguments nothing is done", () => {
  expect(hiding(undefined, { value: secret })).toBeUndefined();
  expect(hiding([], { value: secret })).toBeUndefined();
});

test("failures name no secret argument and keep what was wrong", () => {
  const failures = quietFailures(
    [
      { property: "value", reason: `"${secret}" is not an address` },
      { property: "records[3].value", reason: "is missing" },
      { property: "name", reason: "is too long" },
    ],
    ["value", "records"],
    hide,
  );
  expect(failures).toEqual([
    { property: "", reason: 'value: "[secret]" is not an address' },
    { property: "", reason: "records[3].value: is missing" },
    { property: "name", reason: "is too long" },
  ]);
});

test("errors of every kind lose it", () => {
  const errors = [
    new RackformError({ kind: "conflict", message: `a ${secret} b`, vendorMessage: `no ${secret}` }),
    new Unfinished("id", { value: secret }, [`expected ${secret}`]),
    new Error(`oops ${secret}`),
  ];
  for (const error of errors) expect(String(quietError(error, hide))).not.toContain(secret);
  expect(quietError(errors[0], hide)).toMatchObject({ kind: "conflict" });
  expect((quietError(errors[1], hide) as Unfinished).outputs).toEqual({ value: secret });
});

test("so do the lines of a run, which is the same run otherwise", () => {
  const lines: string[] = [];
  const ledger = new Ledger();
  const run = { ledger, log: (line: string) => void lines.push(line) } as unknown as Run;
  const quiet = quietRun(run, hide);
  quiet.log(`wrote ${secret}`);
  expect(lines).toEqual(["wrote [secret]"]);
  expect(quiet.ledger).toBe(ledger);
});
