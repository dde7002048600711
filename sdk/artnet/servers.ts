import { z } from "zod";
import type { CallOptions } from "../core";
import { coerce } from "../core";
import type { ArtnetCaller } from "./caller";
import { hardware, type Id, optionalText, subnetwork, texts } from "./fields";
import { ServiceModule } from "./services";

const networkConfiguration = z
  .object({
    ip: optionalText,
    additional_ips: texts.optional(),
    subnetworks: coerce.list(subnetwork).optional(),
    firewall_ruleset_id: z.union([coerce.id, z.null(), z.literal(["", false])]).optional(),
  })
  .transform((wire) => ({
    ip: wire.ip,
    additionalIps: wire.additional_ips ?? [],
    subnetworks: wire.subnetworks ?? [],
    firewallRulesetId: wire.firewall_ruleset_id || undefined,
  }));

const feature = coerce.flag.optional().transform((value) => value ?? false);

const features = z
  .object({ ilo_access_management: feature, power_management: feature, firewall_management: feature })
  .transform((wire) => ({
    iloAccess: wire.ilo_access_management,
    power: wire.power_management,
    firewall: wire.firewall_management,
  }));

const colocationDetails = z
  .object({ id: coerce.id, network_configuration: networkConfiguration, features, active: coerce.flag })
  .transform(({ network_configuration, ...wire }) => ({
    ...wire,
    networkConfiguration: network_configuration,
  }));

/** A colocated server; not `active` means locked. `firewallRulesetId` is absent where there is no firewall. */
export type ColocationDetails = z.output<typeof colocationDetails>;

const dedicatedDetails = z
  .object({
    id: coerce.id,
    hardware_configuration: hardware.optional().catch(undefined),
    network_configuration: networkConfiguration,
    features,
    active: coerce.flag,
  })
  .transform(({ hardware_configuration, network_configuration, ...wire }) => ({
    ...wire,
    hardwareConfiguration: hardware_configuration,
    networkConfiguration: network_configuration,
  }));

/** A dedicated server. */
export type DedicatedDetails = z.output<typeof dedicatedDetails>;

const powerDetails = z.object({ manageable: coerce.flag, state: optionalText });

/** State of the power line, not of the operating system; the document lists no values. */
export type PowerDetails = z.output<typeof powerDetails>;

// The document prints `from` twice; `to` is what the second one must be.
const transferUsage = z
  .object({
    periods_list: coerce.list(
      z.object({
        time_range: z.object({ from: coerce.integer, to: coerce.integer.optional().catch(undefined) }),
        transfer_usage: z.object({ up: coerce.decimal, down: coerce.decimal }),
      }),
    ),
  })
  .transform(({ periods_list }) =>
    periods_list.map(({ time_range, transfer_usage }) => ({ timeRange: time_range, bytes: transfer_usage })),
  );

/** Traffic of the three previous payment periods and the current one; times in unix seconds. */
export type TransferUsage = z.output<typeof transferUsage>;

const ilo = z
  .object({ available: coerce.flag, ip: optionalText, access_enabled: coerce.flag, access_ip: optionalText })
  .transform((wire) => ({
    available: wire.available,
    ip: wire.ip,
    accessEnabled: wire.access_enabled,
    accessIp: wire.access_ip,
  }));

/** Remote management; `accessIp` is there only while access is open. */
export type IloDetails = z.output<typeof ilo>;

/** The power calls of a module; each answers no state. The word `confirm` is the wire's safety catch. */
class PoweredModule<Details> extends ServiceModule<Details> {
  readonly #module: "vps" | "dedicated" | "colocation";

  constructor(call: ArtnetCaller, module: "vps" | "dedicated" | "colocation", schema: z.ZodType<Details>) {
    super(call, `/${module}/list`, `/${module}/details`, schema);
    this.#module = module;
  }

  powerOn(serviceId: Id, options?: CallOptions): Promise<void> {
    return this.#power("on", serviceId, options);
  }

  powerOff(serviceId: Id, options?: CallOptions): Promise<void> {
    return this.#power("off", serviceId, options);
  }

