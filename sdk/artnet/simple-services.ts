import { z } from "zod";
import { coerce } from "../core";
import { maybe, optionalText, prefixLength } from "./fields";

/** Details of the services that can only be read (document, modules easyisp, avx, hosting-artnet, ssl, software, link-service). Nothing hangs on more than the id. */

export const hosting = z.object({ id: coerce.id, login: optionalText, package: optionalText });
export type Hosting = z.output<typeof hosting>;

export const sslService = z.object({
  id: coerce.id,
  domain: optionalText,
  certificate: maybe(z.object({ pl: optionalText, en: optionalText })),
});
export type SslService = z.output<typeof sslService>;

export const software = z
  .object({
    id: coerce.id,
    licence: maybe(z.object({ name: optionalText, licences_number: maybe(coerce.integer) })),
  })
  .transform(({ id, licence }) => ({
    id,
    licence: licence && { name: licence.name, count: licence.licences_number },
  }));
export type Software = z.output<typeof software>;

export const linkService = z
  .object({
    id: coerce.id,
    bandwidth: maybe(z.object({ up: maybe(coerce.decimal), down: maybe(coerce.decimal) })),
    network_configuration: maybe(
      z.object({ ip: optionalText, mask: optionalText, mask_short: maybe(prefixLength) }),
    ),
  })
  .transform(({ id, bandwidth, network_configuration: network }) => ({
    id,
    bandwidth,
    networkConfiguration: network && { ip: network.ip, mask: network.mask, prefixLength: network.mask_short },
  }));
/** An internet connection; bandwidth in Mbps. */
export type LinkService = z.output<typeof linkService>;
