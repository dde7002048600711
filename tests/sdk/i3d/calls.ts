import type { I3dClient, I3dEndpoint } from "../../../sdk/i3d";
import { collect } from "./support";

/** One plain call: what is called, the path and body that leave, the vendor's answer, what comes of it. */
export interface Call {
  call: (i3d: I3dClient) => Promise<unknown>;
  path: string;
  body?: unknown;
  /** `undefined` is a 204. */
  answer?: object[] | object;
  result?: unknown;
}

export const wireServer = {
  uuid: "11111111-2222-3333-4444-555555555555",
  name: "web-1",
  status: "created",
  statusMessage: "",
  location: { id: 6, name: "EU: Rotterdam" },
  instanceType: { id: 47, name: "bm7.std.8" },
  os: { slug: "ubuntu-2404-lts" },
  ipAddresses: [],
  tags: ["env:test"],
  createdAt: 1700000000,
  deliveredAt: 0,
  releasedAt: 0,
  contractId: "",
};
export const server = {
  uuid: "11111111-2222-3333-4444-555555555555",
  name: "web-1",
  status: "created",
  location: { id: "6", name: "EU: Rotterdam" },
  instanceType: { id: "47", name: "bm7.std.8" },
  os: { slug: "ubuntu-2404-lts" },
  ipAddresses: [],
  tags: ["env:test"],
  createdAt: 1700000000,
};
const { uuid } = wireServer;
const oneServer = { answer: [wireServer], result: server };
const ofServer = `/flexMetal/servers/${uuid}`;

const wireTag = { tag: "env:test", resources: { count: 0, flexMetalServers: { count: 0 } } };
const wireKey = { uuid: "k-1", name: "laptop", publicKey: "ssh-ed25519 AAAA me", createdAt: 1700000000 };
const named = { id: 6, name: "EU: Rotterdam" };
const type = { id: 47, name: "bm7.std.8" };

const rows = { answer: [{ id: 1, more: "x" }], result: [{ id: "1", more: "x" }] };
const oneRow = { answer: [{ id: 1, more: "x" }], result: { id: "1", more: "x" } };
const entries = { answer: [{ more: "x" }], result: [{ more: "x" }] };

const wireHost = {
  id: 9,
  serverId: 4001,
  serverName: "h9",
  serverType: 2,
  fmOrderId: null,
  ipAddress: [
    { ipAddress: "192.0.2.9", version: 4, type: 1, private: 0, rDns: "h9.example.com", vlanId: null },
  ],
  labels: [{ key: "env", value: "test" }],
};
const host = {
  id: "9",
  serverId: "4001",
  serverName: "h9",
  serverType: 2,
  ipAddress: [
    { ipAddress: "192.0.2.9", version: 4, type: 1, private: 0, rDns: "h9.example.com", vlanId: null },
  ],
  labels: [{ key: "env", value: "test" }],
};

