/** Pulumi programs in a test: against the simulator, with the embedded engine, in this process. */
export { testStack, TestStack, type TestStackOptions } from "./test-stack";
export { Simulator } from "../simulator";
