import { RackformError } from "../../sdk/core";
import { waitForProgram } from "../contract/program-wait";
import type { OwnedCall } from "../contract/run";
import { mayTake as isTaken } from "../contract/since-unclear";
import { conflict, proofOf, tellAdopted } from "../contract/take-over";
import { canonicalAddress } from "../net/address";
import type { LiveIp } from "./driver";
import { isHeldByOther, listed, objectKey } from "./identity";
import type { AdditionalIpInputs } from "./schema";

/**
 * The additional address that the server has already and that becomes this resource's; `undefined` when one is to be ordered.
 *
 * @throws conflict when there are addresses that nobody is known to have: one of them may be this resource's
 */
export async function takeOver(
  call: OwnedCall,
  inputs: AdditionalIpInputs,
  standing: readonly LiveIp[],
): Promise<LiveIp | undefined> {
  const free = () => standing.filter((ip) => ip.isExtra && !isHeldByOther(call, inputs.vendor, ip));
  // Resources that have some of them may come later in the program.
  if (free().length > 0) await waitForProgram(call, () => (free().length === 0 ? true : undefined));
  const left = free();
  if (inputs.existing !== undefined) return named(call, inputs, left, standing);
  if (left.length === 0 || inputs.adopt === false) return undefined;
  const alike = left.filter(({ isRouted }) => isRouted === (inputs.type === "l3"));
  const [only] = alike;
  const isSure = alike.length === 1 && (inputs.adopt === true || left.length === 1);
  const proof = only && isSure ? proofOf(call, wish(inputs, only)) : undefined;
  if (only && proof) return taken(call, only, proof);
  throw conflict(call, {
    vendor: inputs.vendor,
    what: `an additional address of server ${inputs.serverId}`,
    stands: `(${listed(left)})`,
    adoptable: alike.length === 1,
    argument: "adopt",
    otherwise: `existing: "${left[0]!.address}" with adopt: true names the one to take over; adopt: false orders another one beside it, which costs money; or remove it in the panel`,
  });
}

/**
 * Whether an address that has come since an order without a clear answer becomes the resource's; false: another one is to be ordered.
 *
 * @throws conflict when nothing proves that it came of that order, and the program does not say
 */
export function mayTake(
  call: OwnedCall,
  inputs: AdditionalIpInputs,
  ip: LiveIp,
  saved: Pick<AdditionalIpInputs, "adopt">,
): boolean {
  const since = {
    ...wish(inputs, ip),
    vendor: inputs.vendor,
    what: `an additional address of server ${inputs.serverId}`,
    told: `the additional address of server ${ip.serverId}`,
    came: ip.address,
    saidBefore: saved.adopt,
  };
  const otherwise = ", which costs money; or remove it in the panel";
  return isTaken(call, since, { was: "ordered", another: "orders", otherwise });
}

const wish = ({ vendor, adopt }: AdditionalIpInputs, ip: LiveIp) => ({
  key: objectKey(vendor, ip.id),
  ...(adopt === undefined ? {} : { adopt }),
  isEqual: true,
});

function taken(call: OwnedCall, ip: LiveIp, proof: string): LiveIp {
  tellAdopted(call, `the additional address ${ip.address} of server ${ip.serverId}`, proof);
  return ip;
}

/** The one that the argument names; nothing is ordered then. */
function named(
  call: OwnedCall,
  inputs: AdditionalIpInputs,
  free: readonly LiveIp[],
  standing: readonly LiveIp[],
): LiveIp {
  const address = canonicalAddress(inputs.existing!);
  const meant = free.find((ip) => ip.address === address);
  const proof = meant && proofOf(call, wish(inputs, meant));
  if (meant && proof) return taken(call, meant, proof);
  if (meant)
    throw conflict(call, {
      vendor: inputs.vendor,
      what: `the additional address ${address}`,
      stands: `at server ${inputs.serverId}`,
    });
  const other = standing.find((ip) => ip.address === address);
  const why = !other
    ? `server ${inputs.serverId} does not have it; it has ${listed(standing) || "none"}`
    : other.isExtra
      ? "another resource of this stack has it"
      : "it is no additional address of the server";
  throw new RackformError({
    kind: "conflict",
    vendor: inputs.vendor,
    argument: "existing",
    applied: "no",
    message: `${address} cannot be taken over, and nothing was ordered: ${why}. Name one of the server, or leave existing out to order one`,
  });
}
