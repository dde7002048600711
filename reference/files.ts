import { kinds } from "../resources/kinds";
import { classFile } from "./class";
import { modelOf } from "./model";

/** A generated file: where it lies in the tree, and its text. */
export interface GeneratedFile {
  path: string;
  text: string;
}

/** Every file that is made from the kinds. */
export function generatedFiles(): GeneratedFile[] {
  const models = kinds.map(({ facts }) => modelOf(facts));
  return models.map((model) => ({ path: `resources/${model.folder}/class.ts`, text: classFile(model) }));
}
