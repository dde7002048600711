import type { SimReply } from "../../core/types";
import type { Call } from "../call";
import { answer } from "../envelope";
import { requiredText } from "../input";
import { notFound } from "../refusal";
import type { PanelState } from "../state";
import { serverOf } from "./find";
import type { Iso } from "./model";

export function isoRow(state: PanelState, iso: Iso): Record<string, string> {
  return {
    iso_id: iso.id,
    cust_id: state.account.customerId,
    iso_url: iso.url,
    iso_name: iso.name,
    iso_hash: "",
    iso_size: "0",
    iso_state: "uploading",
    iso_mounted: iso.mounted ? "1" : "0",
  };
}

/** `GET /servers/{id}/isos`: a bare array, unlike `/deploy/isos`. */
export function listIsos(call: Call): SimReply {
  const server = serverOf(call);
  return answer(
    call,
    server.isos.map((iso) => isoRow(call.state, iso)),
  );
}

/** `POST /servers/{id}/isos {iso_id}` mounts one. */
export function mountIso(call: Call): SimReply {
  const server = serverOf(call);
  const id = requiredText(call.body, "iso_id");
  if (!server.isos.some((iso) => iso.id === id)) throw notFound();
  for (const iso of server.isos) iso.mounted = iso.id === id;
  return answer(call);
}
