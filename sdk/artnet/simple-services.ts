import { z } from "zod";
import { coerce } from "../core";
import { prefixLength } from "./fields";

/** Details of the services that can only be read (document, modules easyisp, avx, hosting-artnet, ssl, software, link-service). */

export const hosting = z.object({ id: coerce.id, login: coerce.text, package: coerce.text });
export type Hosting = z.output<typeof hosting>;

export const sslService = z.object({
  id: coerce.id,
  domain: coerce.text,
  certificate: z.object({
    pl: coerce.text.optional().catch(undefined),
    en: coerce.text.optional().catch(undefined),
  }),
});
export type SslService = z.output<typeof sslService>;

export const software = z
  .object({ id: coerce.id, licence: z.object({ name: coerce.text, licences_number: coerce.integer }) })
  .transform(({ id, licence }) => ({ id, licence: { name: licence.name, count: licence.licences_number } }));
export type Software = z.output<typeof software>;

export const linkService = z
  .object({
    id: coerce.id,
    bandwidth: z.object({ up: coerce.decimal, down: coerce.decimal }),
    network_configuration: z.object({ ip: z.string(), mask: coerce.text, mask_short: prefixLength }),
  })
  .transform(({ id, bandwidth, network_configuration: network }) => ({
    id,
    bandwidth,
    networkConfiguration: { ip: network.ip, mask: network.mask, prefixLength: network.mask_short },
  }));
/** An internet connection; bandwidth in Mbps. */
export type LinkService = z.output<typeof linkService>;
