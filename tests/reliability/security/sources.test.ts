import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../../..");
const folders = ["sdk", "provider", "resources", "engine", "simulator", "cli", "testing", "scripts"];

const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|js)$/.test(file))
    .map((file) => join(folder, file)),
);

const never: [string, RegExp][] = [
  ["switches TLS verification off", /rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|checkServerIdentity/],
  ["follows redirects", /maxRedirects:\s*[1-9]|beforeRedirect/],
  ["makes HTML from texts without escaping", /innerHTML|html\.trusted\((?!style|script)/],
];

test.each(never)("nothing %s", (_, pattern) => {
  expect(files.length).toBeGreaterThan(200);
  const found = files.filter((file) => pattern.test(readFileSync(join(root, file), "utf8")));
  expect(found).toEqual([]);
});
