import { endpoints as i3dEndpoints } from "../../../sdk/i3d/endpoints";
import type { Facts } from "../../i3d-openapi-facts";

type Fields = Facts["objects"][string];

const pieces: Record<string, string> = {
  text: "text",
  integer: "integer",
  number: "decimal",
  boolean: "flag",
  anything: "z.unknown()",
  object: "z.unknown()",
};

/** Objects whose schemas are written by hand, because something hangs on their fields. */
const byHand =
  /^(FlexMetal|Host|ColocatedServer$|SshKey$|OperatingSystem$|AccountApiKey$|AccountDetails$|SessionUser$)/;

const bare = (note: unknown) => (typeof note === "string" ? note.split(" ")[0]! : "object");
const itemOf = (type: string) => type.replace(/^\[|\]$/g, "");
const nameOf = (type: string) => type.charAt(0).toLowerCase() + type.slice(1);

function pieceOf(type: string): string {
  if (type.startsWith("[")) return `listOf(${innerOf(itemOf(type))})`;
  return pieces[type] ?? `objectOf(${nameOf(type)})`;
}

const innerOf = (type: string): string =>
  type.startsWith("[") ? pieceOf(type) : (pieces[type] ?? nameOf(type));
/** The client of cross connects has that name already. */
const typeNameOf = (name: string) => (name === "CrossConnect" ? "I3dCrossConnectRow" : `I3d${name}`);

/** Objects that answers of offered endpoints hold, inner ones first. */
function wanted({ operations, objects }: Facts): string[] {
  const found: string[] = [];
  const visit = (type: string): void => {
    const name = itemOf(type);
    const fields = objects[name];
    if (!fields || found.includes(name)) return;
    for (const note of Object.values(fields)) visit(bare(note));
    found.push(name);
  };
  for (const endpoint of Object.keys(i3dEndpoints)) {
    const answers = operations[endpoint]?.answers ?? {};
    const answer = itemOf(bare(answers["200"] ?? answers["201"] ?? "-"));
    if (!byHand.test(answer)) visit(answer);
  }
  return found;
}

function render(name: string, fields: Fields): string {
  const lines = Object.entries(fields).map(([field, note]) => {
    const piece = field === "id" ? "id" : pieceOf(bare(note));
    return `  ${/^\w+$/.test(field) ? field : JSON.stringify(field)}: ${piece},`;
  });
  return [
    `export const ${nameOf(name)} = z.looseObject({`,
    ...lines,
    "});",
    `export type ${typeNameOf(name)} = z.output<typeof ${nameOf(name)}>;`,
  ].join("\n");
}

const head = `import { z } from "zod";
import { id, listOf, objectOf, text, integer, decimal, flag } from "./lenient";

/*
 * Generated from the facts about the API (tests/sdk/i3d/objects.test.ts says how). Every field but the id may be
 * missing, and an odd value of one is not worth the whole answer; fields that the facts do not name come along.
 */
`;

/** The text of sdk/i3d/objects.ts, before formatting. */
export function renderObjects(facts: Facts): string {
  return `${[head, ...wanted(facts).map((name) => render(name, facts.objects[name]!))].join("\n")}\n`;
}