  /** Off, then on. */
  powerRestart(serviceId: Id, options?: CallOptions): Promise<void> {
    return this.#power("restart", serviceId, options);
  }

  #power(action: "on" | "off" | "restart", serviceId: Id, options?: CallOptions): Promise<void> {
    const fields = { service_id: serviceId, confirm: "confirm" };
    return this.call.send(`/${this.#module}/power-${action}`, fields, options, `server:${serviceId}`);
  }
}

/** What dedicated and colocated servers share. */
class HousedModule<Details> extends PoweredModule<Details> {
  readonly #module: "dedicated" | "colocation";

  constructor(call: ArtnetCaller, module: "dedicated" | "colocation", schema: z.ZodType<Details>) {
    super(call, module, schema);
    this.#module = module;
  }

  powerDetails(serviceId: Id, options?: CallOptions): Promise<PowerDetails> {
    const fields = { service_id: serviceId };
    return this.call.ask(`/${this.#module}/power-details`, fields, "power_details", powerDetails, options);
  }

  transferUsage(serviceId: Id, options?: CallOptions): Promise<TransferUsage> {
    const command = `/${this.#module}/transfer-usage-details` as const;
    return this.call.ask(
      command,
      { service_id: serviceId },
      "transfer_usage_details",
      transferUsage,
      options,
    );
  }
}

/** Colocated servers (document, module colocation). */
export class ArtnetColocation extends HousedModule<ColocationDetails> {
  constructor(call: ArtnetCaller) {
    super(call, "colocation", colocationDetails);
  }
}

/** Dedicated servers (document, module dedicated; artnet.md section 7). */
export class ArtnetDedicated extends HousedModule<DedicatedDetails> {
  constructor(call: ArtnetCaller) {
    super(call, "dedicated", dedicatedDetails);
  }

  iloDetails(serviceId: Id, options?: CallOptions): Promise<IloDetails> {
    return this.call.ask("/dedicated/ilo-details", { service_id: serviceId }, "ilo_details", ilo, options);
  }

  /** Opens remote management to one address. */
  enableIloAccess(serviceId: Id, remoteIp: string, options?: CallOptions): Promise<void> {
    const fields = { service_id: serviceId, remote_ip: remoteIp };
    return this.call.send("/dedicated/ilo-access-enable", fields, options, `server:${serviceId}`);
  }

  disableIloAccess(serviceId: Id, options?: CallOptions): Promise<void> {
    const fields = { service_id: serviceId };
    return this.call.send("/dedicated/ilo-access-disable", fields, options, `server:${serviceId}`);
  }
}

const vpsNetwork = z
  .object({ ip: optionalText, additional_ips_list: texts.optional() })
  .transform((wire) => ({ ip: wire.ip, additionalIps: wire.additional_ips_list ?? [] }));

// `newtwork_configuration` is the wire's spelling; a server that mends it is understood as well.
const vpsDetails = z
  .preprocess(
    (wire) =>
      wire &&
      typeof wire === "object" &&
      "network_configuration" in wire &&
      !("newtwork_configuration" in wire)
        ? { ...wire, newtwork_configuration: wire.network_configuration }
        : wire,
    z.object({
      id: coerce.id,
      newtwork_configuration: vpsNetwork,
      features: z.object({ power_management: feature }),
      power_state: z.enum(["unknown", "on", "off"]).or(z.string()),
      active: coerce.flag,
    }),
  )
  .transform((wire) => ({
    id: wire.id,
    networkConfiguration: wire.newtwork_configuration,
    features: { power: wire.features.power_management },
    powerState: wire.power_state,
    active: wire.active,
  }));

/** A virtual server; `powerState` is unknown, on or off; not `active` means locked. */
export type VpsDetails = z.output<typeof vpsDetails>;

/** Virtual servers (document, module vps). */
export class ArtnetVps extends PoweredModule<VpsDetails> {
  constructor(call: ArtnetCaller) {
    super(call, "vps", vpsDetails);
  }
}
