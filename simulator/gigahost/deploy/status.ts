import type { SimReply } from "../../core/types";
import type { Call } from "../../panel/call";
import { answer } from "../../panel/envelope";
import type { GigahostState } from "../state";
import { stageOf, tickDeploys, type Stage } from "./deliver";
import type { Deploy } from "./model";

const over: Stage[] = ["ready", "rescue", "iso"];

function passwordOf(deploy: Deploy, stage: Stage): string {
  const shown = (stage === "installing" && !deploy.withKey) || stage === "rescue";
  return shown ? deploy.password : "";
}

function row(state: GigahostState, deploy: Deploy, now: number): Record<string, unknown> {
  const server = deploy.serverId ? state.servers.get(deploy.serverId) : undefined;
  const status = stageOf(state, deploy, now);
  return {
    order_id: Number(deploy.orderId),
    order_number: deploy.orderNumber,
    hostname: deploy.hostname,
    srv_id: server ? Number(server.id) : 0,
    ip: server?.ips[0]?.v4?.address ?? "",
    ipv6: server?.ips[0]?.v6?.address ?? "",
    status,
    password: passwordOf(deploy, status),
    app: null,
    install_progress: null,
  };
}

/** `GET /deploy/status?ids=1,2`: orders vanish from it some reads after they finished. */
export function deployStatus(call: Call<GigahostState>): SimReply {
  const { state, now, query } = call;
  const ids = (query.get("ids") ?? "").split(",").map((id) => id.trim());
  const asked = state.deploys.filter(({ orderId }) => ids.includes(orderId));
  for (const deploy of asked) deploy.progress.seen += 1;
  tickDeploys(state, now);
  const shown = asked.filter((deploy) => {
    if (!state.deploys.includes(deploy)) return false;
    if (!over.includes(stageOf(state, deploy, now))) return true;
    deploy.readyReads += 1;
    return deploy.readyReads <= state.options.deployReadyReads;
  });
  state.deploys = state.deploys.filter(({ readyReads }) => readyReads <= state.options.deployReadyReads);
  const servers = shown.map((deploy) => row(state, deploy, now));
  const all_ready = shown.every((deploy) => over.includes(stageOf(state, deploy, now)));
  return answer(call, { servers, all_ready });
}
