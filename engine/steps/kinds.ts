/** The kinds of step, a file each. */
export { createStep, replaceStep } from "./create";
export { deleteStep, removePendingReplaceStep } from "./delete";
export { importStep } from "./import";
export { readStep } from "./read";
export { refreshStep } from "./refresh";
export { sameStep } from "./same";
export { updateStep } from "./update";
export type { StepWorld } from "./world";
