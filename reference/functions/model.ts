import type { LookUp } from "../../resources/contract/look-up";
import { propertiesOf } from "../from-zod";
import { namedIn, type Property, type Type } from "../type";

/** Everything the generators know of a function. */
export interface FunctionModel {
  facts: LookUp<object, object>;
  /** `get-dns-zone`: where it lies in `resources/functions` and is written to in `program/functions`. */
  file: string;
  /** `GetDnsZone`: what its types begin with. */
  type: string;
  arguments: Property[];
  result: Property[];
}

export function functionModel(facts: LookUp<object, object>): FunctionModel {
  const type = facts.name.charAt(0).toUpperCase() + facts.name.slice(1);
  return {
    facts,
    file: facts.name.replace(/([A-Z])/g, "-$1").toLowerCase(),
    type,
    arguments: propertiesOf(facts.args, `${type}Args`, "input"),
    result: propertiesOf(facts.result, type, "output"),
  };
}

/** Named types of its arguments or its result, each once, inner ones first. */
export function typesIn(properties: readonly Property[]): (Type & { name: string })[] {
  const all = properties.flatMap(({ type }) => [...namedIn(type)]);
  return all.filter(({ name }, at) => all.findIndex((other) => other.name === name) === at);
}
