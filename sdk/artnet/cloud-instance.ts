import { type CallOptions, coerce } from "../core";
import type { ArtnetCaller } from "./caller";
import {
  type CloudInstance,
  type CloudInstanceDetails,
  type DayPrice,
  dayPrice,
  image,
  type InstallationImage,
  instance,
  instanceDetails,
  ranges,
  type ResourceRanges,
} from "./cloud-schemas";
import type { Id } from "./fields";

/** Resources of an instance; those left out stay as they are. ram in MB, hdd in GB, bandwidth in Mbps. */
export interface CloudResources {
  cpu?: number;
  ram?: number;
  /** Can only grow. */
  hdd?: number;
  bandwidth?: number;
}

/** An instance with its management password. */
export interface InstanceAccess {
  instanceId: Id;
  instancePassword: string;
}

type Action = "power-on" | "power-off" | "power-restart" | "shutdown" | "reboot";

/** Cloud instances (document, module cloud-instance; artnet.md section 12). There is no call to create one. */
export class ArtnetCloudInstance {
  readonly #call: ArtnetCaller;

  constructor(call: ArtnetCaller) {
    this.#call = call;
  }

  list(options?: CallOptions): Promise<CloudInstance[]> {
    return this.#call.ask(
      "/cloud-instance/list",
      {},
      "instances_list",
      coerce.presentList(instance),
      options,
    );
  }

  details(instanceId: Id, options?: CallOptions): Promise<CloudInstanceDetails> {
    const fields = { instance_id: instanceId };
    return this.#call.ask("/cloud-instance/details", fields, "instance_details", instanceDetails, options);
  }

  powerOn(access: InstanceAccess, options?: CallOptions): Promise<void> {
    return this.#act("power-on", access, options);
  }

  powerOff(access: InstanceAccess, options?: CallOptions): Promise<void> {
    return this.#act("power-off", access, options);
  }

  powerRestart(access: InstanceAccess, options?: CallOptions): Promise<void> {
    return this.#act("power-restart", access, options);
  }

  /** Asks the operating system to stop. */
  shutdown(access: InstanceAccess, options?: CallOptions): Promise<void> {
    return this.#act("shutdown", access, options);
  }

  /** Asks the operating system to restart. */
  reboot(access: InstanceAccess, options?: CallOptions): Promise<void> {
    return this.#act("reboot", access, options);
  }

  allowedResources(instanceId: Id, options?: CallOptions): Promise<ResourceRanges> {
    const fields = { instance_id: instanceId };
    return this.#call.ask(
      "/cloud-instance/resources-allowed-ranges",
      fields,
      "resources_ranges",
      ranges,
      options,
    );
  }

  /** What resources would cost, for an existing instance or for a new one. */
  calculatePrice(resources: CloudResources, instanceId?: Id, options?: CallOptions): Promise<DayPrice> {
    const fields = { instance_id: instanceId, resources: { ...resources } };
    return this.#call.ask(
      "/cloud-instance/resources-calculate-price",
      fields,
      "price_resources",
      dayPrice,
      options,
    );
  }

  /**
   * Changes resources. **Always restarts the instance**: softly, waiting 30 s for the operating system (and perhaps
   * failing with instance-unable-shutdown), or by cutting the power.
   */
  changeResources(
    access: InstanceAccess,
    resources: CloudResources,
    softShutdown: boolean,
    options?: CallOptions,
  ): Promise<void> {
    const fields = { shutdown: String(softShutdown), resources: { ...resources } };
    return this.#withPassword("/cloud-instance/resources-negotiate", access, fields, options);
  }

  installationImages(instanceId: Id, options?: CallOptions): Promise<InstallationImage[]> {
    const fields = { instance_id: instanceId };
    const command = "/cloud-instance/boot-installation-images-list";
    return this.#call.ask(command, fields, "installation_images_list", coerce.presentList(image), options);
  }

  /** Boots an installation image from now on; restarts the instance. */
  bootInstallationImage(
    access: InstanceAccess,
    imageName: string,
    softShutdown: boolean,
    options?: CallOptions,
  ): Promise<void> {
    const fields = { installation_image: imageName, shutdown: String(softShutdown) };
    return this.#withPassword("/cloud-instance/boot-mode-installation-image", access, fields, options);
  }

  /** Boots from the disk again; restarts the instance. */
  bootFromDisk(access: InstanceAccess, softShutdown: boolean, options?: CallOptions): Promise<void> {
    return this.#withPassword(
      "/cloud-instance/boot-mode-boot",
      access,
      { shutdown: String(softShutdown) },
      options,
    );
  }

  /** Changes the given properties only: displayName up to 35 characters, notes up to 10240. */
  editCustomProperties(
    instanceId: Id,
    properties: { displayName?: string; notes?: string },
    options?: CallOptions,
  ): Promise<void> {
    const custom = { display_name: properties.displayName, notes: properties.notes };
    const fields = { instance_id: instanceId, custom_properties: custom };
    return this.#call.send(
      "/cloud-instance/custom-properties-edit",
      fields,
      options,
      `instance:${instanceId}`,
    );
  }

  /** Changes the management password: at least 4 of A-Z a-z 0-9 and `.!@#$%^&*()_+-=`. */
  changePassword(access: InstanceAccess, newPassword: string, options?: CallOptions): Promise<void> {
    this.#call.transport.redactor.add(newPassword);
    const fields = { instance_new_password: newPassword };
    return this.#withPassword("/cloud-instance/password-change", access, fields, options);
  }

  /** **Deletes the instance and its disk at once and for ever.** */
  delete(access: InstanceAccess, options?: CallOptions): Promise<void> {
    return this.#withPassword("/cloud-instance/delete", access, {}, options);
  }

  #act(action: Action, access: InstanceAccess, options?: CallOptions): Promise<void> {
    return this.#withPassword(`/cloud-instance/action-${action}`, access, {}, options);
  }

  #withPassword(
    command: Parameters<ArtnetCaller["send"]>[0],
    { instanceId, instancePassword }: InstanceAccess,
    fields: Parameters<ArtnetCaller["send"]>[1],
    options?: CallOptions,
  ): Promise<void> {
    this.#call.transport.redactor.add(instancePassword);
    const all = { instance_id: instanceId, instance_password: instancePassword, ...fields };
    return this.#call.send(command, all, options, `instance:${instanceId}`);
  }
}
