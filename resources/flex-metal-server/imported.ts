import { plain } from "./canonical";
import type { FlexMetalServerInputs, FlexMetalServerState } from "./schema";

type State = Partial<FlexMetalServerInputs & FlexMetalServerState>;
type Inputs = Partial<FlexMetalServerInputs>;

/** What the vendor never tells of a server, besides all of its system but the name. */
const untold: readonly string[] = ["sshKeys", "postInstallScript"];

const hasSystem = (state: State, inputs: Inputs): boolean => plain(state.os?.slug) === plain(inputs.os?.slug);

/**
 * Whether nobody knows that an argument of a server that was imported has changed: what it was made with shows nowhere, and what
 * the program says of it counts from its first update on, which changes nothing at the vendor.
 */
export function isUntold(name: string, state: State, inputs: Inputs): boolean {
  if (state.__imported !== true) return false;
  return untold.includes(name) || (name === "os" && hasSystem(state, inputs));
}

/** The state of a server, with what nobody knows of an imported one as the program has it. */
export function asDeclared(state: State, inputs: Inputs): State {
  if (state.__imported !== true) return state;
  const { sshKeys, postInstallScript, os } = inputs;
  return { ...state, sshKeys, postInstallScript, ...(hasSystem(state, inputs) ? { os } : {}) };
}
