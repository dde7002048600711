import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Facts } from "../../i3d-openapi-facts";
import { renderObjects } from "./render-objects";

const root = join(__dirname, "../../..");
const target = join(root, "sdk/i3d/objects.ts");
const facts = JSON.parse(readFileSync(join(root, "tests/fixtures/i3d-facts.json"), "utf8")) as Facts;

test("the types of answers are made from the facts (RACKFORM_WRITE_I3D_OBJECTS=1 writes them)", () => {
  const prettier = require.resolve("prettier/bin/prettier.cjs");
  const arguments_ = [prettier, "--stdin-filepath", target];
  const text = execFileSync(process.execPath, arguments_, { input: renderObjects(facts), encoding: "utf8" });
  if (process.env.RACKFORM_WRITE_I3D_OBJECTS) writeFileSync(target, text);
  expect(existsSync(target) && readFileSync(target, "utf8")).toBe(text);
});
