import type { Failure } from "../contract/handler";
import { ipProblem } from "../net/address";
import type { FailoverIpInputs } from "./schema";

/** What the schema cannot say: that both are addresses. */
export function validateFailoverIp({ ip, target }: Partial<FailoverIpInputs>): Failure[] {
  return Object.entries({ ip, target }).flatMap(([property, given]) => {
    const reason = given === undefined ? undefined : ipProblem(given);
    return reason === undefined ? [] : [{ property, reason }];
  });
}
