import { Server, type ServerArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";

export interface SimServer {
  srv_id: string;
  name: string;
  osId: string;
  orderId: string;
  orderStatus: string;
}

export const publicKey =
  "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHU5vJr0dPpXHkq3R4Cw2b1mZ8nT6yLsQe7oFaGx9KdV ops@example.net";

/** An account with a key, and somebody else's server. */
export const seedOrders = (simulator: Simulator) =>
  void simulator.seed("gigahost", {
    sshKeys: [{ id: "10001", name: "ops", data: publicKey }],
    servers: [{ id: "2201", name: "theirs", ipv4: ["192.0.2.10"] }],
  });

/** Servers that are not cancelled. */
export const rented = (simulator: Simulator): SimServer[] =>
  (simulator.inspect("gigahost").servers as SimServer[]).filter(
    ({ orderStatus }) => orderStatus === "active",
  );

/** `web1 101`: name and system, the others' among them. */
export const serversAt = (simulator: Simulator): string[] =>
  rented(simulator)
    .map(({ name, osId }) => `${name} ${osId}`)
    .sort();

const own = (simulator: Simulator) => rented(simulator).filter(({ name }) => name !== "theirs");
const theirs = "theirs 101";
const edit = (parts: object) => (simulator: Simulator) =>
  void simulator.seed("gigahost", { servers: own(simulator).map(({ srv_id: id }) => ({ id, ...parts })) });

const with_ = (...servers: string[]) => [...servers, theirs].sort();
const standard = with_("web1 101");
const args = {
  product: "KVM Performance VPS 4GB",
  region: "Sandefjord",
  os: "Debian 12",
  hostname: "web1",
  sshKeys: [publicKey],
  spend: { maxMonthly: 150, maxSetup: 0, currency: "NOK" },
  onDestroy: "cancel",
};

const gigahost: Cell = {
  kind: "Server",
  vendor: "gigahost",
  seed: seedOrders,
  declare: (name, given) => new Server(name, given as ServerArgs),
  args: { ...args, name: "web1" },
  at: serversAt,
  declared: standard,
  outside: [
    { edit: edit({ name: "renamed" }), drift: ["name"], healed: "in place" },
    { edit: edit({ osId: "88" }), drift: ["os"], healed: "replaced" },
  ],
  changes: {
    vendor: { to: { vendor: "gigahost" }, how: "nothing" },
    product: [
      { to: { product: 7951 }, how: "nothing" },
      {
        to: { product: 4873, billingPeriod: "monthly", spend: undefined },
        also: ["billingPeriod"],
        how: "replaced",
      },
    ],
    size: [
      { to: { product: undefined, size: { cores: 2, ramGb: 2 } }, also: ["product"], how: "replaced" },
      {
        to: { size: { cores: 9 }, product: undefined },
        also: ["product"],
        how: "replaced",
        refused: /no virtual server/,
      },
    ],
    region: [{ to: { region: 1 }, how: "nothing" }],
    os: [
      { to: { os: "Debian 11" }, how: "replaced", at: with_("web1 88") },
      { to: { os: "101" }, how: "nothing" },
      {
        from: { reinstallOnChange: true },
        to: { os: "Debian 11" },
        how: "in place",
        at: with_("web1 88"),
      },
    ],
    iso: { to: { os: undefined, iso: "7" }, also: ["os"], how: "replaced", refused: /there is no image/ },
    rescue: { to: { os: undefined, rescue: true }, also: ["os"], how: "replaced", at: with_("web1 0") },
    hostname: { to: { hostname: "web2" }, how: "nothing" },
    name: { to: { name: "web one" }, how: "in place", at: with_("web one 101") },
    sshKeys: { to: { sshKeys: ["ops"] }, how: "nothing" },
    billingPeriod: { to: { billingPeriod: "monthly" }, how: "replaced" },
    backups: { to: { backups: true }, how: "replaced" },
    spend: { to: { spend: { maxMonthly: 1 } }, how: "nothing" },
    waitlist: { to: { waitlist: "reserve" }, how: "nothing" },
    onDestroy: { to: { onDestroy: "keep" }, how: "in place", left: standard },
    reinstallOnChange: { to: { reinstallOnChange: true }, how: "in place" },
    existing: { to: { existing: "4711", adopt: true }, how: "nothing" },
    adopt: { to: { adopt: false }, how: "nothing" },
  },
  disappears: {
    edit: (simulator) =>
      simulator.seed("gigahost", { removeServers: own(simulator).map(({ srv_id }) => srv_id) }),
  },
  adopt: {
    before: (simulator) =>
      simulator.seed("gigahost", { servers: [{ id: "2301", name: "web1", hourly: true }] }),
    refused: /exists already.*\(order \d+ \(server 2301\)\).*another hostname orders another one/s,
  },
  conflict: {
    before: (simulator) =>
      simulator.seed("gigahost", { servers: [{ id: "2301", name: "web1", osId: "110" }] }),
    refused: /server 2301 has os Ubuntu 24\.04 LTS instead of Debian 12 64-bit; nothing was changed/,
  },
  bad: [
    {
      args: { size: { cores: 2 } },
      message: /property size.*stands beside product; exactly one of product and size/s,
    },
    { args: { os: undefined }, message: /property os.*is missing; exactly one of os, iso and rescue/s },
    { args: { hostname: "-web" }, message: /property hostname.*is not a valid host name/s },
    {
      args: { existing: "2201", adopt: false },
      message: /property existing.*adopt: false orders another one/s,
    },
    { args: { spend: { maxMonthly: -1 } }, message: /property spend/s },
  ],
  creates: "POST /deploy/servers",
};

export const servers: Cell[] = [gigahost];
