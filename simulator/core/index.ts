export { SimulatedAccount } from "./accounts";
export { MovableClock } from "./clock";
export { FaultBook, type FaultHandle } from "./faults";
export { type RequestCounts, type RequestFilter, RequestLog, type VendorCounts } from "./request-log";
export { type DispatchReply, SimulatorCore, type SimulatorCoreOptions } from "./simulator-core";
export type {
  AccountIdentity,
  Fault,
  LoggedRequest,
  SimClock,
  SimReply,
  SimRequest,
  VendorContext,
  VendorFactory,
  VendorSimulator,
} from "./types";
