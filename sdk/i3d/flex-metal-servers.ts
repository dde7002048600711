import { type CallOptions } from "../core";
import type { Extra, I3dCaller } from "./caller";
import {
  command,
  type FlexMetalCommand,
  type FlexMetalServer,
  rootPassword,
  server,
} from "./flex-metal-schemas";

export interface FlexMetalPartition {
  target: string;
  filesystem: "ext2" | "ext3" | "ext4" | "xfs";
  /** MB; -1 is the rest of the disk. */
  size: number;
}

export interface FlexMetalOs {
  slug: string;
  kernelParams?: { key: string; value: string }[];
  partitions?: FlexMetalPartition[];
  /** Only with, and then needed by, slug `custom-ipxe`. */
  ipxeScriptUrl?: string;
}

/** An order (i3d.md section 2.1). */
export interface FlexMetalOrder {
  /** Not unique. */
  name: string;
  /** The location's `name`, e.g. `EU: Rotterdam`. */
  location: string;
  /** The instance type's `name`, e.g. `bm7.std.8`. */
  instanceType: string;
  os: FlexMetalOs;
  /** UUIDs of stored keys, or public keys; needed by all but Windows and Talos. */
  sshKey?: string[];
  /** Linux only. */
  postInstallScript?: string;
  /** At most 60, each `^[A-Za-z0-9_:-]{1,64}$`. */
  tags?: string[];
  contractId?: string;
  /** Create although the committed capacity is used up; billed on demand. */
  overflow?: boolean;
}

/** A new installation. With only a name, the original request is installed again. */
export interface FlexMetalReinstallation {
  name?: string;
  os: FlexMetalOs;
  sshKey?: string[];
  postInstallScript?: string;
}

/** FlexMetal servers (i3d.md section 2). */
export class FlexMetalServers {
  readonly #call: I3dCaller;

  constructor(call: I3dCaller) {
    this.#call = call;
  }

  /** All servers, released ones too. Several tags must all match. The vendor's order is not stated: match by uuid. */
  list(filter: { status?: string; tags?: string[] } = {}, options?: CallOptions): Promise<FlexMetalServer[]> {
    return this.#call.all("GET /flexMetal/servers", [], server, filtered(filter), options);
  }

  /** The same, page by page. */
  each(
    filter: { status?: string; tags?: string[] } = {},
    options?: CallOptions,
  ): AsyncGenerator<FlexMetalServer> {
    return this.#call.each("GET /flexMetal/servers", [], server, filtered(filter), options);
  }

  /**
   * **Orders a server: costs money, and names are not unique.** Never repeated; after an `ambiguous` error look for
   * it in `list` before ordering again.
   */
  create(order: FlexMetalOrder, options?: CallOptions): Promise<FlexMetalServer> {
    return this.#call.one("POST /flexMetal/servers", [], server, { json: order }, options);
  }

  /** One server. Gone is `not-found`, or status releasing or released. */
  get(uuid: string, options?: CallOptions): Promise<FlexMetalServer> {
    return this.#call.one("GET /flexMetal/servers/{uuid}", [uuid], server, {}, options);
  }

  /** Gives a server back; answers it, normally releasing. A failed one cannot be released and stays failed. */
  release(uuid: string, options?: CallOptions): Promise<FlexMetalServer> {
    return this.#call.one("DELETE /flexMetal/servers/{uuid}", [uuid], server, {}, options);
  }

  /**
   * **Installs the operating system anew and wipes the disks**, also when only the name changes. Progress shows in
   * `commands(uuid, "update-server")`, not in the status: remember the uuids of before and wait for a new one.
   */
  reinstall(uuid: string, what: FlexMetalReinstallation, options?: CallOptions): Promise<FlexMetalServer> {
    // This call spells the list kernelParam, the order kernelParams (i3d.md section 2.7).
    const { kernelParams, ...os } = what.os;
    const json = { ...what, os: { ...os, kernelParam: kernelParams } };
    const extra = { json, lane: `server:${uuid}` };
    return this.#call.one("PATCH /flexMetal/servers/{uuid}", [uuid], server, extra, options);
  }

  /** Commands given to a server; their order is not stated. */
  commands(uuid: string, type?: string, options?: CallOptions): Promise<FlexMetalCommand[]> {
    return this.#call.list(
      "GET /flexMetal/servers/{uuid}/commands",
      [uuid],
      command,
      { query: { type } },
      options,
    );
  }

  /** Power: only for a delivered server. No form of the answer is published. */
  sendCommand(uuid: string, name: "power_on" | "power_off" | "reboot", options?: CallOptions): Promise<void> {
    const extra = { json: { command: name }, lane: `server:${uuid}` };
    return this.#call.send("POST /flexMetal/servers/{uuid}/commands", [uuid], extra, options);
  }

  /** The Windows password, for 24 hours after installation; `not-found` otherwise. A secret. */
  async rootPassword(uuid: string, options?: CallOptions): Promise<string> {
    const endpoint = "GET /flexMetal/servers/{uuid}/rootPassword";
    const { rootPassword: password } = await this.#call.one(endpoint, [uuid], rootPassword, {}, options);
    this.#call.transport.redactor.add(password);
    return password;
  }

  /** Adds a tag and answers the server after it. Adding one that is there is not described: compare first. */
  addTag(uuid: string, tag: string, options?: CallOptions): Promise<FlexMetalServer> {
    const extra = { lane: `server:${uuid}` };
    return this.#call.one("POST /flexMetal/servers/{uuid}/tag/{tag}", [uuid, tag], server, extra, options);
  }

  removeTag(uuid: string, tag: string, options?: CallOptions): Promise<FlexMetalServer> {
    const extra = { lane: `server:${uuid}` };
    return this.#call.one("DELETE /flexMetal/servers/{uuid}/tag/{tag}", [uuid, tag], server, extra, options);
  }
}

/** An empty filter may filter to nothing: it is left out. */
function filtered({ status, tags }: { status?: string; tags?: string[] }): Extra {
  return { query: { status: status || undefined, tag: tags && tags.length > 0 ? tags : undefined } };
}
