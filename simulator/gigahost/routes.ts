import type { Route } from "../panel/call";
import { route } from "../panel/routes";
import { cancelServer } from "../panel/servers/cancel";
import { moveIpv4, releaseIpv4 } from "../panel/servers/ipv4";
import { sharedRoutes } from "../panel/servers/routes";
import { activity, addSshKey, billing, getAccount, removeSshKey } from "./account/account";
import { createKey, deleteKey, keyLog, listKeys, rotateKey, updateKey } from "./account/api-keys";
import { submitAsn } from "./bgp/asn";
import { createSessions, deleteSession } from "./bgp/sessions";
import { getBgp } from "./bgp/view";
import { catalogue, deployIsos } from "./deploy/catalogue";
import { deployServers } from "./deploy/order";
import { deployStatus } from "./deploy/status";
import { getWaitlist, leaveWaitlist } from "./deploy/waitlist";
import { dnsRoutes } from "./dns/routes";
import type { GigahostState } from "./state";

/** Everything Gigahost answers; which permission BGP and deploys need is not documented, `servers` is assumed. */
export const gigahostRoutes: Route<GigahostState>[] = [
  ...sharedRoutes,
  ...dnsRoutes,
  route("GET /bgp", "servers", getBgp),
  route("POST /bgp/asn", "servers", submitAsn),
  route("POST /bgp/{asn_id}/session", "servers", createSessions),
  route("DELETE /bgp/{session_id}/session", "servers", deleteSession),
  route("PUT /servers/{id}/ipv4/{ip_id}", "servers", moveIpv4),
  route("DELETE /servers/{id}/ipv4/{ip_id}", "servers", releaseIpv4),
  route("POST /servers/{id}/cancel", "servers", cancelServer),
  route("GET /deploy/servers", "servers", catalogue),
  route("POST /deploy/servers", "servers", deployServers),
  route("GET /deploy/status", "servers", deployStatus),
  route("GET /deploy/isos", "servers", deployIsos),
  route("GET /deploy/waitlist", "servers", getWaitlist),
  route("DELETE /deploy/waitlist", "servers", leaveWaitlist),
  route("GET /account", "account", getAccount),
  route("GET /account/activity", "login", activity),
  route("POST /account/sshkey", "account", addSshKey),
  route("DELETE /account/sshkey/{key_id}", "account", removeSshKey),
  route("GET /account/apikeys", "login", listKeys),
  route("POST /account/apikeys", "login", createKey),
  route("PUT /account/apikeys/{key_id}", "login", updateKey),
  route("DELETE /account/apikeys/{key_id}", "login", deleteKey),
  route("POST /account/apikeys/{key_id}/rotate", "login", rotateKey),
  route("GET /account/apikeys/{key_id}/log", "login", keyLog),
  route("GET /billing", "billing", billing),
];
