import { authenticate } from "../access/login";
import type { Route } from "../call";
import { myAccount, myInvoices } from "../my";
import { route } from "../routes";
import type { PanelState } from "../state";
import { graphs, openConsole } from "./console";
import { orderIpv4 } from "./ipv4";
import { listIsos, mountIso } from "./isos";
import { rename } from "./name";
import { powerState, reboot, switchPower, wrongPowerVerb } from "./power";
import { getServer, listServers } from "./read";
import { listDistributions, listSystems, reinstall } from "./reinstall";
import { setReverse } from "./reverse";
import { createSnapshot, deleteSnapshot, listSnapshots } from "./snapshots";
import { listUpgrades, upgrade } from "./upgrade";

/** What both documents have: all of TerraHost's, and the same part of Gigahost's (gigahost.md section 12). */
export const sharedRoutes: Route<PanelState>[] = [
  route("POST /authenticate", "public", authenticate, false),
  route("GET /servers", "servers", listServers),
  route("GET /servers/{id}", "servers", getServer),
  route("PUT /servers/{id}/name", "servers", rename),
  route("PUT /servers/{id}/reverse", "servers", setReverse),
  route("POST /servers/{id}/ipmi", "servers", openConsole),
  route("GET /servers/{id}/powerstate", "servers", powerState),
  route("GET /servers/{id}/reboot", "servers", reboot, true),
  route("GET /servers/{id}/power/on", "servers", switchPower(true), true),
  route("GET /servers/{id}/power/off", "servers", switchPower(false), true),
  route("POST /servers/{id}/power/on", "servers", wrongPowerVerb),
  route("POST /servers/{id}/power/off", "servers", wrongPowerVerb),
  route("PUT /servers/{id}/power/on", "servers", wrongPowerVerb),
  route("PUT /servers/{id}/power/off", "servers", wrongPowerVerb),
  route("GET /servers/{id}/snapshots", "servers", listSnapshots),
  route("POST /servers/{id}/snapshot", "servers", createSnapshot),
  route("DELETE /servers/{id}/snapshot/{snap_id}", "servers", deleteSnapshot),
  route("GET /servers/{id}/port_bits", "servers", graphs),
  route("GET /servers/{id}/port_upkts", "servers", graphs),
  route("GET /reinstall/distro", "servers", listDistributions),
  route("GET /reinstall/distro/{dist_id}", "servers", listSystems),
  route("POST /servers/{id}/reinstall", "servers", reinstall),
  route("GET /servers/{id}/isos", "servers", listIsos),
  route("POST /servers/{id}/isos", "servers", mountIso),
  route("GET /servers/{id}/upgrade", "servers", listUpgrades),
  route("POST /servers/{id}/upgrade", "servers", upgrade),
  route("POST /servers/{id}/ipv4", "servers", orderIpv4),
  route("GET /my/account", "login", myAccount),
  route("GET /my/invoices", "login", myInvoices),
];
