import { titles } from "../titles";
import { type Model, namedTypes } from "../model";
import type { Property } from "../type";
import { comment, documentation, typescript } from "../typescript";

/** One combination of arguments that compiles. */
interface Shape {
  name?: string;
  comment?: string;
  /** What `vendor` may be in it, where that tells shapes apart. */
  vendors?: string[];
  needed: string[];
  possible: string[];
}

/** The interfaces and types of a kind's arguments. */
export function argumentTypes(model: Model): string {
  const nested = namedTypes(model, "arguments").flatMap((type) =>
    type.is === "object"
      ? [
          `${comment(type.description ?? `Part of a {@link ${model.facts.name}}.`)}\n${interfaceOf(type.name, type.properties)}`,
        ]
      : [],
  );
  return [...nested, ...(isPlain(model) ? [plain(model)] : shaped(model))].join("\n\n");
}

function isPlain(model: Model): boolean {
  return model.facts.alternatives.length === 0 && vendorsOwn(model).length === 0;
}

/** Arguments that not all vendors of the kind have. */
function vendorsOwn(model: Model): Property[] {
  return model.arguments.filter(({ vendors }) => vendors !== undefined);
}

function plain(model: Model): string {
  const { name } = model.facts;
  return `${comment(`Arguments of a {@link ${name}}.`)}\n${interfaceOf(`${name}Args`, model.arguments)}`;
}

function shaped(model: Model): string[] {
  const { name, alternatives } = model.facts;
  const chosen = new Set([...alternatives.flat(), ...vendorsOwn(model).map((argument) => argument.name)]);
  const byVendor = vendorsOwn(model).length > 0;
  const common = model.arguments.filter(
    (argument) => !chosen.has(argument.name) && !(byVendor && argument.name === "vendor"),
  );
  const choices = model.arguments
    .filter((argument) => chosen.has(argument.name))
    .map((argument) => ({ ...argument, optional: false }));
  const vendor = model.arguments.find((argument) => argument.name === "vendor");
  const shapes = byVendor
    ? [...model.facts.vendors.map((one) => [one]), [...model.facts.vendors]].flatMap((some) =>
        shapesAt(model, some),
      )
    : shapesAt(model);
  const names = [...new Set(shapes.map((shape) => shape.name))];
  const alias = (type: string, text: string, members: string[]) =>
    `${comment(text)}\nexport type ${type} =\n${members.map((member) => `  | ${member}`).join("\n")};`;
  const body = (shape: Shape) =>
    [
      ...(common.length > 0 ? [`Common${name}Args`] : []),
      ...(shape.vendors && vendor
        ? [
            `{\n${comment(documentation(vendor), "    ")}\n    vendor: pulumi.Input<${shape.vendors.map((one) => JSON.stringify(one)).join(" | ")}>;\n  }`,
          ]
        : []),
      `Only<${name}Choices, ${keys(shape.needed)}, ${keys(shape.possible)}>`,
    ].join(" & ");
  return [
    ...(common.length > 0
      ? [`${comment(`Arguments of every {@link ${name}}.`)}\n${interfaceOf(`Common${name}Args`, common)}`]
      : []),
    `${comment("Arguments that cannot be given together, or not at every vendor.")}\n${interfaceOf(`${name}Choices`, choices)}`,
    ...names.flatMap((one) =>
      one === undefined
        ? []
        : [
            alias(
              one,
              shapes.find((shape) => shape.name === one)!.comment ?? "",
              shapes.filter((shape) => shape.name === one).map(body),
            ),
          ],
    ),
    alias(
      `${name}Args`,
      `Arguments of a {@link ${name}}.`,
      byVendor ? (names as string[]) : shapes.map(body),
    ),
  ];
}

function keys(names: string[]): string {
  return names.length === 0 ? "never" : names.map((name) => JSON.stringify(name)).join(" | ");
}

/** The shapes at one vendor, at any of several (which must all know what is given), or at the kind's only one. */
function shapesAt(model: Model, some?: string[]): Shape[] {
  const { name, alternatives } = model.facts;
  const knows = (argument: string) => {
    const own = model.arguments.find((one) => one.name === argument)?.vendors;
    return own === undefined || (some?.every((vendor) => own.includes(vendor)) ?? true);
  };
  const sets = alternatives.length === 0 ? [[]] : alternatives.filter((set) => set.every(knows));
  const possible = vendorsOwn(model)
    .map((argument) => argument.name)
    .filter((argument) => !alternatives.flat().includes(argument) && knows(argument));
  const told =
    some === undefined
      ? {}
      : some.length === 1
        ? {
            name: `${titles[some[0]!]!.className}${name}Args`,
            comment: `Arguments of a {@link ${name}} at ${titles[some[0]!]!.title}.`,
          }
        : {
            name: `Any${name}Args`,
            comment: `Arguments of a {@link ${name}} at any vendor, for programs that choose one.`,
          };
  return sets.map((needed) => ({ ...told, vendors: some, needed: [...needed], possible }));
}

function interfaceOf(name: string, properties: Property[]): string {
  const members = properties.map((property) => {
    const type = argumentType(property);
    return `${comment(documentation(property), "  ")}\n  ${property.name}${property.optional ? "?" : ""}: ${type};`;
  });
  return `export interface ${name} {\n${members.join("\n")}\n}`;
}

/** Resources may be given as they are, or among the elements of a list. */
function argumentType({ type, resource }: Property): string {
  const wrapped = `pulumi.Input<${typescript(type, true)}>`;
  if (resource === undefined) return wrapped;
  if (type.is !== "array") return `${resource} | ${wrapped}`;
  return `(${resource} | pulumi.Input<${typescript(type.items, true)}>)[] | ${wrapped}`;
}
