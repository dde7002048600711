import { z } from "zod";
import {
  certainFlag,
  decimal,
  flag,
  id,
  maybeDecimal,
  maybeId,
  maybeInteger,
  maybeText,
  text,
} from "./fields";

/* What the calls about one server answer besides the server itself (gigahost.md sections 6 and 7). */

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
