import type { VendorCalls } from "./facts";

/** Calls about servers, which the panel of Gigahost and TerraHost has at both, and needed for the same at both. */
export const panelCalls = {
  "PUT /servers/{id}/name": { keyed: ["servers.setName"], kinds: ["ServerName"] },
  "POST /servers/{id}/ipmi": { once: ["servers.power.openIpmi"], why: "power" },
  "GET /servers/{id}/powerstate": { read: ["servers.power.state"], why: "power" },
  "GET /servers/{id}/reboot": { once: ["servers.power.reboot"], why: "power" },
  "GET /servers/{id}/power/on": { once: ["servers.power.powerOn"], why: "power" },
  "GET /servers/{id}/power/off": { once: ["servers.power.powerOff"], why: "power" },
  "GET /servers/{id}/snapshots": {
    read: ["servers.snapshots.list"],
    kinds: ["Snapshot"],
    functions: ["getSnapshot", "getSnapshots"],
  },
  "POST /servers/{id}/snapshot": { once: ["servers.snapshots.create"], kinds: ["Snapshot"] },
  "DELETE /servers/{id}/snapshot/{snap_id}": { keyed: ["servers.snapshots.delete"], kinds: ["Snapshot"] },
  "GET /servers/{id}/port_bits": { read: ["servers.bandwidthGraphs"], why: "traffic" },
  "GET /servers/{id}/port_upkts": { read: ["servers.packetGraphs"], why: "traffic" },
  "GET /reinstall/distro": { read: ["servers.software.distros"], functions: ["getOperatingSystems"] },
  "GET /reinstall/distro/{id}": {
    read: ["servers.software.operatingSystems"],
    functions: ["getOperatingSystems"],
  },
  "POST /servers/{id}/reinstall": { once: ["servers.software.reinstall"], why: "install" },
  "PUT /servers/{id}/reverse": {
    keyed: ["servers.setReverse", "servers.delegateReverse"],
    kinds: ["ReverseDns"],
  },
  "GET /servers/{id}/isos": { read: ["servers.software.isos"], functions: ["getIsos"] },
  "POST /servers/{id}/isos": { once: ["servers.software.mountIso"], why: "install" },
  "GET /servers/{id}/upgrade": { read: ["servers.upgrades.list"], why: "upgrades" },
  "POST /servers/{id}/upgrade": { once: ["servers.upgrades.orderUpgrade"], why: "upgrades" },
  "POST /servers/{id}/ipv4": { once: ["servers.ipv4.orderIpv4"], kinds: ["AdditionalIp"] },
} satisfies VendorCalls["calls"];
