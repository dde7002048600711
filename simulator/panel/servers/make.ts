import { begin } from "../progress";
import type { PanelState } from "../state";
import type { Server } from "./model";

/** A machine without addresses, active, switched on. */
export function makeServer(
  state: PanelState,
  now: number,
  parts: Partial<Server> & { billing?: "hourly" | "recurring" } = {},
): Server {
  const { billing = "recurring", ...given } = parts;
  const id = given.id ?? state.nextId("server", 3523);
  const type = given.type ?? "vps";
  const label = `srv${id}.${state.brand.domain}`;
  const server: Server = {
    id,
    name: label,
    label,
    type,
    vpsType: type === "vps" ? "kvm" : "",
    cores: 2,
    ram: 4,
    disk: 40,
    osId: "101",
    location: "DC1",
    created: now,
    powered: true,
    rescue: false,
    reboots: 0,
    ips: [],
    subnets: [],
    snapshots: [],
    isos: [],
    order: {
      id: state.nextId("order", 35982),
      number: state.nextId("order number", 17827),
      billing,
      status: "active",
      productId: "7951",
      productName: "KVM Performance VPS 4GB",
      total: "119.00",
      created: now,
    },
    install: null,
    cancelled: null,
    hidden: null,
    log: [],
    ...given,
  };
  state.servers.set(id, server);
  return server;
}

/** Takes a machine out of list and get for so many reads or seconds. */
export function hide(server: Server, now: number, reads: number | null, seconds: number | null): void {
  server.hidden = begin(now, { reads, seconds });
}
