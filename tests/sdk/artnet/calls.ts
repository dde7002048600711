import type { ArtnetCommand } from "../../../sdk/artnet";
import { networkCalls } from "./calls-network";
import { serverCalls } from "./calls-servers";
import { otherCalls } from "./calls-others";
import type { Call } from "./samples";

/** The whole document, a call each; odd answers and errors are tried in the modules' own tests. */
export const calls: Record<ArtnetCommand, Call> = { ...networkCalls, ...serverCalls, ...otherCalls };
