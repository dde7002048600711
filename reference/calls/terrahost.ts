import type { VendorCalls } from "./facts";
import { panelCalls } from "./panel";

export const terrahost: VendorCalls = {
  calls: {
    "POST /authenticate": { itself: "before the first call" },
    "GET /servers": {
      read: ["servers.list"],
      kinds: ["AdditionalIp", "ReverseDns", "ServerName", "Snapshot"],
      functions: ["getIsos", "getReverseNames", "getServer", "getServers", "getSnapshot", "getSnapshots"],
    },
    "GET /servers/{id}": {
      read: ["servers.get"],
      kinds: ["AdditionalIp", "ReverseDns", "ServerName", "Snapshot"],
      functions: ["getReverseNames", "getServer"],
    },
    ...panelCalls,
    "GET /my/account": { read: ["my.account", "identity"], kinds: "all" },
    "GET /my/invoices": { read: ["my.invoices"], functions: ["getInvoices"] },
  },
  notSupported: {
    dns: { what: "DNS, BGP", why: "the API has neither" },
    orders: { what: "ordering and cancelling servers", why: "the API has neither" },
    names: { what: "names of IPv6 addresses", why: "documented for IPv4 only" },
    power: { what: "power and remote consoles of servers", why: "actions, not a state" },
    install: { what: "reinstallation and ISO images", why: "actions, and one of them wipes disks" },
    upgrades: { what: "upgrades of servers", why: "cost money, and cannot be undone" },
    traffic: { what: "traffic graphs", why: "read only; nothing to declare" },
    account: { what: "invoices", why: "read only; nothing to declare" },
  },
};
