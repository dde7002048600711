import type { Bag, Handler } from "../resources/contract/handler";
import { secretMark } from "./secret-mark";

/** The outputs of a resource with secret arguments: those that tell of the arguments are marked as secret. */
export function sealed({ sealed: names = [] }: Pick<Handler, "sealed">, outputs: Bag): Bag {
  const marked = names.filter((name) => outputs[name] !== undefined);
  return { ...outputs, ...Object.fromEntries(marked.map((name) => [name, secretMark(outputs[name])])) };
}
