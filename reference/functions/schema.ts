import { definition, plain, propertySpec, token } from "../package-schema/types";
import type { Property } from "../type";
import { type FunctionModel, typesIn } from "./model";

/** Every function as Pulumi's schema has it: an invoke `rackform:index:getX`. */
export function functionSpecs(models: readonly FunctionModel[]): Record<string, unknown> {
  return Object.fromEntries(
    models.map((model) => [
      token(model.facts.name),
      {
        description: plain(model.facts.description),
        inputs: objectOf(model.arguments),
        outputs: objectOf(model.result),
      },
    ]),
  );
}

/** The named types of arguments and results, each once. */
export function functionTypes(models: readonly FunctionModel[]): [string, unknown][] {
  const all = models.flatMap((model) => [...typesIn(model.arguments), ...typesIn(model.result)]);
  return all.map((type) => [token(type.name), definition(type)]);
}

function objectOf(properties: readonly Property[]): Record<string, unknown> {
  const required = properties.filter(({ optional }) => !optional).map(({ name }) => name);
  return {
    type: "object",
    properties: Object.fromEntries(properties.map((property) => [property.name, propertySpec(property)])),
    ...(required.length > 0 ? { required } : {}),
  };
}