const wireColocation = {
  id: 5,
  name: "rack",
  network: [
    {
      vlanId: 12,
      ipRange: [
        {
          network: "192.0.2.0",
          netmask: "255.255.255.248",
          prefix: "/29",
          gateway: "192.0.2.1",
          rDns: [{ hostname: "a.example.com", ip: "192.0.2.2" }],
        },
      ],
      ipRangeCustom: [
        {
          networkStart: "198.51.100.1",
          networkEnd: "198.51.100.4",
          gateway: "",
          rDns: [{ hostname: "", ip: "198.51.100.1" }],
        },
      ],
    },
  ],
};
const colocation = {
  id: "5",
  name: "rack",
  network: [
    {
      vlanId: "12",
      ipRange: [
        {
          network: "192.0.2.0",
          netmask: "255.255.255.248",
          prefix: "/29",
          gateway: "192.0.2.1",
          rDns: [{ hostname: "a.example.com", ip: "192.0.2.2" }],
        },
      ],
      ipRangeCustom: [
        { networkStart: "198.51.100.1", networkEnd: "198.51.100.4", rDns: [{ ip: "198.51.100.1" }] },
      ],
    },
  ],
};
const alert = { percentage: 80, sendMail: 1, sendTicket: 0 };
const identity = { documentType: 1, documentNumber: "X1", documentExpiration: "2030-01-01" };
const visitor = {
  email: "v@example.com",
  mobile: "+31 1",
  firstName: "V",
  lastName: "W",
  birthDate: "1990-01-01",
  companyName: "E",
};
const quote = {
  firstName: "Vera",
  lastName: "Wit",
  email: "v@example.com",
  phone: "+31 10 123",
  rack: "full",
  location: "NL",
  remarks: "",
};
const graph = { answer: ["aW1hZ2U="], result: ["aW1hZ2U="] };
const wireApiKey = {
  id: 3,
  category: 1,
  key: "another-secret-key",
  assignOdpServerIps: 0,
  used: 0,
  note: null,
  expiresAt: 0,
};
const apiKey = { id: "3", category: 1, key: "another-secret-key", assignOdpServerIps: 0, used: 0 };
const apiKeyRequest = { category: 1, assignOdpServerIps: 0, note: "ci" };
const range = { ipRange: "192.0.2.0/24", active: 1 };
const holder = {
  accountType: 1,
  firstName: "V",
  lastName: "W",
  address: "Street",
  streetNumber: "1",
  zipCode: "1",
  city: "R",
  countryCode: "NL",
  language: 1,
  agreeDpa: 1,
  isAllowedFlexMetal: 1,
};
const payer = {
  firstName: "V",
  lastName: "W",
  address: "Street",
  streetNumber: "1",
  zipCode: "1",
  city: "R",
  countryCode: "NL",
  bundleInvoicesOfSameCategory: 0,
  receivePaymentConfirmationsViaEmail: 0,
  preferredPaymentMethod: 1,
};

