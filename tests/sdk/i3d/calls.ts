import type { I3dEndpoint } from "../../../sdk/i3d";
import { flexMetalCalls } from "./calls-flex-metal";
import { colocationCalls } from "./calls-colocation";
import { accountCalls } from "./calls-account";
import { moreCalls } from "./calls-more";
import { otherCalls } from "./calls-others";
import type { Call } from "./samples";

/** Every endpoint, a call each; odd answers and errors are tried in the other tests. */
export const calls: Record<I3dEndpoint, Call> = {
  ...flexMetalCalls,
  ...colocationCalls,
  ...accountCalls,
  ...otherCalls,
  ...moreCalls,
};
