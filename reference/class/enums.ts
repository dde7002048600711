import { type Model, namedTypes } from "../model";
import type { Type } from "../type";
import { comment } from "../typescript";

type Enumeration = Extract<Type, { is: "enum" }>;

/** The constants of a kind's enumerations: `DnsRecordType.A`, as the programs have it that `pulumi import` prints. */
export function enumerations(model: Model): string[] {
  return enumerationsOf(model).flatMap(({ name, values }) => [
    comment(`What ${name} may be: texts, which may be written as they are.`),
    `export const ${name} = { ${values.map((value) => `${memberName(value)}: ${JSON.stringify(value)}`).join(", ")} } as const;`,
    `export type ${name} = (typeof ${name})[keyof typeof ${name}];`,
    "",
  ]);
}

function enumerationsOf(model: Model): Enumeration[] {
  const all = [...namedTypes(model, "arguments"), ...namedTypes(model, "outputs")];
  return all.filter((type): type is Enumeration => type.is === "enum");
}

/** The name that Pulumi's generators make of a value: its first letter is a capital one. */
export function memberName(value: string): string {
  const name = value.charAt(0).toUpperCase() + value.slice(1);
  // Generators write other values in ways of their own, which differ from language to language.
  if (!/^[A-Z][A-Za-z0-9]*$/.test(name))
    throw new Error(
      `${JSON.stringify(value)}: an enumeration's value has to be a word of letters and digits`,
    );
  return name;
}
