import type { Owner } from "../contract/owner";
import { perRun } from "../sharing/per-run";
import type { FlexMetalServerInputs } from "./schema";

/** What the program declares, by owner: a release of a declared resource's server is half of a replacement. */
export const wantedServers = perRun(() => new Map<Owner, Partial<FlexMetalServerInputs>>());
