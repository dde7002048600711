import type { SimReply } from "../../core/types";
import type { Call } from "../../panel/call";
import { done } from "../../panel/envelope";
import { text } from "../../panel/input";
import { begin } from "../../panel/progress";
import { Refusal } from "../../panel/refusal";
import type { GigahostState } from "../state";

const limitText = "Only three ASNs can be configured at a time. Contact support to remove an ASN first.";

/** `POST /bgp/asn {asn}`: pending until a human has verified it; there is no delete. */
export function submitAsn(call: Call<GigahostState>): SimReply {
  const { state, now } = call;
  const [, asn] = /^(?:AS)?(\d{1,10})$/i.exec((text(call.body, "asn") ?? "").trim()) ?? [];
  const number = Number(asn);
  if (!asn || number < 1 || number > 4_294_967_295) throw new Refusal(400, "ASN is not valid");
  if (state.asns.some((other) => other.asn === String(number))) {
    throw new Refusal(400, "The ASN already exists in the database.");
  }
  if (state.asns.length >= 3) throw new Refusal(400, limitText);
  state.asns.push({
    id: state.nextId("asn", 1),
    asn: String(number),
    name: "Example Network",
    country: "NO",
    status: "pending",
    rejectedReason: "",
    approval: begin(now, state.options.asnApproval),
  });
  return done(call, "ASN and LOA has been submitted for review.");
}
