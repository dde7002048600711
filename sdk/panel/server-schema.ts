import { z } from "zod";
import {
  certainFlag,
  decimal,
  flag,
  id,
  list,
  maybeDecimal,
  maybeId,
  maybeInteger,
  maybeObject,
  maybeText,
  presentList,
  rows,
  text,
} from "./fields";

/*
 * Servers as the list and the single view show them (gigahost.md section 6). Field names are the panel's. Fields that
 * only one view has are empty in the other. Passwords (VNC, KVM session, root while installing) are left out.
 */

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

export const server = z.object({
  srv_id: id,
  cust_id: maybeId,
  product_id: maybeId,
  os_id: maybeId,
  iso_id: maybeId,
  /** The editable name. */
  srv_name: text,
  /** Fixed, e.g. `srv3523.gigahost.no`. */
  srv_label: text,
  srv_hostname: text,
  /** `vps` or `dedicated`. */
  srv_type: text,
  srv_vps_type: text,
  srv_mgmt_type: text,
  srv_bw_type: text,
  srv_bw: maybeDecimal,
  srv_cores: maybeInteger,
  /** Gigabytes, perhaps a fraction. */
  srv_ram: maybeDecimal,
  srv_location: text,
  srv_primary_ip: text,
  /** Unix seconds. */
  srv_date_created: maybeInteger,
  srv_status: flag,
  srv_status_rescue: flag,
  srv_status_install: flag,
  srv_status_snapshot: flag,
  srv_status_mount: flag,
  srv_suspended: flag,
  srv_new: flag,
  srv_status_upgrade: flag,
  srv_status_reboot: flag,
  /** How `srv_status` is found out, e.g. `icmp`. */
  srv_status_method: text,
  srv_feature_reinstall: flag,
  srv_feature_mgmt: flag,
  srv_feature_preconf: flag,
  srv_feature_snapshot: flag,
  srv_feature_firewall: flag,
  srv_custom_partition: flag,
  srv_tag: text,
  srv_manufacturer: text,
  srv_model: text,
  srv_motherboard: text,
  srv_formfactor: text,
  srv_ram_type: text,
  srv_ram_sticks: maybeInteger,
  srv_ram_vendor: text,
  srv_vnc_port: maybeInteger,
  srv_deleted: flag,
  /** Unix seconds, 0 for never. */
  srv_deleted_date: maybeInteger,
  node: text,
  node_id: maybeId,
  pmx_id: maybeId,
  nic_id: maybeId,
  bwpool_id: maybeId,
  bw_used: maybeDecimal,
  bw_used_in: maybeDecimal,
  bw_used_out: maybeDecimal,
  bw_is_hourly: flag,
  bw_unit: text,
  bw_cap: maybeDecimal,
  cpus: rows,
  gpus: rows,
  volumes: rows,
  nics: rows,
  processes: rows,
  attacklogs: rows,
  activity_log: list(serverLog).catch([]),
  location: maybeObject(z.record(z.string(), z.unknown())),
  os: maybeObject(serverOs),
  order: maybeObject(serverOrder),
  datacenter: maybeObject(serverDatacenter),
  /** Whether a cancellation is noted; its form is not known. */
  cancelled: z.preprocess(isSomething, z.boolean()),
  ips: presentList(serverIp),
  subnets: list(serverSubnet),
  hdds: list(serverDisk).catch([]),
});
export type Server = z.output<typeof server>;

function isSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return Boolean(value) && value !== "0";
}

export const snapshot = z.object({
  snap_id: id,
  srv_id: maybeId,
  /** A random name of the panel's own. */
  snap_name: text,
  /** The name the user gave; not unique. */
  snap_display_name: text,
  /** Unix seconds. */
  snap_time: maybeInteger,
  /** `pending` or `completed`. */
  snap_state: z.string().min(1),
});
export type Snapshot = z.output<typeof snapshot>;

export const distribution = z.object({
  dist_id: id,
  type_id: maybeId,
  dist_name: text,
  dist_value: text,
  dist_logo: text,
  dist_description: text,
  dist_active: flag,
});
export type Distribution = z.output<typeof distribution>;

export const operatingSystem = z.object({
  os_id: id,
  dist_id: maybeId,
  os_name: text,
  os_release: text,
  /** Code name or version of the distribution. */
  os_dist: text,
  os_arch: text,
  /** Gigabytes. */
  os_minram: maybeDecimal,
  os_dedicated_only: flag,
  /** What a reinstallation may be asked for. */
  os_custom_partition: flag,
  os_single_disk_only: flag,
  os_support_raid: flag,
});
export type OperatingSystem = z.output<typeof operatingSystem>;

export const iso = z.object({
  iso_id: id,
  cust_id: maybeId,
  iso_url: text,
  iso_name: text,
  iso_hash: text,
  iso_size: text,
  /** e.g. `uploading`. */
  iso_state: text,
  iso_mounted: flag,
});
export type Iso = z.output<typeof iso>;

/** A larger package: in the documents with `pkg_*`, really with `product_*` and `rate_monthly` and no `pkg_id`. */
export const upgrade = z.object({
  pkg_id: maybeId,
  product_id: maybeId,
  pkg_name: text,
  pkg_cores: maybeInteger,
  pkg_ram: maybeDecimal,
  pkg_disk: maybeDecimal,
  product_name: text,
  product_price: maybeDecimal,
  product_vm_cores: maybeInteger,
  product_vm_memory: maybeDecimal,
  product_vm_storage: maybeDecimal,
  product_vm_bw: maybeDecimal,
  product_vm_bw_type: text,
  rate_monthly: maybeDecimal,
  currency_code: text,
});
export type Upgrade = z.output<typeof upgrade>;

export const graphs = z.object({ graph_day: text, graph_week: text, graph_month: text, graph_year: text });
/** Images, Base64. */
export type Graphs = z.output<typeof graphs>;

/** A KVM session of three hours; all of it is secret. */
export const kvmSession = z.object({ kvm_ip_address: z.string().min(1), username: text, password: text });
export type KvmSession = z.output<typeof kvmSession>;

export const powerState = z.object({
  powerstate: certainFlag,
  timestamp: decimal.optional().catch(undefined),
});

export const reinstallOutcome = z.object({ message: text, reboot: flag, root_passwd: maybeText });
/** `root_passwd` is a secret, shown this once; null where the panel does not tell it. */
export type ReinstallOutcome = z.output<typeof reinstallOutcome>;
