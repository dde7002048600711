import { z } from "zod";
import {
  flag,
  id,
  list,
  maybeDecimal,
  maybeId,
  maybeInteger,
  maybeObject,
  presentList,
  rows,
  text,
} from "./fields";
import {
  serverIp,
  serverSubnet,
  serverOs,
  serverOrder,
  serverDisk,
  serverLog,
  serverDatacenter,
} from "./server-parts";

/*
 * Servers as the list and the single view show them (gigahost.md section 6). Field names are the panel's. Fields that
 * only one view has are empty in the other. Passwords (VNC, KVM session, root while installing) are left out.
 */

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
