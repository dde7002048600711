import { z } from "zod";
import { type CallOptions, path } from "../core";
import type { Caller } from "./caller";
import type { Done } from "./envelope";
import { type Id, invalid, numericId } from "./ids";
import { kvmSession, type KvmSession, powerState } from "./server-answers";

/**
 * Power and console (gigahost.md section 7). Reboot and power are GETs with side effects: no layer may repeat them,
 * and an unclear outcome is an `ambiguous` error.
 */
export class Power {
  constructor(private readonly caller: Caller) {}

  /** Whether the server is on. The answer comes inside `meta`. */
  async state(serverId: Id, options?: CallOptions): Promise<boolean> {
    const build = () => this.#get("state", "powerstate", serverId, "read");
    return (await this.caller.meta(build, powerState, options)).powerstate;
  }

  /** Reboots the server. */
  reboot(serverId: Id, options?: CallOptions): Promise<Done> {
    return this.caller.undocumented(() => this.#get("reboot", "reboot", serverId, "once"), options);
  }

  /** Switches the server on. Virtual servers answer 405, a `validation` error. */
  powerOn(serverId: Id, options?: CallOptions): Promise<Done> {
    return this.caller.undocumented(() => this.#get("powerOn", "power/on", serverId, "once"), options);
  }

  /** Switches the server off, without asking its system. Virtual servers answer 405, a `validation` error. */
  powerOff(serverId: Id, options?: CallOptions): Promise<Done> {
    return this.caller.undocumented(() => this.#get("powerOff", "power/off", serverId, "once"), options);
  }

  /**
   * Opens a KVM session of three hours. The answer is secret and registered for redaction.
   *
   * @param allowedFrom addresses or networks that may connect; Gigahost requires at least one
   * @throws validation when the vendor needs `allowedFrom` and it is empty
   */
  async openIpmi(serverId: Id, allowedFrom: string[] = [], options?: CallOptions): Promise<KvmSession> {
    const { ipmiNeedsAcl } = this.caller.profile;
    const build = () => {
      if (ipmiNeedsAcl && allowedFrom.length === 0)
        throw invalid("allowedFrom", "a KVM session needs at least one address that may connect");
      return {
        name: "servers.power.openIpmi",
        method: "POST",
        path: path`/servers/${numericId("serverId", serverId)}/ipmi`,
        body: ipmiNeedsAcl ? { json: { acl: allowedFrom.join(";") } } : undefined,
        effect: "once",
      } as const;
    };
    const session = await this.caller.data(
      build,
      z.union([kvmSession, z.tuple([kvmSession]).transform(([one]) => one)]),
      options,
    );
    this.caller.transport.redactor.add(session.username, session.password);
    return session;
  }

  #get(
    method: string,
    where: "powerstate" | "reboot" | "power/on" | "power/off",
    serverId: Id,
    effect: "read" | "once",
  ) {
    const base = path`/servers/${numericId("serverId", serverId)}`;
    return { name: `servers.power.${method}`, method: "GET", path: `${base}/${where}`, effect } as const;
  }
}
