import type { Type } from "../type";

/** A type as a reader sees it; objects are described further down the page. */
export function readable(type: Type): string {
  switch (type.is) {
    case "array":
      return `list of ${readable(type.items)}`;
    case "map":
      return `map of ${readable(type.values)}`;
    case "union":
      return type.members.map(readable).join(" or ");
    case "enum":
      return type.values.map((value) => `\`${value}\``).join(", ");
    case "object":
      return `[${type.name}](#${type.name.toLowerCase()})`;
    case "integer":
      return "whole number";
    case "boolean":
      return "true or false";
    case "string":
      return "text";
    default:
      return type.is;
  }
}
