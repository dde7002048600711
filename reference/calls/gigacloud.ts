import type { VendorCalls } from "./facts";

export const gigacloud: VendorCalls = {
  calls: {
    "GET /details": { read: ["account.details", "identity"], kinds: "all", functions: ["getAccount"] },
    "POST /details": { once: ["account.updateDetails"], why: "account" },
    "GET /balance": { read: ["account.balance"], functions: ["getBalance"] },
    "GET /invoice": { read: ["account.invoices"], kinds: ["ServiceSize"], functions: ["getInvoices"] },
    "GET /invoice/@id": { read: ["account.invoice"], kinds: ["ServiceSize"] },
    "GET /tickets": { read: ["support.tickets"], why: "tickets" },
    "GET /tickets/@number": { read: ["support.ticket"], why: "tickets" },
    "GET /domain": { read: ["domains.list"], why: "domains" },
    "GET /domain/@id": { read: ["domains.get"], why: "domains" },
    "POST /domainorder/status": { read: ["domains.isAvailable"], functions: ["getDomainAvailability"] },
    "GET /service": {
      read: ["services.list"],
      kinds: ["ReverseDns", "ServiceSize"],
      functions: ["getReverseNames", "getServer", "getServers", "getUpgradeEstimate"],
    },
    "GET /service/@id": { read: ["services.get"], why: "service" },
    "GET /service/@id/upgrade": { read: ["services.upgradeOptions"], kinds: ["ServiceSize"] },
    "POST /service/@id/upgrade": {
      read: ["services.estimateUpgrade"],
      once: ["services.orderUpgrade"],
      kinds: ["ServiceSize"],
      functions: ["getUpgradeEstimate"],
    },
    "GET /service/@id/ip": { read: ["services.addresses"], kinds: ["ReverseDns"], functions: ["getServer"] },
    "GET /service/@id/rdns": {
      read: ["reverseDns.list"],
      kinds: ["ReverseDns"],
      functions: ["getReverseNames", "getServer"],
    },
    "POST /service/@id/rdns": { once: ["reverseDns.setPtr"], kinds: ["ReverseDns"] },
  },
  sections: {
    details: "Clientarea",
    balance: "Billing",
    invoice: "Billing",
    tickets: "Support",
    domain: "Domains",
    domainorder: "Domains",
    service: "Services",
  },
  notSupported: {
    ordering: { what: "DNS zones, power, ordering, cancelling", why: "the API has none of them" },
    service: { what: "details of a service", why: "read only, with its passwords; nothing to declare" },
    domains: { what: "registered domains", why: "read only; nothing to declare" },
    account: {
      what: "details, balance and invoices of the account",
      why: "a person's matter; nothing to declare",
    },
    tickets: { what: "tickets", why: "a person's talk with the vendor" },
    cloud: { what: "the cloud platform (virtual machines)", why: "another API" },
  },
};
