import { z } from "zod";
import type { CallOptions } from "../core";
import type { I3dCaller, Id } from "./caller";
import { flag, id, integer, listOf, objectOf, text } from "./lenient";

/*
 * FlexVM (i3d.md section 6), a beta of the vendor's: bare objects in snake case, times as RFC 3339. One that is gone
 * answers 404 or the status `deleted`.
 */

const cloud = z.looseObject({
  id,
  name: text,
  site: text,
  instance_type: text,
  description: text,
  created_at: text,
});
export type FlexVmCloud = z.output<typeof cloud>;

const hardware = { id, name: text, serial: text, cloud: objectOf(cloud) };

/** `created`, `requested`, `bootstrapping`, `running`, `failed`, `deleting` or `deleted`. */
const node = z.looseObject({ ...hardware, status: z.string().min(1) });
export type FlexVmNode = z.output<typeof node>;

const instanceType = z.looseObject({
  id: text,
  name: text,
  vcpu: integer,
  /** MB. */
  memory: integer,
  /** GB. */
  disk: integer,
  pciDevices: listOf(z.looseObject({ type: text, spec: text })),
});
export type FlexVmInstanceType = z.output<typeof instanceType>;

/** `os_type` is `linux` or `windows`. */
const image = z.looseObject({ id: text, name: text, os: text, os_type: text });
export type FlexVmImage = z.output<typeof image>;

const vm = z.looseObject({
  id,
  name: text,
  description: text,
  instance_type: objectOf(instanceType),
  image: objectOf(image),
  /** `provisioning`, `created`, `starting`, `running`, `stopping`, `stopped`, `paused`, `failed`, `deleting`, `deleted`. */
  status: z.string().min(1),
  ips: listOf(z.looseObject({ address: z.string().min(1), public: flag })),
  cloud: objectOf(cloud),
  node: objectOf(z.looseObject({ ...hardware, status: text })),
  tags: listOf(z.string()),
  created_at: text,
  deleted_at: text,
});
export type FlexVm = z.output<typeof vm>;

export interface NewFlexVmCloud {
  name: string;
  site: string;
  instance_type: string;
  description?: string;
}

/** Exactly one of `ssh_keys` and `user_data`; tags are set here and never again. */
export type NewFlexVm = {
  name: string;
  description?: string;
  instance_type_name: string;
  image_name: string;
  tags?: string[];
} & (
  | { ssh_keys: string[]; user_data?: never }
  | { user_data: { data: string; is_base64?: boolean }; ssh_keys?: never }
);

export class FlexVmClouds {
  constructor(private readonly call: I3dCaller) {}

  list(options?: CallOptions): Promise<FlexVmCloud[]> {
    return this.call.all("GET /flexVM/clouds", [], cloud, {}, options);
  }

  /** Names are unique: a second one of a name is a `conflict`. */
  create(request: NewFlexVmCloud, options?: CallOptions): Promise<FlexVmCloud> {
    return this.call.one("POST /flexVM/clouds", [], cloud, { json: request }, options);
  }

  get(cloudId: Id, options?: CallOptions): Promise<FlexVmCloud> {
    return this.call.one("GET /flexVM/clouds/{cloudId}", [cloudId], cloud, {}, options);
  }

  /** A `conflict` while it has nodes or machines. */
  delete(cloudId: Id, options?: CallOptions): Promise<void> {
    return this.call.send("DELETE /flexVM/clouds/{cloudId}", [cloudId], {}, options);
  }
}

export class FlexVmNodes {
  constructor(private readonly call: I3dCaller) {}

  list(cloudId: Id, options?: CallOptions): Promise<FlexVmNode[]> {
    return this.call.all("GET /flexVM/clouds/{cloudId}/nodes", [cloudId], node, {}, options);
  }

  /** Orders a bare-metal node. **Costs money.** */
  create(cloudId: Id, options?: CallOptions): Promise<FlexVmNode> {
    return this.call.one("POST /flexVM/clouds/{cloudId}/nodes", [cloudId], node, {}, options);
  }

  get(cloudId: Id, nodeId: Id, options?: CallOptions): Promise<FlexVmNode> {
    return this.call.one("GET /flexVM/clouds/{cloudId}/nodes/{nodeId}", [cloudId, nodeId], node, {}, options);
  }

  /** Goes some time later; a `conflict` while it hosts machines, or is not `running`. */
  delete(cloudId: Id, nodeId: Id, options?: CallOptions): Promise<void> {
    return this.call.send("DELETE /flexVM/clouds/{cloudId}/nodes/{nodeId}", [cloudId, nodeId], {}, options);
  }
}

export class FlexVms {
  constructor(private readonly call: I3dCaller) {}

  /** All of them; only those of one status where it is given. */
  list(cloudId: Id, { status }: { status?: string } = {}, options?: CallOptions): Promise<FlexVm[]> {
    return this.call.all("GET /flexVM/clouds/{cloudId}/vms", [cloudId], vm, { query: { status } }, options);
  }

  create(cloudId: Id, request: NewFlexVm, options?: CallOptions): Promise<FlexVm> {
    return this.call.one("POST /flexVM/clouds/{cloudId}/vms", [cloudId], vm, { json: request }, options);
  }

  get(cloudId: Id, vmId: Id, options?: CallOptions): Promise<FlexVm> {
    return this.call.one("GET /flexVM/clouds/{cloudId}/vms/{vmId}", [cloudId, vmId], vm, {}, options);
  }

  /**
   * Goes some time later.
   *
   * @throws validation with code `90001` while it is in transition (wait and try again), `90002` when it has failed or
   *   is deleted already
   */
  delete(cloudId: Id, vmId: Id, options?: CallOptions): Promise<void> {
    return this.call.send("DELETE /flexVM/clouds/{cloudId}/vms/{vmId}", [cloudId, vmId], {}, options);
  }

  sendCommand(
    cloudId: Id,
    vmId: Id,
    command: "start" | "stop" | "reboot" | "reset",
    options?: CallOptions,
  ): Promise<void> {
    const endpoint = "POST /flexVM/clouds/{cloudId}/vms/{vmId}/commands";
    return this.call.send(endpoint, [cloudId, vmId], { json: { command } }, options);
  }
}

export class I3dFlexVm {
  readonly clouds: FlexVmClouds;
  readonly nodes: FlexVmNodes;
  readonly vms: FlexVms;

  constructor(private readonly call: I3dCaller) {
    this.clouds = new FlexVmClouds(call);
    this.nodes = new FlexVmNodes(call);
    this.vms = new FlexVms(call);
  }

  images(options?: CallOptions): Promise<FlexVmImage[]> {
    return this.call.all("GET /flexVM/images", [], image, {}, options);
  }

  instanceTypes(options?: CallOptions): Promise<FlexVmInstanceType[]> {
    return this.call.all("GET /flexVM/instanceTypes", [], instanceType, {}, options);
  }
}
