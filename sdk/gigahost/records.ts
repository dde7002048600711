import { z } from "zod";
import { type CallOptions, isKind, path } from "../core";
import { type Caller, type Done, fields, type Id, invalid, required } from "../panel";
import { deleteValue } from "./record-wire";
import { zoneLane, zonePath } from "./zone-path";

const { certainText, id, integer, list, maybeInteger } = fields;

export const record = z.object({
  /** Changes with name, type and value (see `recordId`); a memory, not a key. */
  record_id: id,
  /** Relative to the zone; the apex is `@`. */
  record_name: z.string().min(1),
  record_type: z.string().min(1),
  /** As listed: final dots come and go, TXT without its outer quotes (see `decodeTxt`), SRV with its priority. */
  record_value: certainText,
  /** Seconds. */
  record_ttl: integer,
  /** MX only. */
  record_priority: maybeInteger,
});
export type GigahostRecord = z.output<typeof record>;

/** One record as it is written: all of it, since omitted fields fall back to defaults. */
export interface RecordContent {
  /** Relative to the zone, or `@`. */
  name: string;
  type: string;
  /** In wire form: TXT through `encodeTxt`, SRV with its priority inside, MX the target alone. */
  value: string;
  /** Seconds. */
  ttl: number;
  /** MX only, and needed there. */
  priority?: number;
}

/** Which row to delete: as listed. */
export interface RecordRow {
  record_id: string;
  record_name: string;
  record_type: string;
  record_value: string;
  record_priority?: number | null;
}

/** Records of a zone (gigahost.md section 3). Writes in one zone go one after another. */
export class Records {
  constructor(private readonly caller: Caller) {}

  /** All records, SOA and apex NS among them, in no order. */
  list(zoneId: Id, options?: CallOptions): Promise<GigahostRecord[]> {
    const where = () => `${zonePath(zoneId)}/records`;
    const build = () => ({ name: "dns.records.list", method: "GET", path: where(), effect: "read" }) as const;
    return this.caller.data(build, list(record), options);
  }

  /** Creates a record. The answer has no id: compute it (`recordId`) or list again. */
  create(zoneId: Id, content: RecordContent, options?: CallOptions): Promise<Done> {
    return this.caller.done(
      () => ({
        name: "dns.records.create",
        method: "POST",
        path: `${zonePath(zoneId)}/records`,
        body: { json: recordBody(content) },
        effect: "once",
        lane: zoneLane(zoneId),
      }),
      options,
    );
  }

  /**
   * Replaces the content of a record. The id changes with name, type and value, so after a repeated call `not-found`
   * may mean that the first attempt did it: list again.
   */
  async update(zoneId: Id, recordId: string, content: RecordContent, options?: CallOptions): Promise<Done> {
    const build = () =>
      ({
        name: "dns.records.update",
        method: "PUT",
        path: zonePath(zoneId) + path`/records/${required("recordId", recordId)}`,
        body: { json: recordBody(content) },
        effect: "keyed",
        lane: zoneLane(zoneId),
      }) as const;
    try {
      return await this.caller.done(build, options);
    } catch (error) {
      if (!isKind(error, "not-found")) throw error;
      throw error.with({
        message: "there is no record with this id; ids change with the content, list again",
      });
    }
  }

  /**
   * Deletes one row. The vendor ignores the id and goes by name, type and value: without a value it would wipe the
   * whole RRset, so an empty one is refused.
   *
   * @throws not-found when no row has this content
   */
  delete(zoneId: Id, row: RecordRow, options?: CallOptions): Promise<Done> {
    return this.caller.done(() => {
      const type = required("record_type", row.record_type);
      const listed = required("record_value", row.record_value);
      return {
        name: "dns.records.delete",
        method: "DELETE",
        path: zonePath(zoneId) + path`/records/${required("record_id", row.record_id)}`,
        query: {
          name: required("record_name", row.record_name),
          type,
          value: deleteValue(type, listed, row.record_priority),
        },
        effect: "keyed",
        lane: zoneLane(zoneId),
      };
    }, options);
  }
}

function recordBody({ name, type, value, ttl, priority }: RecordContent) {
  const isMx = type.toUpperCase() === "MX";
  if (isMx && priority === undefined) throw invalid("priority", "an MX record needs a priority");
  if (!Number.isInteger(ttl) || ttl < 0) throw invalid("ttl", "ttl must be a whole number of seconds");
  return {
    record_name: required("name", name),
    record_type: required("type", type),
    record_value: required("value", value),
    record_ttl: ttl,
    ...(isMx ? { record_priority: priority } : {}),
  };
}
