import { z } from "zod";
import { kinds } from "../../resources/kinds";

/** What an argument may be. */
export interface Allowed {
  /** The values that are written out in the schema. */
  values: readonly unknown[];
  /** Whether there are others. */
  isOpen: boolean;
  isOptional: boolean;
}

const anything: Allowed = { values: [], isOpen: true, isOptional: false };

interface Node {
  type?: string;
  enum?: readonly unknown[];
  const?: unknown;
  anyOf?: readonly Node[];
}

/** What an argument of a kind may be. */
export const allowedIn = (kind: string, name: string): Allowed => allowedOf(kind).get(name) ?? anything;

const allowed = new Map<string, ReadonlyMap<string, Allowed>>();

function allowedOf(kind: string): ReadonlyMap<string, Allowed> {
  const known = allowed.get(kind);
  if (known) return known;
  const { properties = {}, required = [] } = schemaOf(kind);
  const made = new Map(
    Object.entries(properties).map(([name, node]) => {
      const forms = (node.anyOf ?? [node]).map(writtenOut);
      return [
        name,
        {
          values: forms.flatMap((values) => values ?? []),
          isOpen: forms.includes(undefined),
          isOptional: !required.includes(name),
        },
      ];
    }),
  );
  allowed.set(kind, made);
  return made;
}

function schemaOf(kind: string): { properties?: Record<string, Node>; required?: string[] } {
  const args = kinds.find(({ facts }) => facts.name === kind)?.facts.args;
  return args ? (z.toJSONSchema(args, { io: "input" }) as ReturnType<typeof schemaOf>) : {};
}

function writtenOut(node: Node): readonly unknown[] | undefined {
  if (node.type === "boolean") return [true, false];
  return node.const === undefined ? node.enum : [node.const];
}
