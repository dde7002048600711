import type { OwnedCall } from "../contract/run";
import type { LiveServer } from "./driver";
import { differences } from "./server-match";
import type { Progress } from "./progress";
import { toldDifferences } from "./refusals";
import type { FlexMetalServerInputs, FlexMetalServerState } from "./schema";

const shownAs: Record<string, (server: LiveServer) => string | undefined> = {
  name: ({ name }) => name,
  location: ({ location }) => location,
  instanceType: ({ instanceType }) => instanceType,
  os: ({ slug }) => slug,
  contractId: ({ contractId }) => contractId,
};

/** Arguments that the vendor shows otherwise than they are declared, with what it shows. */
function otherwise(inputs: FlexMetalServerInputs, server: LiveServer): Record<string, string> {
  const shown = differences(server, inputs).map((name) => [name, shownAs[name]?.(server)] as const);
  return Object.fromEntries(shown.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

/**
 * No success is reported over a server that is not what was ordered: the vendor has changed an argument on the way.
 *
 * @throws what makes the resource unfinished, with what was expected and what came
 */
export function assertMade(
  call: OwnedCall,
  inputs: FlexMetalServerInputs,
  server: LiveServer,
  track: Progress,
): void {
  const made = otherwise(inputs, server);
  if (Object.keys(made).length === 0) {
    track.kept = { ...track.kept, __made: undefined };
    return;
  }
  track.kept = { ...track.kept, __made: made };
  throw new Error(reason(call, inputs, server));
}

/** Whether this is what the vendor had made of an argument when the server was ordered. */
export function isMade(
  { __made }: Pick<FlexMetalServerState, "__made">,
  argument: string,
  shown: string,
): boolean {
  return __made?.[argument] === shown;
}

/** The same when a server is read: what the vendor had made of the order is no drift, which would order another one. */
export function madeOtherwise(
  call: OwnedCall,
  state: FlexMetalServerInputs & FlexMetalServerState,
  server: LiveServer,
): string[] {
  return Object.entries(otherwise(state, server)).some(([name, shown]) => isMade(state, name, shown))
    ? [reason(call, state, server)]
    : [];
}

function reason(call: OwnedCall, inputs: FlexMetalServerInputs, server: LiveServer): string {
  return `the vendor has made something else of the order of ${server.uuid}: ${toldDifferences(call, inputs, server)}; declare it as it is, or take the resource out of the program, which releases the server`;
}
