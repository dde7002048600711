import { z } from "zod";
import { coerce } from "../core";
import { maybe, optionalText, texts } from "./fields";

export const dayPrice = z.object({ price: coerce.decimal, currency: z.string(), period: coerce.text });

/** A price, four decimals, for a period that has always been `24h`. */
export type DayPrice = z.output<typeof dayPrice>;

const common = {
  id: coerce.id,
  name: coerce.text,
  custom_name: optionalText,
  price_resources: maybe(dayPrice),
  vnc_configuration: maybe(z.object({ host: coerce.text, port: coerce.integer })),
  resources: maybe(
    z.object({
      cpu_cores: maybe(coerce.integer),
      ram: maybe(coerce.integer),
      hdd: maybe(coerce.integer),
      bandwidth: maybe(coerce.integer),
    }),
  ),
  state: coerce.text,
  state_time: maybe(coerce.integer),
  boot_status: optionalText,
};

const row = z.object(common);

function toInstance(wire: z.output<typeof row>) {
  const { cpu_cores: cpu, ...others } = wire.resources ?? {};
  return {
    id: wire.id,
    name: wire.name,
    customName: wire.custom_name,
    price: wire.price_resources,
    vnc: wire.vnc_configuration,
    resources: wire.resources && { cpu, ...others },
    state: wire.state,
    stateTime: wire.state_time,
    bootStatus: wire.boot_status,
  };
}

export const instance = row.transform(toInstance);

/**
 * A cloud instance: ram in MB, hdd in GB, bandwidth in Mbps. `state` is a cache, refreshed at `stateTime`. Price, console
 * and resources are `undefined` where the vendor does not tell them.
 */
export type CloudInstance = z.output<typeof instance>;

export const instanceDetails = z
  .object({
    ...common,
    custom_properties: maybe(z.object({ display_name: optionalText, notes: optionalText })),
    network_configuration: maybe(
      z.object({
        ip: optionalText,
        mask: optionalText,
        gateway_ip: optionalText,
        dns_list: z.undefined().or(texts).catch(undefined),
      }),
    ),
  })
  .transform(({ custom_properties: custom, network_configuration: network, ...wire }) => ({
    ...toInstance(wire),
    customProperties: { displayName: custom?.display_name, notes: custom?.notes },
    networkConfiguration: network && {
      ip: network.ip,
      mask: network.mask,
      gatewayIp: network.gateway_ip,
      dnsServers: network.dns_list,
    },
  }));

/** A cloud instance with what only its details tell. */
export type CloudInstanceDetails = z.output<typeof instanceDetails>;

const range = z.object({ min: coerce.decimal, max: coerce.decimal, step: coerce.decimal });

export const ranges = z.object({ cpu: range, ram: range, hdd: range, bandwidth: range });

/** What each resource may be; a value must be a multiple of the step. */
export type ResourceRanges = z.output<typeof ranges>;

export const image = z.object({ label: coerce.text, distribution: coerce.text, image: z.string() });
export type InstallationImage = z.output<typeof image>;
