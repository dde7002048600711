import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..", "..");

/** What was not done, at the end of a text: whoever reads that asks what to do now. */
const dead =
  /(?:nothing(?: of theirs)? was (?:read or )?(?:changed|sent|ordered|overwritten)|the call was not sent|(?:not|neither is) believed|time limit was reached|(?:does|do) not exist any more)[`"]/i;

const sources = ["resources", "provider", "cli", "sdk"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => `${folder}/${path}`),
);

test("no message ends with what was not done: the next step comes last", () => {
  const ends = sources.flatMap((path) =>
    readFileSync(join(root, path), "utf8")
      .split("\n")
      .flatMap((line, at) => (dead.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [])),
  );
  expect(ends).toEqual([]);
});

test("such an end is found", () => {
  expect(dead.test('message: `the zone ${domain} is gone; nothing was changed`')).toBe(true);
  expect(dead.test('message: `the zone ${domain} is gone; nothing was changed. Run again`')).toBe(false);
});
