import type { Effect } from "../core";

type Row = readonly [method: string, effect: Effect];

/**
 * Every call that the client offers, by the document's path below `/v3`, with the client's method and what sending it
 * twice would do. GET is `read`; PUT and DELETE by id set a state and are `keyed`; POST is `once`. Against that rule:
 * - a tag's rename (the second time the old name is unknown), cancel, cancel/revert, revoke and reactivate (contract
 *   actions) and the reinstalling PATCH (wipes the disks again) are `once`;
 * - `account/whitelist/check` is a POST that changes nothing.
 */
export const endpoints = {
  "GET /flexMetal/servers": ["flexMetal.servers.list", "read"],
  "POST /flexMetal/servers": ["flexMetal.servers.create", "once"],
  "GET /flexMetal/servers/{uuid}": ["flexMetal.servers.get", "read"],
  "DELETE /flexMetal/servers/{uuid}": ["flexMetal.servers.release", "keyed"],
  "PATCH /flexMetal/servers/{uuid}": ["flexMetal.servers.reinstall", "once"],
  "GET /flexMetal/servers/{uuid}/commands": ["flexMetal.servers.commands", "read"],
  "POST /flexMetal/servers/{uuid}/commands": ["flexMetal.servers.sendCommand", "once"],
  "GET /flexMetal/servers/{uuid}/rootPassword": ["flexMetal.servers.rootPassword", "read"],
  "POST /flexMetal/servers/{uuid}/tag/{tag}": ["flexMetal.servers.addTag", "once"],
  "DELETE /flexMetal/servers/{uuid}/tag/{tag}": ["flexMetal.servers.removeTag", "keyed"],
  "GET /flexMetal/tags": ["flexMetal.tags.list", "read"],
  "POST /flexMetal/tags": ["flexMetal.tags.create", "once"],
  "GET /flexMetal/tags/{tag}": ["flexMetal.tags.get", "read"],
  "PUT /flexMetal/tags/{tag}": ["flexMetal.tags.rename", "once"],
  "DELETE /flexMetal/tags/{tag}": ["flexMetal.tags.delete", "keyed"],
  "GET /flexMetal/location": ["flexMetal.locations", "read"],
  "GET /flexMetal/location/{locationId}/instanceTypes": ["flexMetal.instanceTypes", "read"],
  "GET /flexMetal/plans": ["flexMetal.plans", "read"],
  "GET /flexMetal/quota/usage": ["flexMetal.quotaUsage", "read"],
  "GET /flexMetal/usage": ["flexMetal.usage", "read"],
  "GET /flexMetal/capacity/commit": ["flexMetal.commitCapacity", "read"],

  "GET /sshKey": ["sshKey.list", "read"],
  "POST /sshKey": ["sshKey.create", "once"],
  "GET /sshKey/{uuid}": ["sshKey.get", "read"],
  "DELETE /sshKey/{uuid}": ["sshKey.delete", "keyed"],

  "GET /operatingsystem": ["operatingSystem.list", "read"],

  "GET /dedicatedServer": ["dedicatedServer.list", "read"],
  "GET /dedicatedServer/summary": ["dedicatedServer.summary", "read"],
  "GET /dedicatedServer/{dedicatedServerId}": ["dedicatedServer.get", "read"],
  "PUT /dedicatedServer/{dedicatedServerId}": ["dedicatedServer.updateLabels", "keyed"],
  "PUT /host/{hostId}/network/rdns/{ipAddress}": ["host.setReverseDns", "keyed"],

  "PUT /server/{serverId}/pxe/switchportratelimit": ["switchPort.setRateLimit", "keyed"],
  "PUT /server/{serverId}/pxe/switchportspeed": ["switchPort.setSpeed", "keyed"],
  "PUT /server/{serverId}/pxe/switchportadminstate": ["switchPort.setAdminState", "keyed"],

  "GET /colocation": ["colocation.list", "read"],
  "GET /colocation/{colocationId}": ["colocation.get", "read"],
  "PUT /colocation/{colocationId}": ["colocation.update", "keyed"],
  "PUT /colocation/{colocationId}/network/rdns/{ipAddress}": ["colocation.setReverseDns", "keyed"],
  "GET /colocation/{colocationId}/invoice": ["colocation.invoices", "read"],
  "GET /colocation/{colocationId}/pdu": ["colocation.pdus", "read"],
  "GET /colocation/{colocationId}/network/usage/{upLinkId}/raw": ["colocation.trafficUsage", "read"],
  "GET /colocation/{colocationId}/network/usage/{upLinkId}/graph/year": [
    "colocation.trafficGraph.year",
    "read",
  ],
  "GET /colocation/{colocationId}/network/usage/{upLinkId}/graph/month": [
    "colocation.trafficGraph.month",
    "read",
  ],
  "GET /colocation/{colocationId}/network/usage/{upLinkId}/graph/week": [
    "colocation.trafficGraph.week",
    "read",
  ],
  "GET /colocation/{colocationId}/network/usage/{upLinkId}/graph/day": [
    "colocation.trafficGraph.day",
    "read",
  ],
  "PUT /colocation/{colocationId}/cancel": ["colocation.cancelContract", "once"],
  "PUT /colocation/{colocationId}/cancel/revert": ["colocation.revertContractCancellation", "once"],
  "POST /colocation/quote": ["colocation.requestQuote", "once"],
  "GET /colocation/{colocationId}/alert": ["colocation.alerts.list", "read"],
  "POST /colocation/{colocationId}/alert": ["colocation.alerts.create", "once"],
  "PUT /colocation/{colocationId}/alert/{colocationAlertId}": ["colocation.alerts.update", "keyed"],
  "DELETE /colocation/{colocationId}/alert/{colocationAlertId}": ["colocation.alerts.delete", "keyed"],
  "GET /colocation/access": ["colocation.access.list", "read"],
  "POST /colocation/access": ["colocation.access.create", "once"],
  "GET /colocation/access/{accessId}": ["colocation.access.get", "read"],
  "PUT /colocation/access/{accessId}": ["colocation.access.update", "keyed"],
  "DELETE /colocation/access/{accessId}": ["colocation.access.delete", "keyed"],
  "PUT /colocation/access/{accessId}/revoke": ["colocation.access.revoke", "once"],
  "PUT /colocation/access/{accessId}/reactivate": ["colocation.access.reactivate", "once"],
  "GET /colocation/access/{accessId}/document": ["colocation.access.documents.list", "read"],
  "POST /colocation/access/{accessId}/document": ["colocation.access.documents.create", "once"],
  "GET /colocation/access/{accessId}/document/{documentId}": ["colocation.access.documents.get", "read"],
  "PUT /colocation/access/{accessId}/document/{documentId}": ["colocation.access.documents.update", "keyed"],
  "DELETE /colocation/access/{accessId}/document/{documentId}": [
    "colocation.access.documents.delete",
    "keyed",
  ],

  "GET /crossConnect": ["crossConnect.list", "read"],
  "GET /crossConnect/{crossConnectId}": ["crossConnect.get", "read"],
  "PUT /crossConnect/{crossConnectId}": ["crossConnect.update", "keyed"],
  "GET /crossConnect/{crossConnectId}/invoice": ["crossConnect.invoices", "read"],
  "PUT /crossConnect/{crossConnectId}/cancel": ["crossConnect.cancelContract", "once"],
  "PUT /crossConnect/{crossConnectId}/cancel/revert": ["crossConnect.revertContractCancellation", "once"],
  "GET /crossConnect/{crossConnectId}/network/usage/{upLinkId}/graph/year": [
    "crossConnect.trafficGraph.year",
    "read",
  ],
  "GET /crossConnect/{crossConnectId}/network/usage/{upLinkId}/graph/month": [
    "crossConnect.trafficGraph.month",
    "read",
  ],
  "GET /crossConnect/{crossConnectId}/network/usage/{upLinkId}/graph/week": [
    "crossConnect.trafficGraph.week",
    "read",
  ],
  "GET /crossConnect/{crossConnectId}/network/usage/{upLinkId}/graph/day": [
    "crossConnect.trafficGraph.day",
    "read",
  ],

  "GET /session/user": ["identity", "read"],

  "GET /account/details": ["account.details", "read"],
  "PUT /account/details": ["account.updateDetails", "keyed"],
  "GET /account/billing": ["account.billing", "read"],
  "PUT /account/billing": ["account.updateBilling", "keyed"],
  "GET /account/log": ["account.log", "read"],
  "GET /account/apiLog": ["account.apiLog", "read"],
  "GET /account/apiLog/{requestType}": ["account.apiLogOf", "read"],
  "GET /account/invoice": ["account.invoices", "read"],
  "GET /account/invoice/unpaid": ["account.unpaidInvoices", "read"],
  "GET /account/invoice/{invoiceId}": ["account.invoice", "read"],
  "GET /account/invoice/number/{invoiceNumber}": ["account.invoiceByNumber", "read"],
  "GET /account/apiKey": ["account.apiKeys.list", "read"],
  "POST /account/apiKey": ["account.apiKeys.create", "once"],
  "PUT /account/apiKey/{apiKeyId}": ["account.apiKeys.update", "keyed"],
  "DELETE /account/apiKey/{apiKeyId}": ["account.apiKeys.delete", "keyed"],
  "GET /account/apiKey/{apiKeyId}/whitelist": ["account.apiKeyWhitelist.list", "read"],
  "POST /account/apiKey/{apiKeyId}/whitelist": ["account.apiKeyWhitelist.create", "once"],
  "PUT /account/apiKey/{apiKeyId}/whitelist/{apiKeyWhitelistId}": ["account.apiKeyWhitelist.update", "keyed"],
  "DELETE /account/apiKey/{apiKeyId}/whitelist/{apiKeyWhitelistId}": [
    "account.apiKeyWhitelist.delete",
    "keyed",
  ],
  "GET /account/whitelist": ["account.whitelist.list", "read"],
  "POST /account/whitelist": ["account.whitelist.create", "once"],
  "PUT /account/whitelist/{whitelistId}": ["account.whitelist.update", "keyed"],
  "DELETE /account/whitelist/{whitelistId}": ["account.whitelist.delete", "keyed"],
  "POST /account/whitelist/check": ["account.whitelist.check", "read"],
  "GET /account/files": ["account.files", "read"],
  "GET /account/document": ["account.documents.list", "read"],
  "POST /account/document": ["account.documents.create", "once"],
  "DELETE /account/document/{documentId}": ["account.documents.delete", "keyed"],
} as const satisfies Record<`${"GET" | "POST" | "PUT" | "PATCH" | "DELETE"} /${string}`, Row>;

export type Endpoint = keyof typeof endpoints;
