/** The parts of a package schema that the comparison of releases looks at. */
export interface Schema {
  resources: Record<string, Resource>;
  types: Record<string, NamedType>;
  config: { variables: Properties };
}

export type Properties = Record<string, Property>;

export interface Property {
  type?: string;
  $ref?: string;
  items?: Property;
  oneOf?: Property[];
  additionalProperties?: Property;
  default?: unknown;
  secret?: boolean;
  willReplaceOnChanges?: boolean;
}

export interface NamedType {
  properties?: Properties;
  required?: string[];
  enum?: { value: unknown }[];
}

export interface Resource {
  properties: Properties;
  required?: string[];
  inputProperties: Properties;
  requiredInputs?: string[];
  aliases?: { type?: string }[];
}
