import { z } from "zod";
import type { CallOptions } from "../core";
import { type Caller, type Done, fields, type Id } from "../panel";
import { zoneLane, zonePath } from "./zone-path";

const { integer, list } = fields;

const dsRecord = z.object({
  keyTag: integer,
  /** 5, 7, 8, 10, 13, 14, 15 or 16. */
  alg: integer,
  /** 1, 2 or 4. */
  digestType: integer,
  /** Hexadecimal. */
  digest: z.string().regex(/^[0-9a-f]+$/i, "expected hexadecimal digits"),
});
export type DsRecord = z.output<typeof dsRecord>;

/** DNSSEC of registered domains (gigahost.md section 4). */
export class Dnssec {
  constructor(private readonly caller: Caller) {}

  /**
   * Switches signing on or off. There is no state to read: `dsRecords` tells.
   *
   * @throws permission for a domain that is not registered here
   */
  set(zoneId: Id, enable: boolean, options?: CallOptions): Promise<Done> {
    return this.caller.done(
      () => ({
        name: "dns.dnssec.set",
        method: "PUT",
        path: `${zonePath(zoneId)}/dnssec`,
        body: { json: { enable: enable ? 1 : 0 } },
        effect: "keyed",
        lane: zoneLane(zoneId),
      }),
      options,
    );
  }

  /** The DS records of the zone as one text. `validation` while DNSSEC is off. */
  async dsRecords(zoneId: Id, options?: CallOptions): Promise<string> {
    const where = () => `${zonePath(zoneId)}/ds-records`;
    const build = () =>
      ({ name: "dns.dnssec.dsRecords", method: "GET", path: where(), effect: "read" }) as const;
    return (await this.caller.data(build, z.object({ ds_records: z.string() }), options)).ds_records;
  }

  /** DS records of a domain that is hosted elsewhere. */
  async externalDsRecords(zoneId: Id, options?: CallOptions): Promise<DsRecord[]> {
    const where = () => `${zonePath(zoneId)}/ds-records/external`;
    const build = () =>
      ({ name: "dns.dnssec.externalDsRecords", method: "GET", path: where(), effect: "read" }) as const;
    const nothing = z.tuple([]).transform(() => ({ ds_records: [] as DsRecord[] }));
    return (
      await this.caller.data(build, z.union([nothing, z.object({ ds_records: list(dsRecord) })]), options)
    ).ds_records;
  }

  /** Replaces all DS records of a domain that is hosted elsewhere; a second time changes nothing. */
  replaceExternalDsRecords(zoneId: Id, records: DsRecord[], options?: CallOptions): Promise<Done> {
    return this.caller.done(
      () => ({
        name: "dns.dnssec.replaceExternalDsRecords",
        method: "POST",
        path: `${zonePath(zoneId)}/ds-records/external`,
        body: { json: { ds_records: records.map((one) => ({ ...one })) } },
        effect: "keyed",
        lane: zoneLane(zoneId),
      }),
      options,
    );
  }
}
