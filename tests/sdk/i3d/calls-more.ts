import type { I3dClient, I3dEndpoint } from "../../../sdk/i3d";
import { answerOf, sampleOf } from "./fact-samples";
import type { Call } from "./samples";

/** A call whose answer is the documented one with every field; `[X]` comes as a list unless the method answers one. */
function documented(
  endpoint: I3dEndpoint,
  call: (i3d: I3dClient) => Promise<unknown>,
  path: string,
  { body, one }: { body?: unknown; one?: boolean } = {},
): Call {
  const type = answerOf(endpoint);
  if (type === undefined) return { call, path, body };
  const read = sampleOf(type, true);
  return {
    call,
    path,
    body,
    answer: sampleOf(type) as object,
    result: one && Array.isArray(read) ? (read as unknown[])[0] : read,
  };
}

const callback = { url: "https://hooks.example.com/", urlDescription: "ours", headers: "X-A: b" };
const slack = {
  name: "ops",
  webHookUrl: "https://hooks.example.com/secret",
  channel: "#ops",
  userName: "rackform",
};
const trigger = {
  name: "hot",
  conditions: [{ conditionId: 1, conditionValues: ["a"] }],
  rules: [{ ruleAction: 1, ruleDataType: 1, rule: { operator: 1, triggerWindow: 5, threshold: 90 } }],
  actions: [{ action: 1 }],
};
const one = { one: true };
const between = { startTime: 1, endTime: 2 };
const query = "startTime=1&endTime=2";

const cloud = {
  id: "c-1",
  name: "lab",
  site: "frmtl1",
  instance_type: "bm7.std.8",
  description: "",
  created_at: "2026-01-02T03:04:05Z",
};
const node = { id: "n-1", name: "proxmox-1", serial: "3W2GN83", status: "created", cloud };
const instanceType = {
  id: "t-1",
  name: "vm.4c.8g",
  vcpu: 4,
  memory: 8192,
  disk: 128,
  pciDevices: [{ type: "gpu", spec: "rtx4000" }],
};
const image = { name: "ubuntu-2404-server-amd64", os: "Ubuntu LTS 24.04", os_type: "linux" };
const vm = {
  id: "v-1",
  name: "web",
  description: "",
  instance_type: instanceType,
  image,
  status: "provisioning",
  ips: [{ address: "203.0.113.7", public: true }],
  cloud,
  node,
  tags: ["a"],
  created_at: "2026-01-02T03:04:05Z",
  deleted_at: "2026-01-03T03:04:05Z",
};
const newVm = {
  name: "web",
  instance_type_name: "vm.4c.8g",
  image_name: "ubuntu-2404-server-amd64",
  ssh_keys: ["ssh-ed25519 AAAA"],
};
const newCloud = { name: "lab", site: "frmtl1", instance_type: "bm7.std.8" };
const same = (wire: object) => ({ answer: wire, result: wire });

const types = ["ruleActions", "ruleDataTypes", "actions", "operators", "conditions", "valueTypes"] as const;
type TypeEndpoint = `GET /trigger/type/${(typeof types)[number]}`;
const typeCalls = Object.fromEntries(
  types.map((what) => {
    const endpoint: TypeEndpoint = `GET /trigger/type/${what}`;
    return [endpoint, documented(endpoint, (i3d) => i3d.triggers.types[what](), `/trigger/type/${what}`)];
  }),
) as Record<TypeEndpoint, Call>;

