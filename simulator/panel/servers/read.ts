import type { SimReply } from "../../core/types";
import { visible } from "../access/permissions";
import type { Call } from "../call";
import { answer } from "../envelope";
import { notFound } from "../refusal";
import { readServer } from "./find";
import { detailView, listView } from "./view";

/** `GET /servers`: a paged list; its `meta` has no `message` (gigahost.md section 1). */
export function listServers(call: Call): SimReply {
  const { state, now, query, identity } = call;
  const { serversPageParameter, serversPerPage } = state.options;
  const servers = [...state.servers.values()]
    .filter((server) => visible(identity, "servers", server.id))
    .filter((server) => readServer(state, server, now));
  const asked = serversPageParameter === null ? null : query.get(serversPageParameter);
  const page = Math.max(1, Number.parseInt(asked ?? "1", 10) || 1);
  const vps = servers.filter(({ type }) => type === "vps").length;
  const rows = servers.slice((page - 1) * serversPerPage, page * serversPerPage);
  return answer(
    call,
    rows.map((server) => listView(state, server, now)),
    {
      message: null,
      meta: {
        page,
        per_page: serversPerPage,
        total_pages: Math.max(1, Math.ceil(servers.length / serversPerPage)),
        total: servers.length,
        active: servers.filter(({ order }) => order.status === "active").length,
        vps,
        dedicated: servers.length - vps,
      },
    },
  );
}

/** `GET /servers/{id}`: an array of one. */
export function getServer(call: Call): SimReply {
  const server = call.state.servers.get(call.params["id"] ?? "");
  if (!server || !readServer(call.state, server, call.now)) throw notFound();
  return answer(call, [detailView(call.state, server, call.now)]);
}
