import { z } from "zod";
import { type CallOptions, coerce } from "../core";
import type { ArtnetCaller } from "./caller";
import { type Id, texts } from "./fields";
import { ServiceModule } from "./services";

const failOver = z
  .object({ id: coerce.id, virtual_ip: z.string(), real_ip: coerce.textOrNone, real_ips_allowed_list: texts })
  .transform((wire) => ({
    id: wire.id,
    virtualIp: wire.virtual_ip,
    realIp: wire.real_ip,
    allowedRealIps: wire.real_ips_allowed_list,
  }));

/** A fail-over address; `realIp` is absent (on the wire: false) while the service is not active. */
export type FailOverIp = z.output<typeof failOver>;

/** Fail-over addresses (document, module fail-over-ip; service type `foip`). */
export class ArtnetFailOverIp extends ServiceModule<FailOverIp> {
  constructor(call: ArtnetCaller) {
    super(call, "/fail-over-ip/list", "/fail-over-ip/details", failOver);
  }

  /** Routes the virtual address to one of `allowedRealIps`. There is no way to unset it. */
  switch(serviceId: Id, realIp: string, options?: CallOptions): Promise<void> {
    const fields = { service_id: serviceId, real_ip: realIp };
    return this.call.send("/fail-over-ip/switch", fields, options, `fail-over-ip:${serviceId}`);
  }
}
