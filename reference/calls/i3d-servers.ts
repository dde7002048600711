import type { VendorCalls } from "./facts";

/** Dedicated servers, FlexMetal and virtual machines. */
export const i3dServers: VendorCalls["calls"] = {
  "GET /dedicatedServer": {
    read: ["dedicatedServer.list", "dedicatedServer.each"],
    kinds: ["ReverseDns", "ServerLabels"],
    functions: ["getReverseNames", "getServer", "getServers"],
  },
  "GET /dedicatedServer/summary": { read: ["dedicatedServer.summary"], why: "catalogue" },
  "GET /dedicatedServer/{dedicatedServerId}": { read: ["dedicatedServer.get"], kinds: ["ReverseDns"] },
  "PUT /dedicatedServer/{dedicatedServerId}": {
    keyed: ["dedicatedServer.updateLabels"],
    kinds: ["ServerLabels"],
  },
  "GET /flexMetal/servers": {
    read: ["flexMetal.servers.list", "flexMetal.servers.each"],
    kinds: ["FlexMetalServer", "FlexMetalTag", "ServerLabels"],
    functions: ["getServer", "getServers"],
  },
  "POST /flexMetal/servers": { once: ["flexMetal.servers.create"], kinds: ["FlexMetalServer"] },
  "GET /flexMetal/servers/{uuid}": { read: ["flexMetal.servers.get"], kinds: ["FlexMetalServer"] },
  "DELETE /flexMetal/servers/{uuid}": { keyed: ["flexMetal.servers.release"], kinds: ["FlexMetalServer"] },
  "PATCH /flexMetal/servers/{uuid}": {
    once: ["flexMetal.servers.reinstall"],
    kinds: ["FlexMetalServer"],
    source: "newer documents",
  },
  "GET /flexMetal/servers/{uuid}/commands": {
    read: ["flexMetal.servers.commands"],
    kinds: ["FlexMetalServer"],
    source: "newer documents",
  },
  "POST /flexMetal/servers/{uuid}/commands": {
    once: ["flexMetal.servers.sendCommand"],
    why: "power",
    source: "newer documents",
  },
  "GET /flexMetal/servers/{uuid}/rootPassword": {
    read: ["flexMetal.servers.rootPassword"],
    kinds: ["FlexMetalServer"],
  },
  "POST /flexMetal/servers/{uuid}/tag/{tag}": {
    once: ["flexMetal.servers.addTag"],
    kinds: ["FlexMetalServer"],
  },
  "DELETE /flexMetal/servers/{uuid}/tag/{tag}": {
    keyed: ["flexMetal.servers.removeTag"],
    kinds: ["FlexMetalServer"],
  },
  "GET /flexMetal/tags": {
    read: ["flexMetal.tags.list"],
    kinds: ["FlexMetalTag"],
    functions: ["getTags"],
  },
  "POST /flexMetal/tags": { once: ["flexMetal.tags.create"], kinds: ["FlexMetalTag"] },
  "GET /flexMetal/tags/{tag}": { read: ["flexMetal.tags.get"], why: "single" },
  "PUT /flexMetal/tags/{tag}": { once: ["flexMetal.tags.rename"], kinds: ["FlexMetalTag"] },
  "DELETE /flexMetal/tags/{tag}": { keyed: ["flexMetal.tags.delete"], kinds: ["FlexMetalTag"] },
  "GET /flexMetal/location": {
    read: ["flexMetal.locations"],
    kinds: ["FlexMetalServer"],
    functions: ["getFlexMetalCatalogue"],
  },
  "GET /flexMetal/location/{locationId}/instanceTypes": {
    read: ["flexMetal.instanceTypes"],
    kinds: ["FlexMetalServer"],
    functions: ["getFlexMetalCatalogue"],
  },
  "GET /flexMetal/plans": {
    read: ["flexMetal.plans"],
    source: "newer documents",
    kinds: ["FlexMetalServer"],
    functions: ["getFlexMetalCatalogue"],
  },
  "GET /flexMetal/quota/usage": {
    read: ["flexMetal.quotaUsage"],
    kinds: ["FlexMetalServer"],
    functions: ["getFlexMetalCatalogue"],
  },
  "GET /flexMetal/usage": { read: ["flexMetal.usage"], why: "catalogue" },
  "GET /flexMetal/capacity/commit": {
    read: ["flexMetal.commitCapacity"],
    functions: ["getFlexMetalCatalogue"],
  },
  "GET /flexVM/clouds": {
    read: ["flexVm.clouds.list"],
    kinds: ["VmCloud", "VmNode", "VirtualMachine"],
    source: "newer documents",
  },
  "POST /flexVM/clouds": { once: ["flexVm.clouds.create"], kinds: ["VmCloud"], source: "newer documents" },
  "GET /flexVM/clouds/{cloudId}": {
    read: ["flexVm.clouds.get"],
    kinds: ["VmCloud"],
    source: "newer documents",
  },
  "DELETE /flexVM/clouds/{cloudId}": {
    keyed: ["flexVm.clouds.delete"],
    kinds: ["VmCloud"],
    source: "newer documents",
  },
  "GET /flexVM/clouds/{cloudId}/nodes": {
    read: ["flexVm.nodes.list"],
    kinds: ["VmCloud", "VmNode", "VirtualMachine"],
    source: "newer documents",
  },
  "POST /flexVM/clouds/{cloudId}/nodes": {
    once: ["flexVm.nodes.create"],
    kinds: ["VmNode"],
    source: "newer documents",
  },
  "GET /flexVM/clouds/{cloudId}/nodes/{nodeId}": {
    read: ["flexVm.nodes.get"],
    kinds: ["VmNode"],
    source: "newer documents",
  },
  "DELETE /flexVM/clouds/{cloudId}/nodes/{nodeId}": {
    keyed: ["flexVm.nodes.delete"],
    kinds: ["VmNode"],
    source: "newer documents",
  },
  "GET /flexVM/clouds/{cloudId}/vms": {
    read: ["flexVm.vms.list"],
    kinds: ["VmCloud", "VirtualMachine"],
    source: "newer documents",
  },
  "POST /flexVM/clouds/{cloudId}/vms": {
    once: ["flexVm.vms.create"],
    kinds: ["VirtualMachine"],
    source: "newer documents",
  },
  "GET /flexVM/clouds/{cloudId}/vms/{vmId}": {
    read: ["flexVm.vms.get"],
    kinds: ["VirtualMachine"],
    source: "newer documents",
  },
  "DELETE /flexVM/clouds/{cloudId}/vms/{vmId}": {
    keyed: ["flexVm.vms.delete"],
    kinds: ["VirtualMachine"],
    source: "newer documents",
  },
  "POST /flexVM/clouds/{cloudId}/vms/{vmId}/commands": {
    once: ["flexVm.vms.sendCommand"],
    kinds: ["VirtualMachine"],
    source: "newer documents",
  },
  "GET /flexVM/images": { read: ["flexVm.images"], kinds: ["VirtualMachine"], source: "newer documents" },
  "GET /flexVM/instanceTypes": {
    read: ["flexVm.instanceTypes"],
    kinds: ["VirtualMachine"],
    source: "newer documents",
  },
  "PUT /host/{hostId}/network/rdns/{ipAddress}": {
    keyed: ["host.setReverseDns"],
    kinds: ["ReverseDns"],
    source: "game hosting document",
  },
  "GET /operatingsystem": {
    read: ["operatingSystem.list"],
    kinds: ["FlexMetalServer"],
    functions: ["getOperatingSystems"],
  },
  "PUT /server/{serverId}/pxe/switchportratelimit": {
    keyed: ["switchPort.setRateLimit"],
    kinds: ["SwitchPort"],
  },
  "PUT /server/{serverId}/pxe/switchportspeed": { keyed: ["switchPort.setSpeed"], kinds: ["SwitchPort"] },
  "PUT /server/{serverId}/pxe/switchportadminstate": {
    keyed: ["switchPort.setAdminState"],
    kinds: ["SwitchPort"],
  },
  "GET /sshKey": {
    read: ["sshKey.list"],
    kinds: ["FlexMetalServer", "SshKey"],
    functions: ["getSshKey", "getSshKeys"],
  },
  "POST /sshKey": { once: ["sshKey.create"], kinds: ["SshKey"] },
  "GET /sshKey/{uuid}": { read: ["sshKey.get"], why: "single" },
  "DELETE /sshKey/{uuid}": { keyed: ["sshKey.delete"], kinds: ["SshKey"] },
};
