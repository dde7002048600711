/** Pulumi programs in a test: against the simulator, with the embedded engine, in this process. */
export { testStack, TestStack, type TestStackOptions } from "./test-stack";
export { Simulator, type SimulatorOptions } from "../simulator";
export type { Fault, FaultHandle } from "../simulator";
export type {
  Changes,
  Deployment,
  Diagnostic,
  EngineEvent,
  RunResult,
  StepRecord,
  StoredResource,
} from "../engine";
