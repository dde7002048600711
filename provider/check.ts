import type { Bag, CheckRequest, Failure, Handler } from "../resources/contract/handler";
import type { Run } from "../resources/contract/run";
import { type VendorName, vendorNames } from "../resources/contract/vendors";
import type { ProcessRun } from "./process-run";

const isVendor = (name: unknown): name is VendorName => (vendorNames as readonly unknown[]).includes(name);

/**
 * What a program has found wrong with the arguments of all its resources, before it sent the first one, and with it what is wrong
 * with the configuration: nobody gets as far as the resource that would tell.
 */
export function faultsOfProgram({ __faults: reason }: Bag, run: () => ProcessRun): Failure[] {
  if (typeof reason !== "string") return [];
  return [reason, ...run().brokenConfiguration()].map((each) => ({ property: "", reason: each }));
}

/** Checks arguments, and the configuration of the vendor that they are for. */
export function checkIn(
  run: ProcessRun,
  handler: Handler,
  request: CheckRequest,
  /** The run as lines for the user leave it. */
  told: Run = run,
): { inputs: Bag; failures: Failure[] } {
  const { inputs, failures } = handler.check(request, told);
  const problems = isVendor(inputs.vendor) ? run.configurationProblems(inputs.vendor) : [];
  return { inputs, failures: [...failures, ...problems.map((reason) => ({ property: "", reason }))] };
}
