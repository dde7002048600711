import type { KindFacts } from "../resources/kinds";
import { propertiesOf } from "./from-zod";
import { namedIn, type Property, type Type } from "./type";

/** Everything the generators know of a kind. */
export interface Model {
  facts: KindFacts;
  /** `DnsZone` lives in `resources/dns-zone` and is described in `docs/reference/dns-zone.md`. */
  folder: string;
  arguments: Property[];
  outputs: Property[];
}

export function folderOf(kind: string): string {
  return kind.replace(/(?<!^)([A-Z])/g, "-$1").toLowerCase();
}

export function modelOf(facts: KindFacts): Model {
  return {
    facts,
    folder: folderOf(facts.name),
    arguments: propertiesOf(facts.args, facts.name, "input"),
    outputs: propertiesOf(facts.outputs, facts.name, "output", facts.secretOutputs),
  };
}

/** A sentence on arguments of which one set is required, if there are any. */
export function ways({ alternatives }: KindFacts): string[] {
  if (alternatives.length === 0) return [];
  const sets = alternatives.map((set) => set.map((name) => `\`${name}\``).join(" with "));
  return [`Either ${sets.join(" or ")} is required.`];
}

/** Arguments that the resource shows as outputs too; whether something was taken over is of no interest later. */
export function shownArguments(model: Model): Property[] {
  return model.arguments.filter(({ name }) => name !== "adopt");
}

/** Named types of a kind, each once, inner ones first. */
export function namedTypes(model: Model, which: "arguments" | "outputs"): (Type & { name: string })[] {
  const all = model[which].flatMap(({ type }) => [...namedIn(type)]);
  return all.filter(({ name }, at) => all.findIndex((other) => other.name === name) === at);
}
