import type { Failure } from "../contract/handler";
import { ipProblem, isIpv6 } from "../net/address";
import { serverProblem } from "../servers/argument";
import type { AdditionalIpInputs } from "./schema";

type Inputs = Partial<AdditionalIpInputs>;

/** What the schema cannot say. */
export function validateAdditionalIp(inputs: Inputs): Failure[] {
  const { vendor, serverId, onDestroy, existing } = inputs;
  const failures: Failure[] = [];
  const problem = serverId === undefined ? undefined : serverProblem(serverId);
  if (problem) failures.push({ property: "serverId", reason: problem });
  if (vendor === "terrahost" && onDestroy === "release")
    failures.push({
      property: "onDestroy",
      reason:
        'cannot be "release" at terrahost, which has no call that gives an address back; leave it out, and have the vendor end it',
    });
  if (existing !== undefined) failures.push(...existingProblems(inputs, existing));
  return failures;
}

function existingProblems({ adopt }: Inputs, existing: string): Failure[] {
  const reason =
    ipProblem(existing) ??
    (isIpv6(existing) ? `${existing} is no IPv4 address; additional addresses are IPv4` : undefined) ??
    (adopt === false
      ? "names an address to take over, and adopt: false orders another one; leave one out"
      : undefined);
  return reason === undefined ? [] : [{ property: "existing", reason }];
}
