import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Facts } from "../../i3d-openapi-facts";

export const facts = JSON.parse(
  readFileSync(join(__dirname, "../../fixtures/i3d-facts.json"), "utf8"),
) as Facts;

const values: Record<string, unknown> = {
  text: "x",
  integer: 7,
  number: 1.5,
  boolean: true,
  anything: "x",
  object: {},
};

/** A value of a type with every documented field; `id`s as the client hands them on when `read`. */
export function sampleOf(type: string, read = false): unknown {
  if (type.startsWith("[")) return [sampleOf(type.slice(1, -1), read)];
  const fields = facts.objects[type];
  if (!fields) return values[type];
  return Object.fromEntries(
    Object.entries(fields).map(([name, note]) => {
      const value = sampleOf((typeof note === "string" ? note : "object").split(" ")[0]!, read);
      return [name, read && name === "id" ? String(value) : value];
    }),
  );
}

/** The type that an endpoint answers with; `undefined` where the facts have none. */
export function answerOf(endpoint: string): string | undefined {
  const { "200": ok, "201": created } = facts.operations[endpoint]?.answers ?? {};
  const note = ok ?? created;
  return typeof note === "string" && !/^(-|file)$/.test(note) ? note.split(" ")[0] : undefined;
}
