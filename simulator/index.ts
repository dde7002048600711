export * from "./core";
export { demo } from "./demo";
export { Simulator, type SimulatorOptions } from "./simulator";