/** Every endpoint, a call each; odd answers and errors are tried in the other tests. */
export const calls: Record<I3dEndpoint, Call> = {
  "GET /flexMetal/servers": {
    call: (i3d) => i3d.flexMetal.servers.list({ status: "delivered", tags: ["env:test", "web"] }),
    path: "/flexMetal/servers?status=delivered&tag=env%3Atest&tag=web",
    answer: [wireServer],
    result: [server],
  },
  "POST /flexMetal/servers": {
    call: (i3d) =>
      i3d.flexMetal.servers.create({
        name: "web-1",
        location: "EU: Rotterdam",
        instanceType: "bm7.std.8",
        os: {
          slug: "ubuntu-2404-lts",
          kernelParams: [{ key: "quiet", value: "1" }],
          partitions: [{ target: "/", filesystem: "ext4", size: -1 }],
        },
        sshKey: ["k-1"],
        tags: ["env:test"],
        overflow: false,
        contractId: undefined,
      }),
    path: "/flexMetal/servers",
    body: {
      name: "web-1",
      location: "EU: Rotterdam",
      instanceType: "bm7.std.8",
      os: {
        slug: "ubuntu-2404-lts",
        kernelParams: [{ key: "quiet", value: "1" }],
        partitions: [{ target: "/", filesystem: "ext4", size: -1 }],
      },
      sshKey: ["k-1"],
      tags: ["env:test"],
      overflow: false,
    },
    ...oneServer,
  },
  "GET /flexMetal/servers/{uuid}": {
    call: (i3d) => i3d.flexMetal.servers.get(uuid),
    path: ofServer,
    ...oneServer,
  },
  "DELETE /flexMetal/servers/{uuid}": {
    call: (i3d) => i3d.flexMetal.servers.release(uuid),
    path: ofServer,
    ...oneServer,
  },
  "PATCH /flexMetal/servers/{uuid}": {
    call: (i3d) =>
      i3d.flexMetal.servers.reinstall(uuid, {
        name: "web-2",
        os: { slug: "debian-12", kernelParams: [{ key: "quiet", value: "1" }] },
        sshKey: ["k-1"],
      }),
    path: ofServer,
    body: {
      name: "web-2",
      os: { slug: "debian-12", kernelParam: [{ key: "quiet", value: "1" }] },
      sshKey: ["k-1"],
    },
    ...oneServer,
  },
  "GET /flexMetal/servers/{uuid}/commands": {
    call: (i3d) => i3d.flexMetal.servers.commands(uuid, "update-server"),
    path: `${ofServer}/commands?type=update-server`,
    answer: [
      {
        uuid: "c-1",
        server_uuid: uuid,
        payload: [],
        state: "finished",
        created_at: 1700000000,
        updated_at: "2026-01-01",
      },
    ],
    result: [
      {
        uuid: "c-1",
        serverUuid: uuid,
        payload: [],
        state: "finished",
        createdAt: "1700000000",
        updatedAt: "2026-01-01",
      },
    ],
  },
  "POST /flexMetal/servers/{uuid}/commands": {
    call: (i3d) => i3d.flexMetal.servers.sendCommand(uuid, "reboot"),
    path: `${ofServer}/commands`,
    body: { command: "reboot" },
    answer: [],
  },
  "GET /flexMetal/servers/{uuid}/rootPassword": {
    call: (i3d) => i3d.flexMetal.servers.rootPassword(uuid),
    path: `${ofServer}/rootPassword`,
    answer: [{ rootPassword: "w1ndows!" }],
    result: "w1ndows!",
  },
  "POST /flexMetal/servers/{uuid}/tag/{tag}": {
    call: (i3d) => i3d.flexMetal.servers.addTag(uuid, "env:test"),
    path: `${ofServer}/tag/env%3Atest`,
    ...oneServer,
  },
  "DELETE /flexMetal/servers/{uuid}/tag/{tag}": {
    call: (i3d) => i3d.flexMetal.servers.removeTag(uuid, "env:test"),
    path: `${ofServer}/tag/env%3Atest`,
    ...oneServer,
  },
  "GET /flexMetal/tags": {
    call: (i3d) => i3d.flexMetal.tags.list(),
    path: "/flexMetal/tags",
    answer: [wireTag, { tag: "bare" }],
    result: [wireTag, { tag: "bare" }],
  },
  "POST /flexMetal/tags": {
    call: (i3d) => i3d.flexMetal.tags.create("env:test"),
    path: "/flexMetal/tags",
    body: { tag: "env:test" },
    answer: [wireTag],
    result: wireTag,
  },
  "GET /flexMetal/tags/{tag}": {
    call: (i3d) => i3d.flexMetal.tags.get("env:test"),
    path: "/flexMetal/tags/env%3Atest",
    answer: [wireTag],
    result: wireTag,
  },
  "PUT /flexMetal/tags/{tag}": {
    call: (i3d) => i3d.flexMetal.tags.rename("old", "env:test"),
    path: "/flexMetal/tags/old",
    body: { tag: "env:test" },
    answer: [wireTag],
    result: wireTag,
  },
  "DELETE /flexMetal/tags/{tag}": {
    call: (i3d) => i3d.flexMetal.tags.delete("old"),
    path: "/flexMetal/tags/old",
  },
  "GET /flexMetal/location": {
    call: (i3d) => i3d.flexMetal.locations(),
    path: "/flexMetal/location",
    answer: [{ ...named, shortName: "nlrtm", countryId: 150 }],
    result: [{ id: "6", name: "EU: Rotterdam", shortName: "nlrtm", countryId: "150" }],
  },
  "GET /flexMetal/location/{locationId}/instanceTypes": {
    call: (i3d) => i3d.flexMetal.instanceTypes(6),
    path: "/flexMetal/location/6/instanceTypes",
    answer: [{ ...type, locationId: 6, sockets: 1, cores: 8, memory: 64, storage: "960" }],
    result: [
      { id: "47", name: "bm7.std.8", locationId: "6", sockets: 1, cores: 8, memory: 64, storage: 960 },
    ],
  },
  "GET /flexMetal/plans": {
    call: (i3d) => i3d.flexMetal.plans(),
    path: "/flexMetal/plans",
    answer: [
      { name: "bm7.std.8", locations: [{ name: "EU: Rotterdam", dcCode: "nlrtm1", availability: "high" }] },
    ],
    result: [
      { name: "bm7.std.8", locations: [{ name: "EU: Rotterdam", dcCode: "nlrtm1", availability: "high" }] },
    ],
  },
  "GET /flexMetal/quota/usage": {
    call: (i3d) => i3d.flexMetal.quotaUsage(),
    path: "/flexMetal/quota/usage",
    answer: [
      {
        location: named,
        quotaUsage: [{ instanceType: type, quotaType: "onDemand", contractId: "", quota: 5, usage: 1 }],
      },
    ],
    result: [
      {
        location: { id: "6", name: "EU: Rotterdam" },
        quotaUsage: [
          { instanceType: { id: "47", name: "bm7.std.8" }, quotaType: "onDemand", quota: 5, usage: 1 },
        ],
      },
    ],
  },
  "GET /flexMetal/usage": {
    call: (i3d) => i3d.flexMetal.usage({ startDate: "2026-01-01", endDate: "2026-01-31" }),
    path: "/flexMetal/usage?startDate=2026-01-01&endDate=2026-01-31",
    answer: [
      {
        server: wireServer,
        startedAt: "2026-01-01T00:00:00Z",
        endedAt: "",
        totalHours: 14,
        totalMinutes: 823,
        bandwidthIn: 1,
      },
    ],
    result: [
      { server, startedAt: "2026-01-01T00:00:00Z", totalHours: 14, totalMinutes: 823, bandwidthIn: 1 },
    ],
  },
  "GET /flexMetal/capacity/commit": {
    call: (i3d) => i3d.flexMetal.commitCapacity(),
    path: "/flexMetal/capacity/commit",
    answer: [{ location: named, commits: [{ instanceType: type, capacity: 3, inUse: 1 }] }],
    result: [
      {
        location: { id: "6", name: "EU: Rotterdam" },
        commits: [{ instanceType: { id: "47", name: "bm7.std.8" }, capacity: 3, inUse: 1 }],
      },
    ],
  },
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
    path: "/dedicatedServer?labels=env+%3D+%22test%22",
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
  "GET /colocation": {
    call: (i3d) => i3d.colocation.list(),
    path: "/colocation",
    answer: [wireColocation],
    result: [colocation],
  },
  "GET /colocation/{colocationId}": {
    call: (i3d) => i3d.colocation.get(5),
    path: "/colocation/5",
    answer: [wireColocation],
    result: colocation,
  },
  "PUT /colocation/{colocationId}": {
    call: (i3d) => i3d.colocation.update(5, { name: "rack" }),
    path: "/colocation/5",
    body: { name: "rack" },
    answer: [wireColocation],
    result: colocation,
  },
  "PUT /colocation/{colocationId}/network/rdns/{ipAddress}": {
    call: (i3d) => i3d.colocation.setReverseDns(5, "192.0.2.2", ""),
    path: "/colocation/5/network/rdns/192.0.2.2",
    body: { hostname: "" },
  },
  "GET /colocation/{colocationId}/invoice": {
    call: (i3d) => i3d.colocation.invoices(5),
    path: "/colocation/5/invoice",
    ...rows,
  },
  "GET /colocation/{colocationId}/pdu": {
    call: (i3d) => i3d.colocation.pdus(5),
    path: "/colocation/5/pdu",
    ...rows,
  },
  "GET /colocation/{colocationId}/network/usage/{upLinkId}/raw": {
    call: (i3d) => i3d.colocation.trafficUsage(5, 2, { startTime: 1, endTime: 2 }),
    path: "/colocation/5/network/usage/2/raw?startTime=1&endTime=2",
    ...entries,
  },
  "GET /colocation/{colocationId}/network/usage/{upLinkId}/graph/year": {
    call: (i3d) => i3d.colocation.trafficGraph.year(5, 2),
    path: "/colocation/5/network/usage/2/graph/year",
    ...graph,
  },
  "GET /colocation/{colocationId}/network/usage/{upLinkId}/graph/month": {
    call: (i3d) => i3d.colocation.trafficGraph.month(5, 2),
    path: "/colocation/5/network/usage/2/graph/month",
    ...graph,
  },
  "GET /colocation/{colocationId}/network/usage/{upLinkId}/graph/week": {
    call: (i3d) => i3d.colocation.trafficGraph.week(5, 2),
    path: "/colocation/5/network/usage/2/graph/week",
    ...graph,
  },
  "GET /colocation/{colocationId}/network/usage/{upLinkId}/graph/day": {
    call: (i3d) => i3d.colocation.trafficGraph.day(5, 2),
    path: "/colocation/5/network/usage/2/graph/day",
    ...graph,
  },
  "PUT /colocation/{colocationId}/cancel": {
    call: (i3d) => i3d.colocation.cancelContract(5),
    path: "/colocation/5/cancel",
  },
  "PUT /colocation/{colocationId}/cancel/revert": {
    call: (i3d) => i3d.colocation.revertContractCancellation(5),
    path: "/colocation/5/cancel/revert",
  },
  "POST /colocation/quote": {
    call: (i3d) => i3d.colocation.requestQuote(quote),
    path: "/colocation/quote",
    body: quote,
  },
  "GET /colocation/{colocationId}/alert": {
    call: (i3d) => i3d.colocation.alerts.list(5),
    path: "/colocation/5/alert",
    ...rows,
  },
  "POST /colocation/{colocationId}/alert": {
    call: (i3d) => i3d.colocation.alerts.create(5, alert),
    path: "/colocation/5/alert",
    body: alert,
    ...oneRow,
  },
  "PUT /colocation/{colocationId}/alert/{colocationAlertId}": {
    call: (i3d) => i3d.colocation.alerts.update(5, 1, alert),
    path: "/colocation/5/alert/1",
    body: alert,
    ...oneRow,
  },
  "DELETE /colocation/{colocationId}/alert/{colocationAlertId}": {
    call: (i3d) => i3d.colocation.alerts.delete(5, 1),
    path: "/colocation/5/alert/1",
  },
  "GET /colocation/access": {
    call: (i3d) => i3d.colocation.access.list({ status: "active" }),
    path: "/colocation/access?status=active",
    ...rows,
  },
  "POST /colocation/access": {
    call: (i3d) => i3d.colocation.access.create(visitor),
    path: "/colocation/access",
    body: visitor,
    ...oneRow,
  },
  "GET /colocation/access/{accessId}": {
    call: (i3d) => i3d.colocation.access.get(1),
    path: "/colocation/access/1",
    ...oneRow,
  },
  "PUT /colocation/access/{accessId}": {
    call: (i3d) => i3d.colocation.access.update(1, visitor),
    path: "/colocation/access/1",
    body: visitor,
    ...oneRow,
  },
  "DELETE /colocation/access/{accessId}": {
    call: (i3d) => i3d.colocation.access.delete(1),
    path: "/colocation/access/1",
  },
  "PUT /colocation/access/{accessId}/revoke": {
    call: (i3d) => i3d.colocation.access.revoke(1),
    path: "/colocation/access/1/revoke",
  },
  "PUT /colocation/access/{accessId}/reactivate": {
    call: (i3d) => i3d.colocation.access.reactivate(1),
    path: "/colocation/access/1/reactivate",
  },
  "GET /colocation/access/{accessId}/document": {
    call: (i3d) => i3d.colocation.access.documents.list(1),
    path: "/colocation/access/1/document",
    ...rows,
  },
  "POST /colocation/access/{accessId}/document": {
    call: (i3d) => i3d.colocation.access.documents.create(1, identity),
    path: "/colocation/access/1/document",
    body: identity,
    ...oneRow,
  },
  "GET /colocation/access/{accessId}/document/{documentId}": {
    call: (i3d) => i3d.colocation.access.documents.get(1, 2),
    path: "/colocation/access/1/document/2",
    ...oneRow,
  },
  "PUT /colocation/access/{accessId}/document/{documentId}": {
    call: (i3d) => i3d.colocation.access.documents.update(1, 2, identity),
    path: "/colocation/access/1/document/2",
    body: identity,
    ...oneRow,
  },
  "DELETE /colocation/access/{accessId}/document/{documentId}": {
    call: (i3d) => i3d.colocation.access.documents.delete(1, 2),
    path: "/colocation/access/1/document/2",
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
  "GET /account/details": {
    call: (i3d) => i3d.account.details(),
    path: "/account/details",
    answer: [{ emailAddress: "v@example.com", companyName: null, isAllowedFlexMetal: 1 }],
    result: { emailAddress: "v@example.com", isAllowedFlexMetal: true },
  },
  "PUT /account/details": {
    call: (i3d) => i3d.account.updateDetails(holder),
    path: "/account/details",
    body: holder,
    answer: [{ emailAddress: "v@example.com" }],
    result: { emailAddress: "v@example.com" },
  },
  "GET /account/billing": {
    call: (i3d) => i3d.account.billing(),
    path: "/account/billing",
    answer: [payer],
    result: payer,
  },
  "PUT /account/billing": {
    call: (i3d) => i3d.account.updateBilling(payer),
    path: "/account/billing",
    body: payer,
    answer: [payer],
    result: payer,
  },
  "GET /account/log": { call: (i3d) => collect(i3d.account.log()), path: "/account/log", ...entries },
  "GET /account/apiLog": {
    call: (i3d) => collect(i3d.account.apiLog()),
    path: "/account/apiLog",
    ...entries,
  },
  "GET /account/apiLog/{requestType}": {
    call: (i3d) => collect(i3d.account.apiLogOf("POST")),
    path: "/account/apiLog/POST",
    ...entries,
  },
  "GET /account/invoice": { call: (i3d) => i3d.account.invoices(), path: "/account/invoice", ...rows },
  "GET /account/invoice/unpaid": {
    call: (i3d) => i3d.account.unpaidInvoices(),
    path: "/account/invoice/unpaid",
    ...rows,
  },
  "GET /account/invoice/{invoiceId}": {
    call: (i3d) => i3d.account.invoice(1),
    path: "/account/invoice/1",
    ...oneRow,
  },
  "GET /account/invoice/number/{invoiceNumber}": {
    call: (i3d) => i3d.account.invoiceByNumber("2026/1"),
    path: "/account/invoice/number/2026%2F1",
    ...oneRow,
  },
  "GET /account/apiKey": {
    call: (i3d) => i3d.account.apiKeys.list(),
    path: "/account/apiKey",
    answer: [wireApiKey],
    result: [apiKey],
  },
  "POST /account/apiKey": {
    call: (i3d) => i3d.account.apiKeys.create(apiKeyRequest),
    path: "/account/apiKey",
    body: apiKeyRequest,
    answer: [wireApiKey],
    result: apiKey,
  },
  "PUT /account/apiKey/{apiKeyId}": {
    call: (i3d) => i3d.account.apiKeys.update(3, apiKeyRequest),
    path: "/account/apiKey/3",
    body: apiKeyRequest,
    answer: [wireApiKey],
    result: apiKey,
  },
  "DELETE /account/apiKey/{apiKeyId}": {
    call: (i3d) => i3d.account.apiKeys.delete(3),
    path: "/account/apiKey/3",
  },
  "GET /account/apiKey/{apiKeyId}/whitelist": {
    call: (i3d) => i3d.account.apiKeyWhitelist.list(3),
    path: "/account/apiKey/3/whitelist",
    ...rows,
  },
  "POST /account/apiKey/{apiKeyId}/whitelist": {
    call: (i3d) => i3d.account.apiKeyWhitelist.create(3, { ...range, comments: "office" }),
    path: "/account/apiKey/3/whitelist",
    body: { ...range, comments: "office" },
    ...oneRow,
  },
  "PUT /account/apiKey/{apiKeyId}/whitelist/{apiKeyWhitelistId}": {
    call: (i3d) => i3d.account.apiKeyWhitelist.update(3, 1, range),
    path: "/account/apiKey/3/whitelist/1",
    body: range,
    ...oneRow,
  },
  "DELETE /account/apiKey/{apiKeyId}/whitelist/{apiKeyWhitelistId}": {
    call: (i3d) => i3d.account.apiKeyWhitelist.delete(3, 1),
    path: "/account/apiKey/3/whitelist/1",
  },
  "GET /account/whitelist": {
    call: (i3d) => i3d.account.whitelist.list(),
    path: "/account/whitelist",
    ...rows,
  },
  "POST /account/whitelist": {
    call: (i3d) => i3d.account.whitelist.create({ ...range, description: "office" }),
    path: "/account/whitelist",
    body: { ...range, description: "office" },
    ...oneRow,
  },
  "PUT /account/whitelist/{whitelistId}": {
    call: (i3d) => i3d.account.whitelist.update(1, range),
    path: "/account/whitelist/1",
    body: range,
    ...oneRow,
  },
  "DELETE /account/whitelist/{whitelistId}": {
    call: (i3d) => i3d.account.whitelist.delete(1),
    path: "/account/whitelist/1",
  },
  "POST /account/whitelist/check": {
    call: (i3d) => i3d.account.whitelist.check(),
    path: "/account/whitelist/check",
  },
  "GET /account/files": { call: (i3d) => i3d.account.files(), path: "/account/files", ...rows },
  "GET /account/document": {
    call: (i3d) => i3d.account.documents.list(),
    path: "/account/document",
    ...rows,
  },
  "POST /account/document": {
    call: (i3d) => i3d.account.documents.create(identity),
    path: "/account/document",
    body: identity,
    ...oneRow,
  },
  "DELETE /account/document/{documentId}": {
    call: (i3d) => i3d.account.documents.delete(2),
    path: "/account/document/2",
  },
};
