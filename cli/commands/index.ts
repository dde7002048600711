import type { Command } from "commander";
import type { ExitCode, Io } from "../io";
import { addCompletion } from "./completion";
import { addDemo } from "./demo";
import { addDoctor } from "./doctor";
import { addDrift } from "./drift";
import { addExport } from "./export";
import { addPlanGuard } from "./plan-guard";
import { addSimulate } from "./simulate";

/** Adds one command to the program; `end` sets the exit code. */
export type AddCommand = (program: Command, io: Io, end: (code: ExitCode) => void) => void;

export const commands: AddCommand[] = [
  addDrift,
  addPlanGuard,
  addExport,
  addDoctor,
  addDemo,
  addSimulate,
  addCompletion,
];
