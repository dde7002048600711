import { ownerMark } from "../contract/owner";
import type { OwnedCall } from "../contract/run";
import type { LiveIp } from "./driver";
import type { AdditionalIpInputs, AdditionalIpState } from "./schema";

type Vendor = AdditionalIpInputs["vendor"];

/** The ledger's key of an address, by the vendor's id: addresses come and go. */
export const objectKey = (vendor: Vendor, ipId: string): string => `AdditionalIp:${vendor}:${ipId}`;

/** Whether another entry of the stack has the address. */
export function isHeldByOther({ run, holder }: OwnedCall, vendor: Vendor, { id }: LiveIp): boolean {
  return run.ledger.otherHolder(objectKey(vendor, id), [holder]) !== undefined;
}

/** `gigahost:192.0.2.77`. */
export const additionalIpId = (vendor: Vendor, { address }: Pick<LiveIp, "address">): string =>
  `${vendor}:${address}`;

/** The id of an order of which nobody knows yet what came of it; it stays when that is known. */
export const orderId = ({ owner }: OwnedCall, vendor: Vendor, serverId: string): string =>
  `${vendor}:${serverId}/order-${ownerMark(owner)}`;

export function computedOf({ address, id, netmask, gateway, serverId }: LiveIp): AdditionalIpState {
  return {
    address,
    ipId: id,
    ...(netmask === undefined ? {} : { netmask }),
    ...(gateway === undefined ? {} : { gateway }),
    __server: serverId,
  };
}

/** Addresses for a message. */
export const listed = (ips: readonly LiveIp[]): string => ips.map(({ address }) => address).join(", ");
