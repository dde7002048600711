import { z } from "zod";
import { flag, id, maybeDecimal, maybeId, maybeInteger, maybeObject, text } from "./fields";

/* What servers are made of, as the list and the single view show it (gigahost.md section 6). */

const family = z.enum(["ipv4", "ipv6"]);

/** One address. The IPv4 and the IPv6 row of one server share `ip_id`: the key is (`ip_id`, `ip_v4v6`). */
export const serverIp = z.object({
  ip_id: id,
  sub_id: maybeId,
  ip_v4v6: family,
  ip_address: z.string().min(1),
  /** PTR of an IPv4 row; "" when none. */
  ip_reverse: text,
  /** PTR of an IPv6 row; "" when none, and always in the list, which does not show it. */
  ip_reverse_v6: text,
  /** `primary`, `extra` or `management`. */
  ip_type: text,
  ip_netmask: text,
  ip_gateway: text,
  /** `ip_id` of the address this one is routed to; "0" when it is not routed. */
  ip_routed_to: text,
  ip_nullroute: flag,
  sub_has_ipv6: flag,
  sub_ipv6_template: text,
  ip_traffic_sum: maybeDecimal,
  ip_pkts_sum: maybeDecimal,
});
export type ServerIp = z.output<typeof serverIp>;

/** One IPv6 network routed to the server. */
export const serverSubnet = z.object({
  sub_id: id,
  sub_type: text,
  sub_network: text,
  sub_netmask: text,
  sub_cidr: text,
  sub_gateway: text,
  /** Name server the reverse zone is delegated to; whether a delegation reads back here is not known. */
  sub_ns: text,
  sub_ns2: text,
  sub_ns3: text,
  sub_ns4: text,
  sub_ns5: text,
  sub_routed_to: text,
  /** Whether the reverse zone is delegated. */
  sub_rdns: text,
  sub_parent_id: maybeId,
  srv_id: maybeId,
  device_id: maybeId,
  sub_ipv6_type: text,
  sub_broadcast: text,
  sub_vrf: text,
  sub_description: text,
  sub_location: text,
  sub_vlan: text,
  sub_duid: text,
});
export type ServerSubnet = z.output<typeof serverSubnet>;

export const serverOs = z.object({
  os_id: maybeId,
  os_name: text,
  os_release: text,
  os_dedicated_only: flag,
  /** Gigabytes. */
  os_minram: maybeDecimal,
  os_custom_partition: flag,
  os_single_disk_only: flag,
});

export const serverOrder = z.object({
  order_id: maybeId,
  order_number: text,
  /** `cancelled` means that the machine is going, even while it still answers. */
  order_status: text,
  order_billing_type: text,
  order_billing_date: text,
  order_total: maybeDecimal,
  /** Unix seconds. */
  order_date: maybeInteger,
  order_billing_cycle: text,
  order_billing_days: maybeInteger,
  order_payment_status: text,
  order_cancel_reason: text,
  payment_id: maybeId,
  product_id: maybeId,
  product_name: text,
  product_vm_cores: maybeInteger,
  product_vm_memory: maybeDecimal,
  product_vm_storage: maybeDecimal,
  /** What has accrued so far, of a server billed by the hour. */
  hourly: maybeObject(
    z.object({
      next_invoice: text,
      rate_hourly: maybeDecimal,
      accrued_hours: maybeDecimal,
      accrued_cost: maybeDecimal,
      monthly_cap: maybeDecimal,
      currency: text,
    }),
  ),
});

export const serverDisk = z.object({
  hdd_id: maybeId,
  srv_id: maybeId,
  datastore_id: maybeId,
  hdd_type: text,
  hdd_size: maybeDecimal,
  hdd_space_used: maybeDecimal,
  hdd_manufacturer: text,
  hdd_model: text,
  hdd_serial_number: text,
});

/** One line of what was done with the server. */
export const serverLog = z.object({
  log_id: maybeId,
  log_entry: text,
  /** Unix seconds. */
  log_timestamp: maybeInteger,
});

export const serverDatacenter = z.object({
  dc_id: maybeId,
  dc_name: text,
  region_id: maybeId,
  region_name: text,
});
