import { type CallOptions, path } from "../core";
import type { Caller } from "./caller";
import type { Done } from "./envelope";
import { list } from "./fields";
import { type Id, idNumber, numericId, required } from "./ids";
import {
  type Distribution,
  distribution,
  iso,
  type Iso,
  type OperatingSystem,
  operatingSystem,
  type ReinstallOutcome,
  reinstallOutcome,
} from "./server-answers";

/** What a reinstallation needs. The locale fields must not be empty: an empty one hangs the Ubuntu installer. */
export interface Reinstall {
  osId: Id;
  /** e.g. `en_US`. */
  language: string;
  /** e.g. `no`. */
  keyboard: string;
  /** e.g. `Europe/Oslo`. */
  timezone: string;
  hostname: string;
  /** SSH key to install; undocumented, verified at Gigahost only. Without it no key is installed. */
  keyId?: Id;
}

/** What runs on a server: distributions, reinstallation, ISO images (gigahost.md section 7). */
export class Software {
  constructor(private readonly caller: Caller) {}

  /** Distributions that can be installed. */
  distros(options?: CallOptions): Promise<Distribution[]> {
    const build = () => this.#read("distros", "/reinstall/distro");
    return this.caller.data(build, list(distribution), options);
  }

  /** Operating systems of one distribution. */
  operatingSystems(distributionId: Id, options?: CallOptions): Promise<OperatingSystem[]> {
    const where = () => path`/reinstall/distro/${numericId("distributionId", distributionId)}`;
    return this.caller.data(() => this.#read("operatingSystems", where()), list(operatingSystem), options);
  }

  /**
   * Reinstalls the server: everything on its disks is lost. Answers before the old system stops; id and addresses stay.
   * The root password in the answer is registered for redaction.
   */
  async reinstall(serverId: Id, install: Reinstall, options?: CallOptions): Promise<ReinstallOutcome> {
    const build = () =>
      ({
        name: "servers.software.reinstall",
        method: "POST",
        path: path`/servers/${numericId("serverId", serverId)}/reinstall`,
        body: { json: reinstallBody(install) },
        effect: "once",
      }) as const;
    const outcome = await this.caller.meta(build, reinstallOutcome, options);
    this.caller.transport.redactor.add(outcome.root_passwd ?? undefined);
    return outcome;
  }

  /** ISO images that were uploaded. */
  isos(serverId: Id, options?: CallOptions): Promise<Iso[]> {
    const where = () => path`/servers/${numericId("serverId", serverId)}/isos`;
    return this.caller.data(() => this.#read("isos", where()), list(iso), options);
  }

  /** Mounts an uploaded ISO image. */
  mountIso(serverId: Id, isoId: string, options?: CallOptions): Promise<Done> {
    return this.caller.undocumented(
      () => ({
        name: "servers.software.mountIso",
        method: "POST",
        path: path`/servers/${numericId("serverId", serverId)}/isos`,
        body: { json: { iso_id: required("isoId", isoId) } },
        effect: "once",
      }),
      options,
    );
  }

  #read(method: string, where: string) {
    return { name: `servers.software.${method}`, method: "GET", path: where, effect: "read" } as const;
  }
}

function reinstallBody({ osId, language, keyboard, timezone, hostname, keyId }: Reinstall) {
  return {
    os_id: idNumber("osId", osId),
    language: required("language", language),
    keyboard: required("keyboard", keyboard),
    timezone: required("timezone", timezone),
    hostname: required("hostname", hostname),
    ...(keyId === undefined ? {} : { key_id: idNumber("keyId", keyId) }),
  };
}
