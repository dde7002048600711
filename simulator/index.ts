export * from "./core";
export { demo } from "./demo";
export type { VendorName } from "./vendors";
export { Simulator, type SimulatorOptions } from "./simulator";
