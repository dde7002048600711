/**
 * The text that a resource's `__provider` input holds, evaluated by the dynamic provider host with the program's
 * folder as its current directory. FROZEN: every state ever written holds it, and refresh and delete run the text
 * from the state. Never change it, and keep `rackform/runtime` and its `provider(kind)` working for every kind.
 *
 * `createRequire` finds the package from the program's folder, a package's reference to itself included;
 * `RACKFORM_RUNTIME` names the runtime for layouts in which that fails.
 */
export function stub(kind: string): string {
  return `exports.handler=()=>require("module").createRequire(process.cwd()+"/_")(process.env.RACKFORM_RUNTIME||"rackform/runtime").provider("${kind}")`;
}