export const moreCalls = {
  "GET /callback": documented("GET /callback", (i3d) => i3d.callbacks.list(), "/callback"),
  "POST /callback": documented("POST /callback", (i3d) => i3d.callbacks.create(callback), "/callback", {
    body: callback,
    one: true,
  }),
  "GET /callback/{callbackSettingId}": documented(
    "GET /callback/{callbackSettingId}",
    (i3d) => i3d.callbacks.get(7),
    "/callback/7",
    one,
  ),
  "PUT /callback/{callbackSettingId}": documented(
    "PUT /callback/{callbackSettingId}",
    (i3d) => i3d.callbacks.update(7, callback),
    "/callback/7",
    { body: callback, one: true },
  ),
  "DELETE /callback/{callbackSettingId}": { call: (i3d) => i3d.callbacks.delete(7), path: "/callback/7" },

  "GET /slackSetting": documented("GET /slackSetting", (i3d) => i3d.slackSettings.list(), "/slackSetting"),
  "POST /slackSetting": documented(
    "POST /slackSetting",
    (i3d) => i3d.slackSettings.create(slack),
    "/slackSetting",
    { body: slack, one: true },
  ),
  "GET /slackSetting/{slackSettingId}": documented(
    "GET /slackSetting/{slackSettingId}",
    (i3d) => i3d.slackSettings.get("x"),
    "/slackSetting/x",
    one,
  ),
  "PUT /slackSetting/{slackSettingId}": documented(
    "PUT /slackSetting/{slackSettingId}",
    (i3d) => i3d.slackSettings.update("x", slack),
    "/slackSetting/x",
    { body: slack, one: true },
  ),
  "DELETE /slackSetting/{slackSettingId}": {
    call: (i3d) => i3d.slackSettings.delete("x"),
    path: "/slackSetting/x",
  },

  "GET /trigger/": documented("GET /trigger/", (i3d) => i3d.triggers.list(), "/trigger/"),
  "GET /trigger/summary": documented(
    "GET /trigger/summary",
    (i3d) => i3d.triggers.summary(),
    "/trigger/summary",
  ),
  "POST /trigger": documented("POST /trigger", (i3d) => i3d.triggers.create(trigger), "/trigger", {
    body: trigger,
    one: true,
  }),
  "GET /trigger/{triggerId}": documented(
    "GET /trigger/{triggerId}",
    (i3d) => i3d.triggers.get("x"),
    "/trigger/x",
    one,
  ),
  "PUT /trigger/{triggerId}": documented(
    "PUT /trigger/{triggerId}",
    (i3d) => i3d.triggers.update("x", trigger),
    "/trigger/x",
    { body: trigger, one: true },
  ),
  "DELETE /trigger/{triggerId}": { call: (i3d) => i3d.triggers.delete("x"), path: "/trigger/x" },
  "PUT /trigger/{triggerId}/enable": documented(
    "PUT /trigger/{triggerId}/enable",
    (i3d) => i3d.triggers.enable("x"),
    "/trigger/x/enable",
    one,
  ),
  "PUT /trigger/{triggerId}/disable": documented(
    "PUT /trigger/{triggerId}/disable",
    (i3d) => i3d.triggers.disable("x"),
    "/trigger/x/disable",
    one,
  ),
  ...typeCalls,

  "GET /telemetry/crossConnect/{crossConnectId}/usage/{uplinkId}/raw": documented(
    "GET /telemetry/crossConnect/{crossConnectId}/usage/{uplinkId}/raw",
    (i3d) => i3d.telemetry.crossConnectUsage(1, 2, between),
    `/telemetry/crossConnect/1/usage/2/raw?${query}`,
  ),
  "GET /telemetry/colocation/{colocationId}/network": documented(
    "GET /telemetry/colocation/{colocationId}/network",
    (i3d) => i3d.telemetry.colocationNetwork(1, between),
    `/telemetry/colocation/1/network?${query}`,
  ),
  "GET /telemetry/colocation/powerUsage": documented(
    "GET /telemetry/colocation/powerUsage",
    (i3d) => i3d.telemetry.powerUsage(between),
    `/telemetry/colocation/powerUsage?${query}`,
  ),
  "GET /telemetry/colocation/powerUsage/current": documented(
    "GET /telemetry/colocation/powerUsage/current",
    (i3d) => i3d.telemetry.currentPowerUsage(),
    "/telemetry/colocation/powerUsage/current",
  ),
  "GET /telemetry/colocation/{colocationId}/pdu/{pduId}": documented(
    "GET /telemetry/colocation/{colocationId}/pdu/{pduId}",
    (i3d) => i3d.telemetry.colocationPdu(1, 2, between),
    `/telemetry/colocation/1/pdu/2?${query}`,
  ),
  "GET /telemetry/colocation/overuse/current": documented(
    "GET /telemetry/colocation/overuse/current",
    (i3d) => i3d.telemetry.currentOveruse(),
    "/telemetry/colocation/overuse/current",
  ),
  "GET /telemetry/pdu/{pduId}": documented(
    "GET /telemetry/pdu/{pduId}",
    (i3d) => i3d.telemetry.pdu(2, between),
    `/telemetry/pdu/2?${query}`,
  ),

  "GET /pingsite": documented("GET /pingsite", (i3d) => i3d.pingSites.list(), "/pingsite"),
  "GET /pingsite/detail": documented(
    "GET /pingsite/detail",
    (i3d) => i3d.pingSites.details(),
    "/pingsite/detail",
  ),
  "GET /pingsite/latency": documented(
    "GET /pingsite/latency",
    (i3d) => i3d.pingSites.latency(),
    "/pingsite/latency",
  ),

  "GET /flexVM/clouds": {
    call: (i3d) => i3d.flexVm.clouds.list(),
    path: "/flexVM/clouds",
    answer: [cloud],
    result: [cloud],
  },
  "POST /flexVM/clouds": {
    call: (i3d) => i3d.flexVm.clouds.create(newCloud),
    path: "/flexVM/clouds",
    body: newCloud,
    ...same(cloud),
  },
  "GET /flexVM/clouds/{cloudId}": {
    call: (i3d) => i3d.flexVm.clouds.get("c-1"),
    path: "/flexVM/clouds/c-1",
    ...same(cloud),
  },
  "DELETE /flexVM/clouds/{cloudId}": {
    call: (i3d) => i3d.flexVm.clouds.delete("c-1"),
    path: "/flexVM/clouds/c-1",
  },
  "GET /flexVM/clouds/{cloudId}/nodes": {
    call: (i3d) => i3d.flexVm.nodes.list("c-1"),
    path: "/flexVM/clouds/c-1/nodes",
    answer: [node],
    result: [node],
  },
  "POST /flexVM/clouds/{cloudId}/nodes": {
    call: (i3d) => i3d.flexVm.nodes.create("c-1"),
    path: "/flexVM/clouds/c-1/nodes",
    ...same(node),
  },
  "GET /flexVM/clouds/{cloudId}/nodes/{nodeId}": {
    call: (i3d) => i3d.flexVm.nodes.get("c-1", "n-1"),
    path: "/flexVM/clouds/c-1/nodes/n-1",
    ...same(node),
  },
  "DELETE /flexVM/clouds/{cloudId}/nodes/{nodeId}": {
    call: (i3d) => i3d.flexVm.nodes.delete("c-1", "n-1"),
    path: "/flexVM/clouds/c-1/nodes/n-1",
  },
  "GET /flexVM/clouds/{cloudId}/vms": {
    call: (i3d) => i3d.flexVm.vms.list("c-1", { status: "running" }),
    path: "/flexVM/clouds/c-1/vms?status=running",
    answer: [vm],
    result: [vm],
  },
  "POST /flexVM/clouds/{cloudId}/vms": {
    call: (i3d) => i3d.flexVm.vms.create("c-1", newVm),
    path: "/flexVM/clouds/c-1/vms",
    body: newVm,
    ...same(vm),
  },
  "GET /flexVM/clouds/{cloudId}/vms/{vmId}": {
    call: (i3d) => i3d.flexVm.vms.get("c-1", "v-1"),
    path: "/flexVM/clouds/c-1/vms/v-1",
    ...same(vm),
  },
  "DELETE /flexVM/clouds/{cloudId}/vms/{vmId}": {
    call: (i3d) => i3d.flexVm.vms.delete("c-1", "v-1"),
    path: "/flexVM/clouds/c-1/vms/v-1",
  },
  "POST /flexVM/clouds/{cloudId}/vms/{vmId}/commands": {
    call: (i3d) => i3d.flexVm.vms.sendCommand("c-1", "v-1", "stop"),
    path: "/flexVM/clouds/c-1/vms/v-1/commands",
    body: { command: "stop" },
  },
  "GET /flexVM/images": {
    call: (i3d) => i3d.flexVm.images(),
    path: "/flexVM/images",
    answer: [image],
    result: [image],
  },
  "GET /flexVM/instanceTypes": {
    call: (i3d) => i3d.flexVm.instanceTypes(),
    path: "/flexVM/instanceTypes",
    answer: [instanceType],
    result: [instanceType],
  },
} satisfies Partial<Record<I3dEndpoint, Call>>;
