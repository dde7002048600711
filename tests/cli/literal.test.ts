import fc from "fast-check";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { typescript as quote } from "../../cli/escape/typescript";
import { constant, construction } from "../../cli/export/source";
import { isPretty } from "./support/pretty";

jest.setTimeout(60_000);

const text = fc.oneof(
  fc.string({ maxLength: 90 }),
  fc.string({ unit: fc.constantFrom("a", '"', "'", "\\", "\n", "ø", "漢", "`", "${"), maxLength: 60 }),
);
const key = fc.oneof(
  fc.constantFrom("ip", "name", "value", "hostname", "inbound"),
  text.map((part) => `${part}/x`),
);
const leaf = fc.oneof(text, fc.integer(), fc.boolean());
const entries = (value: fc.Arbitrary<unknown>) => fc.dictionary(key, value, { maxKeys: 5 });
const flat = entries(leaf);
const value = entries(
  fc.oneof(
    leaf,
    fc.array(text, { maxLength: 4 }),
    flat,
    fc.array(
      flat.filter((one) => Object.keys(one).length > 0),
      { maxLength: 3 },
    ),
    entries(flat),
  ),
);

test("any literal is laid out as prettier would, and means what it should", () => {
  const folder = mkdtempSync(join(tmpdir(), "rackform-literal-"));
  const samples = fc.sample(value, { numRuns: 400, seed: 7 }).filter((one) => Object.keys(one).length > 0);
  for (const [at, sample] of samples.entries()) {
    writeFileSync(join(folder, `${at}.ts`), constant("export const x: Record<string, Entry>", sample));
    const written = construction("FirewallRuleset", "artnet:fw-4101", sample, at % 2 ? "kept" : undefined);
    if (written !== undefined) writeFileSync(join(folder, `${at}-new.ts`), written);
    expect(runInNewContext(constant("value", sample))).toEqual(sample);
  }
  isPretty(folder);
  rmSync(folder, { recursive: true, force: true });
});

test("quotes need as few escapes as possible", () => {
  expect([quote("plain"), quote('0 issue "ca"'), quote("it's"), quote(`"it's"`), quote("a\\b\n")]).toEqual([
    '"plain"',
    `'0 issue "ca"'`,
    `"it's"`,
    `'"it\\'s"'`,
    '"a\\\\b\\n"',
  ]);
});
