import type { Row } from "../body";
import { type Cloud, images, instanceTypes, type Node, type Vm } from "./state";

export const cloudView = (cloud: Cloud): Row => ({
  id: cloud.id,
  name: cloud.name,
  site: cloud.site,
  instance_type: cloud.instanceType,
  description: cloud.description,
  created_at: new Date(cloud.createdMs).toISOString(),
});

export const nodeView = (cloud: Cloud, { id, name, serial, status }: Node): Row => ({
  id,
  name,
  serial,
  status,
  cloud: cloudView(cloud),
});

export function vmView(cloud: Cloud, vm: Vm): Row {
  const host = cloud.nodes.find(({ id }) => id === vm.node);
  return {
    id: vm.id,
    name: vm.name,
    description: vm.description,
    instance_type: instanceTypes.find(({ name }) => name === vm.instanceType),
    image: images.find(({ name }) => name === vm.image),
    status: vm.status,
    ips: vm.status === "provisioning" ? [] : vm.ips,
    cloud: cloudView(cloud),
    node: host ? nodeView(cloud, host) : null,
    created_at: new Date(vm.createdMs).toISOString(),
    deleted_at: vm.deletedMs === undefined ? null : new Date(vm.deletedMs).toISOString(),
    tags: vm.tags,
  };
}
