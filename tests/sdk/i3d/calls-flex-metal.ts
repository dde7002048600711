import type { I3dEndpoint } from "../../../sdk/i3d";
import { type Call, named, ofServer, oneServer, server, type, uuid, wireServer, wireTag } from "./samples";

export const flexMetalCalls = {
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
} satisfies Partial<Record<I3dEndpoint, Call>>;
