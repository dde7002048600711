import { dateTime, unixText } from "../dates";
import { isOver } from "../progress";
import type { PanelState } from "../state";
import type { Server } from "./model";
import { orderRow } from "./order";
import { detailedIps, listedIps, subnetRow } from "./rows";
import { findSystem } from "./systems";

type View = Record<string, unknown>;

export function isInstalling(server: Server): boolean {
  return server.install !== null && server.install.lagReads <= 0;
}

function shared(state: PanelState, server: Server, now: number): View {
  const system = findSystem(server.osId);
  return {
    srv_id: server.id,
    srv_tag: "0",
    product_id: server.order.billing === "hourly" ? "0" : server.order.productId,
    cust_id: state.account.customerId,
    node_id: "0",
    pmx_id: "4",
    os_id: server.osId,
    nic_id: "1422",
    iso_id: server.isos.find((iso) => iso.mounted)?.id ?? "0",
    bwpool_id: "0",
    srv_name: server.name,
    srv_status: server.powered,
    srv_status_rescue: server.rescue,
    srv_status_install: isInstalling(server),
    srv_status_snapshot: server.snapshots.some(({ pending }) => pending !== null && !isOver(pending, now)),
    srv_status_mount: false,
    srv_status_method: "icmp",
    srv_status_reboot: "0",
    srv_label: server.label,
    srv_manufacturer: "",
    srv_model: "",
    srv_motherboard: "",
    srv_date_created: unixText(server.created),
    srv_vps_type: server.vpsType,
    srv_hostname: server.type === "vps" && state.brand.newContract ? "" : server.label,
    srv_bw: "1000",
    srv_bw_type: server.type === "vps" ? "quota" : "cdr",
    srv_feature_reinstall: true,
    srv_feature_mgmt: true,
    srv_mgmt_type: "kvm",
    srv_formfactor: "",
    srv_cores: String(server.cores),
    srv_ram: state.options.ramType === "number" ? server.ram : String(server.ram),
    srv_ram_type: "",
    srv_ram_sticks: "0",
    srv_ram_vendor: "",
    srv_vnc_port: "0",
    srv_vnc_password: "",
    srv_vnc_token: "",
    srv_suspended: false,
    srv_custom_partition: "1",
    srv_new: false,
    srv_location: server.location,
    srv_type: server.type,
    srv_primary_ip: server.ips.find((ip) => ip.type === "primary")?.v4?.address ?? "",
    os: {
      os_id: server.osId,
      os_name: system?.os_name ?? "",
      os_release: system?.os_release ?? "",
      os_dedicated_only: "0",
      os_minram: system?.os_minram ?? "0",
      os_custom_partition: "1",
      os_single_disk_only: "1",
    },
    cancelled: server.cancelled
      ? { cancel_reason: server.cancelled.reason, cancel_date: dateTime(server.cancelled.at) }
      : null,
  };
}

/** A row of `GET /servers`. Some booleans differ from the single view's on purpose (gigahost.md section 6). */
export function listView(state: PanelState, server: Server, now: number): View {
  return {
    ...shared(state, server, now),
    srv_status_upgrade: "0",
    srv_feature_preconf: "0",
    srv_feature_snapshot: server.type === "vps",
    srv_feature_firewall: true,
    ...(state.brand.newContract
      ? {
          order: orderRow(state, server, "list"),
          bw_is_hourly: server.order.billing === "hourly",
          bw_unit: "GB",
          bw_cap: "20000",
        }
      : {}),
    ips: listedIps(server),
  };
}

/** The one element of `GET /servers/{id}`. */
export function detailView(state: PanelState, server: Server, now: number): View {
  return {
    ...shared(state, server, now),
    srv_status_upgrade: false,
    srv_feature_preconf: false,
    srv_feature_snapshot: false,
    srv_feature_firewall: false,
    srv_deleted: "0",
    srv_deleted_date: "0",
    ipmi_session: null,
    management_session: null,
    cpus: [],
    gpus: [],
    hdds: [
      {
        hdd_id: `1${server.id}`,
        srv_id: server.id,
        datastore_id: "0",
        hdd_manufacturer: "Proxmox",
        hdd_model: "",
        hdd_type: "SSD",
        hdd_size: String(server.disk),
        hdd_space_used: "0",
        hdd_serial_number: "",
      },
    ],
    volumes: [],
    nics: [],
    ips: detailedIps(state, server),
    subnets: server.subnets.map((subnet) => subnetRow(state, server, subnet)),
    order: orderRow(state, server, "get"),
    attacklogs: [],
    activity_log: server.log.map(({ id, entry, at }) => ({
      log_id: id,
      log_entry: entry,
      log_timestamp: unixText(at),
    })),
    processes: [],
    node: "pmx4dc2",
    bw_used: 0,
    bw_used_in: 0,
    bw_used_out: 0,
    location: server.type === "vps" ? null : [],
    datacenter: { dc_id: "9", region_id: "1", dc_name: server.location, region_name: "Sandefjord" },
    ...(server.install && isInstalling(server)
      ? {
          install_details: {
            root_password: server.install.password,
            sshkey: server.install.withKey,
            date_started: unixText(server.install.started),
          },
        }
      : {}),
  };
}
