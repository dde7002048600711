import type { VendorCalls } from "./facts";
import { i3dAccount } from "./i3d-account";
import { i3dColocation } from "./i3d-colocation";
import { i3dServers } from "./i3d-servers";

export const i3d: VendorCalls = {
  calls: {
    ...i3dColocation,
    ...i3dServers,
    ...i3dAccount,
  },
  notSupported: {
    single: {
      what: "one stored key, tag, callback or trigger, and their names alone",
      why: "lists tell all of them",
    },
    power: { what: "power", why: "an action, not a state" },
    contracts: { what: "colocation and cross connects, their cancellation, quotes", why: "contracts" },
    access: { what: "visitors of a data centre and their papers", why: "a person's matter" },
    alerts: { what: "Slack settings", why: "not built" },
    keyEntries: {
      what: "changing an entry of a key's whitelist",
      why: "an entry is added, and the old one removed",
    },
    apiKeys: { what: "the account's own list of allowed addresses", why: "a wrong one locks you out" },
    catalogue: {
      what: "plans, usage, committed capacity, counts, numbers of triggers",
      why: "read only; nothing to declare",
    },
    readings: {
      what: "traffic, power usage, latency, invoices of a contract",
      why: "readings; nothing to declare",
    },
    account: {
      what: "details, invoices, documents and logs of the account",
      why: "a person's matter; nothing to declare",
    },
    games: { what: "game hosting", why: "another half of the API" },
    signUp: {
      what: "sign-up, passwords and mail addresses of the account, newsletter",
      why: "a person's matter in a browser, not infrastructure",
    },
    payments: { what: "payments of invoices", why: "pays an invoice through a browser" },
    files: { what: "invoices and files to download", why: "answers a file, not JSON" },
    health: { what: "health of the API", why: "nothing of an account hangs on it" },
    logIn: { what: "log-in and log-out", why: "a person's log-in in a browser; a key needs none" },
    calculator: { what: "calculator and orders of the shop", why: "money, and a contract" },
    jobs: { what: "job offers", why: "the vendor's own matter" },
    pages: {
      what: "what the vendor's own pages ask (dashboard, heat map, reader)",
      why: "for a browser, not infrastructure",
    },
    tickets: { what: "tickets", why: "a person's talk with the vendor" },
    tables: { what: "countries and currencies", why: "a constant table" },
  },
};
