import type { I3dEndpoint } from "../../../sdk/i3d";
import { type Call, graph, host, oneRow, rows, wireHost, wireKey } from "./samples";

export const otherCalls = {
  "GET /sshKey": { call: (i3d) => i3d.sshKey.list(), path: "/sshKey", answer: [wireKey], result: [wireKey] },
  "POST /sshKey": {
    call: (i3d) => i3d.sshKey.create({ name: "laptop", publicKey: "ssh-ed25519 AAAA me" }),
    path: "/sshKey",
    body: { name: "laptop", publicKey: "ssh-ed25519 AAAA me" },
    answer: [wireKey],
    result: wireKey,
  },
  "GET /sshKey/{uuid}": {
    call: (i3d) => i3d.sshKey.get("k-1"),
    path: "/sshKey/k-1",
    answer: [wireKey],
    result: wireKey,
  },
  "DELETE /sshKey/{uuid}": { call: (i3d) => i3d.sshKey.delete("k-1"), path: "/sshKey/k-1" },
  "GET /operatingsystem": {
    call: (i3d) => i3d.operatingSystem.list(),
    path: "/operatingsystem",
    answer: [
      {
        id: 1,
        name: "Debian 12",
        slug: "debian-12",
        osGroup: 2,
        isOdp: 0,
        availableForFlexMetal: 1,
        active: 0,
      },
    ],
    result: [
      {
        id: "1",
        name: "Debian 12",
        slug: "debian-12",
        osGroup: 2,
        isOdp: false,
        availableForFlexMetal: true,
        active: false,
        orderable: false,
      },
    ],
  },
  "GET /dedicatedServer": {
    call: (i3d) => i3d.dedicatedServer.list({ labels: 'env = "test"' }),
    path: "/dedicatedServer?labels=env%20%3D%20%22test%22",
    answer: [wireHost],
    result: [host],
  },
  "GET /dedicatedServer/summary": {
    call: (i3d) => i3d.dedicatedServer.summary({ fields: "serverName" }),
    path: "/dedicatedServer/summary?fields=serverName",
    answer: [{ serverName: "h9" }, { serverName: "h10" }],
    result: [{ serverName: "h9" }, { serverName: "h10" }],
  },
  "GET /dedicatedServer/{dedicatedServerId}": {
    call: (i3d) => i3d.dedicatedServer.get(9),
    path: "/dedicatedServer/9",
    answer: [wireHost],
    result: host,
  },
  "PUT /dedicatedServer/{dedicatedServerId}": {
    call: (i3d) => i3d.dedicatedServer.updateLabels(9, [{ key: "env", value: null }]),
    path: "/dedicatedServer/9",
    body: { labels: [{ key: "env", value: null }] },
    answer: [wireHost],
    result: host,
  },
  "PUT /host/{hostId}/network/rdns/{ipAddress}": {
    call: (i3d) => i3d.host.setReverseDns(9, "2001:db8::9", "h9.example.com"),
    path: "/host/9/network/rdns/2001%3Adb8%3A%3A9",
    body: { hostname: "h9.example.com" },
  },
  "PUT /server/{serverId}/pxe/switchportratelimit": {
    call: (i3d) => i3d.switchPort.setRateLimit(4001, 1, 100),
    path: "/server/4001/pxe/switchportratelimit",
    body: { serverId: 4001, networkInterfaceId: 1, rateLimit: 100 },
  },
  "PUT /server/{serverId}/pxe/switchportspeed": {
    call: (i3d) => i3d.switchPort.setSpeed(4001, 1, 1000),
    path: "/server/4001/pxe/switchportspeed",
    body: { serverId: 4001, networkInterfaceId: 1, portSpeed: 1000 },
  },
  "PUT /server/{serverId}/pxe/switchportadminstate": {
    call: (i3d) => i3d.switchPort.setAdminState(4001, 1, 0),
    path: "/server/4001/pxe/switchportadminstate",
    body: { serverId: 4001, networkInterfaceId: 1, state: 0 },
  },
  "GET /crossConnect": { call: (i3d) => i3d.crossConnect.list(), path: "/crossConnect", ...rows },
  "GET /crossConnect/{crossConnectId}": {
    call: (i3d) => i3d.crossConnect.get(1),
    path: "/crossConnect/1",
    ...oneRow,
  },
  "PUT /crossConnect/{crossConnectId}": {
    call: (i3d) => i3d.crossConnect.update(1, { purchaseOrder: "PO1" }),
    path: "/crossConnect/1",
    body: { purchaseOrder: "PO1" },
    ...oneRow,
  },
  "GET /crossConnect/{crossConnectId}/invoice": {
    call: (i3d) => i3d.crossConnect.invoices(1),
    path: "/crossConnect/1/invoice",
    ...rows,
  },
  "PUT /crossConnect/{crossConnectId}/cancel": {
    call: (i3d) => i3d.crossConnect.cancelContract(1),
    path: "/crossConnect/1/cancel",
    body: {},
  },
  "PUT /crossConnect/{crossConnectId}/cancel/revert": {
    call: (i3d) => i3d.crossConnect.revertContractCancellation(1),
    path: "/crossConnect/1/cancel/revert",
    body: {},
    answer: [{ id: 1 }],
  },
  "GET /crossConnect/{crossConnectId}/network/usage/{upLinkId}/graph/year": {
    call: (i3d) => i3d.crossConnect.trafficGraph.year(1, 2),
    path: "/crossConnect/1/network/usage/2/graph/year",
    ...graph,
  },
  "GET /crossConnect/{crossConnectId}/network/usage/{upLinkId}/graph/month": {
    call: (i3d) => i3d.crossConnect.trafficGraph.month(1, 2),
    path: "/crossConnect/1/network/usage/2/graph/month",
    ...graph,
  },
  "GET /crossConnect/{crossConnectId}/network/usage/{upLinkId}/graph/week": {
    call: (i3d) => i3d.crossConnect.trafficGraph.week(1, 2),
    path: "/crossConnect/1/network/usage/2/graph/week",
    ...graph,
  },
  "GET /crossConnect/{crossConnectId}/network/usage/{upLinkId}/graph/day": {
    call: (i3d) => i3d.crossConnect.trafficGraph.day(1, 2),
    path: "/crossConnect/1/network/usage/2/graph/day",
    ...graph,
  },
} satisfies Partial<Record<I3dEndpoint, Call>>;
