import type { PlannedStep } from "./preview";

const removing = new Set([
  "delete",
  "delete-replaced",
  "replace",
  "create-replacement",
  "import-replacement",
]);

/** Whether the vendor's object goes; one that the program lets go of (`retainOnDelete`) stays. */
export function isRemoval({ op, retained }: PlannedStep): boolean {
  return removing.has(op) && !retained;
}
