import type { gigahost } from "../../sdk";
import { told } from "../contract/told";
import { canonicalAddress } from "../net/address";
import { statusOf } from "../servers/panel";
import type { Known, ServerState } from "./schema";

export type Server = gigahost.Server;

const isV6 = (address: string): boolean => address.includes(":");

/** Outputs of a server; what it was ordered at, and the vendor does not tell again, stays as it is known. */
export function computedOf(server: Server, known: Known): ServerState {
  const { order, os, datacenter } = server;
  const rows = server.ips.filter(({ ip_type }) => ip_type !== "management");
  const sorted = [...rows].sort((a, b) => Number(a.ip_type !== "primary") - Number(b.ip_type !== "primary"));
  const all = sorted.map(({ ip_address }) => canonicalAddress(ip_address));
  const hourly = order?.hourly;
  return {
    ...told({
      orderId: order?.order_id ?? known.orderId,
      orderNumber: known.orderNumber ?? order?.order_number,
      label: server.srv_label,
      ipv4: all.find((address) => !isV6(address)),
      ipv6: all.find(isV6),
      productId: idIn(order?.product_id) ?? idIn(server.product_id) ?? known.productId,
      productName: order?.product_name || known.productName,
      regionId: datacenter?.region_id ?? known.regionId,
      osId: idIn(server.os_id) ?? known.osId,
      osName: os?.os_name || known.osName,
      hourly: known.hourly ?? hourly?.rate_hourly,
      monthly: known.monthly ?? hourly?.monthly_cap ?? order?.order_total,
      setup: known.setup,
      currency: known.currency ?? hourly?.currency,
      rootPassword: known.rootPassword,
      __regions: known.__regions ?? (datacenter?.region_name ? [datacenter.region_name] : undefined),
      __os: known.__os ?? server.os_id,
      __imported: known.__imported || undefined,
      __installing: known.__installing || undefined,
    }),
    serverId: server.srv_id,
    status: statusOf(server),
    addresses: [...all.filter((address) => !isV6(address)), ...all.filter(isV6)],
  };
}

/** "0" is how the panel says that there is none. */
const idIn = (id: string | null | undefined): string | undefined => (id && id !== "0" ? id : undefined);
