import { dynamicProvider } from "../../provider/dynamic";
import { handlers } from "../../resources/handlers";

/**
 * An engine that is told `undefined` compares old and new inputs itself, without their secret wrappings, and prints the
 * path of what changed: in a table, its keys (PULUMI.md section A9).
 */
const before = { "TXT t canary-5f3a9c01": 3600 };
const after = { "TXT t canary-77b2e4d6": 3600 };
const state = { vendor: "artnet", zone: "artnet:example.pl", unmanaged: "keep", rows: 1, changed: 1 };

async function answerTo(olds: object, news: object): Promise<boolean | undefined> {
  const provider = dynamicProvider(handlers.DnsZoneFile!);
  const { changes } = await provider.diff!(
    "artnet:example.pl/*",
    { ...state, ...olds },
    { ...state, ...news },
  );
  return changes;
}

test.each(["records", "file"])(
  "a change of secret %s is said, and left to no engine to compare",
  async (name) => {
    const secret = { __secrets: [name] };
    expect(await answerTo({ [name]: before, ...secret }, { [name]: after, ...secret })).toBe(true);
    expect(await answerTo({ [name]: before, ...secret }, { [name]: after })).toBe(true);
    expect(await answerTo({ [name]: before }, { [name]: after, ...secret })).toBe(true);
    expect(await answerTo({ [name]: before, ...secret }, { [name]: before, ...secret })).toBe(false);
  },
);

test("what is not secret is left to the engine, which then names the rows", async () => {
  expect(await answerTo({ records: before }, { records: after })).toBeUndefined();
});
