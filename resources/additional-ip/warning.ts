import { canonicalServer } from "../servers/argument";
import type { AdditionalIpInputs, AdditionalIpState } from "./schema";

/** What a planned change costs and moves, in one line. */
export function warningOf(
  { vendor, serverId, type, onDestroy, existing, adopt }: Partial<AdditionalIpInputs>,
  before?: Partial<AdditionalIpInputs & AdditionalIpState>,
): string | undefined {
  const server = serverId === undefined ? "a server that is not known yet" : `server ${serverId}`;
  if (!before) {
    if (existing !== undefined) return undefined;
    const unless = adopt === true ? ", unless there is one to take over" : "";
    const end =
      onDestroy === "release"
        ? ""
        : `; deleting the resource does not give it back${vendor === "terrahost" ? ", and no call does" : ' without onDestroy: "release"'}`;
    return `orders an additional IPv4 address (${type ?? "l3"}) for ${server} at ${vendor ?? "the vendor"}, which is billed every month${unless}${end}`;
  }
  const isMoved =
    serverId !== undefined &&
    canonicalServer(serverId) !== canonicalServer(before.serverId ?? "") &&
    String(serverId) !== before.__server;
  return isMoved
    ? `${before.address ?? "the address"} moves from server ${before.serverId} to ${server}, its traffic at once and its billing with it`
    : undefined;
}
