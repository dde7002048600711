import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Node } from "./i3d-openapi-deviations";
import { documentOf, factsOf } from "./i3d-openapi-facts";
import { vendorDocument } from "./vendor-documents";

const original = vendorDocument("i3d-openapi.json");
const path = join(__dirname, "fixtures/i3d-facts.json");

(original === undefined ? test.skip : test)("the facts are those of the vendor's document", () => {
  const facts = factsOf(JSON.parse(original ?? "") as Node);
  if (process.env.RACKFORM_WRITE_I3D_FACTS) writeFileSync(path, `${JSON.stringify(facts, null, 2)}\n`);
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(facts);
});

test("nothing of a fact is lost on its way to a document and back, and none is a sentence", () => {
  const facts = JSON.parse(readFileSync(path, "utf8")) as ReturnType<typeof factsOf>;
  expect(factsOf(documentOf(facts))).toEqual(facts);
  const sentences: string[] = [];
  JSON.stringify(facts, (_key, value: unknown) => {
    if (typeof value === "string" && value.split(" ").length > 6) sentences.push(value);
    return value;
  });
  expect(sentences).toEqual([]);
});
