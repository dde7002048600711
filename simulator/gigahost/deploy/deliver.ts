import { begin, fraction } from "../../panel/progress";
import { addIp, freshV4, templateV6, v4Address, v6Address } from "../../panel/servers/addresses";
import { hide, makeServer } from "../../panel/servers/make";
import type { GigahostState } from "../state";
import type { Deploy } from "./model";

export type Stage = "waitlist" | "waiting" | "deploying" | "installing" | "ready" | "rescue" | "iso";

const finalStages = { os: "ready", rescue: "rescue", iso: "iso" } as const;

export function stageOf(state: GigahostState, deploy: Deploy, now: number): Stage {
  const listed = state.waitlist.some(({ kind, id }) => kind === "order" && id === deploy.orderId);
  if (listed) return "waitlist";
  if (deploy.unpaid) return "waiting";
  const done = fraction(deploy.progress, now);
  if (done >= 1) return finalStages[deploy.mode];
  if (done >= 0.6) return "installing";
  return done >= 0.3 ? "deploying" : "waiting";
}

/** The machine appears, under the host name that was asked for. */
function deliver(state: GigahostState, deploy: Deploy, now: number): void {
  const product = state.products.find(({ id }) => id === deploy.productId);
  if (!product) return;
  const server = makeServer(state, now, {
    type: product.type === "vm" ? "vps" : "dedicated",
    ram: product.memory,
    cores: product.cores,
    disk: product.storage,
    osId: deploy.osId ?? "0",
    rescue: deploy.mode === "rescue",
    order: {
      id: deploy.orderId,
      number: deploy.orderNumber,
      billing: deploy.billing,
      status: "active",
      productId: String(product.id),
      productName: product.name,
      total: product.monthly.toFixed(2),
      created: now,
    },
  });
  if (deploy.hostname !== "") server.name = deploy.hostname;
  const address = freshV4(state);
  addIp(state, server, { v4: v4Address(address), v6: v6Address(templateV6(address)) });
  const hidden = state.options.freshServerHiddenSeconds;
  if (hidden > 0) hide(server, now, null, hidden);
  deploy.serverId = server.id;
}

/** Moves every order as far as it is; failed ones vanish without a machine. */
export function tickDeploys(state: GigahostState, now: number): void {
  for (const deploy of state.deploys) {
    const listed = state.waitlist.findIndex(({ kind, id }) => kind === "order" && id === deploy.orderId);
    if (listed >= 0 && state.products.find(({ id }) => id === deploy.productId)?.inStock) {
      state.waitlist.splice(listed, 1);
      deploy.progress = begin(now, state.options.deployDuration);
    }
    if (deploy.unpaid && !state.options.cardDeclined && state.options.orderHeld === "no") {
      deploy.unpaid = false;
      deploy.progress = begin(now, state.options.deployDuration);
    }
    const stage = stageOf(state, deploy, now);
    const begun = stage !== "waitlist" && stage !== "waiting";
    if (begun && !deploy.serverId && !deploy.fails) deliver(state, deploy, now);
  }
  const isEnded = ({ serverId }: Deploy) =>
    serverId !== null && state.servers.get(serverId)?.cancelled !== null;
  state.deploys = state.deploys.filter((deploy) => !isEnded(deploy));
  const hasFailed = (deploy: Deploy) =>
    deploy.fails && !deploy.unpaid && fraction(deploy.progress, now) >= 0.6;
  state.failed.push(...state.deploys.filter(hasFailed));
  state.deploys = state.deploys.filter((deploy) => !hasFailed(deploy));
}
