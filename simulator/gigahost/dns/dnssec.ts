import type { SimReply } from "../../core/types";
import type { Call } from "../../panel/call";
import { answer, done } from "../../panel/envelope";
import { advance, begin } from "../../panel/progress";
import { digest } from "../../panel/hash";
import { integer, objects, text, type Body } from "../../panel/input";
import { invalidData, Refusal } from "../../panel/refusal";
import type { GigahostState } from "../state";
import type { DsRecord, Zone } from "./model";
import { registrationOf, zoneOf } from "./zone-lookup";

type DnsCall = Call<GigahostState>;

/** `PUT …/dnssec {enable: 0 | 1}`; the state is readable only through ds-records. */
export function setDnssec(call: DnsCall): SimReply {
  const zone = zoneOf(call);
  registrationOf(zone, "DNSSEC can only be enabled for registered domains.", 403);
  const enable = integer(call.body, "enable");
  if (enable !== 0 && enable !== 1) throw invalidData();
  if (enable === 1 && !zone.dnssec) zone.signing = begin(call.now, call.state.options.dnssecSigning);
  zone.dnssec = enable === 1;
  if (!zone.dnssec) return done(call, "DNSSEC has been disabled.");
  return done(
    call,
    zone.externalDns
      ? "DNSSEC has been enabled. DS records must be added for your external nameservers."
      : "DNSSEC has been enabled and DS records sent to the registry.",
  );
}

/** `GET …/ds-records`: one string. */
export function getDsRecords(call: DnsCall): SimReply {
  const zone = zoneOf(call);
  const isRefused = zone.externalDns && call.state.options.externalDsText === "refused";
  const isSigned = zone.signing === undefined || advance(zone.signing, call.now);
  if (!zone.dnssec || isRefused || !isSigned)
    throw new Refusal(400, "DNSSEC is not enabled for this domain.");
  const keyTag = parseInt(digest("sha256", zone.name).slice(0, 4), 16);
  const ds_records = `${zone.name}. IN DS ${keyTag} 13 2 ${digest("sha256", `ds ${zone.name}`)}`;
  return answer(call, { ds_records });
}

function externalZone(call: DnsCall): Zone {
  const zone = zoneOf(call);
  if (!zone.externalDns) throw new Refusal(400, "This endpoint is only for externally hosted domains.");
  return zone;
}

const algorithms = [5, 7, 8, 10, 13, 14, 15, 16];

/** A DS record as the vendor takes it. */
export function dsRecord(item: Body): DsRecord {
  const keyTag = integer(item, "keyTag") ?? -1;
  const alg = integer(item, "alg") ?? 0;
  const digestType = integer(item, "digestType") ?? 0;
  const hex = text(item, "digest") ?? "";
  if (keyTag < 0 || keyTag > 65535) throw new Refusal(400, "Invalid Key Tag: must be between 0-65535");
  if (!algorithms.includes(alg)) throw new Refusal(400, `Invalid algorithm: ${alg}`);
  if (![1, 2, 4].includes(digestType)) throw new Refusal(400, `Invalid digest type: ${digestType}`);
  if (!/^([0-9a-f]{2})+$/i.test(hex)) throw new Refusal(400, "Invalid digest");
  return { keyTag, alg, digestType, digest: hex };
}

/** `GET …/ds-records/external` */
export function getExternalDs(call: DnsCall): SimReply {
  return answer(call, { ds_records: externalZone(call).externalDs });
}

/** `POST …/ds-records/external` replaces all of them. */
export function setExternalDs(call: DnsCall): SimReply {
  const zone = externalZone(call);
  const records = objects(call.body, "ds_records").map(dsRecord);
  if (records.length === 0 && call.state.options.emptyDsList === "refuse") throw invalidData();
  zone.externalDs = records;
  return answer(call, { ds_records: zone.externalDs });
}
