import type { VendorCalls } from "./facts";

/** Colocation and cross connects. */
export const i3dColocation: VendorCalls["calls"] = {
  "GET /colocation": {
    read: ["colocation.list", "colocation.each"],
    kinds: ["ReverseDns", "ServerName"],
    functions: ["getColocation", "getColocations", "getReverseNames"],
  },
  "GET /colocation/{colocationId}": { read: ["colocation.get"], kinds: ["ReverseDns"] },
  "PUT /colocation/{colocationId}": { keyed: ["colocation.update"], kinds: ["ServerName"] },
  "PUT /colocation/{colocationId}/network/rdns/{ipAddress}": {
    keyed: ["colocation.setReverseDns"],
    kinds: ["ReverseDns"],
  },
  "GET /colocation/{colocationId}/invoice": { read: ["colocation.invoices"], why: "readings" },
  "GET /colocation/{colocationId}/pdu": { read: ["colocation.pdus"], why: "readings" },
  "GET /colocation/{colocationId}/network/usage/{upLinkId}/raw": {
    read: ["colocation.trafficUsage"],
    why: "readings",
  },
  "GET /colocation/{colocationId}/network/usage/{upLinkId}/graph/year": {
    read: ["colocation.trafficGraph.year"],
    why: "readings",
  },
  "GET /colocation/{colocationId}/network/usage/{upLinkId}/graph/month": {
    read: ["colocation.trafficGraph.month"],
    why: "readings",
  },
  "GET /colocation/{colocationId}/network/usage/{upLinkId}/graph/week": {
    read: ["colocation.trafficGraph.week"],
    why: "readings",
  },
  "GET /colocation/{colocationId}/network/usage/{upLinkId}/graph/day": {
    read: ["colocation.trafficGraph.day"],
    why: "readings",
  },
  "PUT /colocation/{colocationId}/cancel": { once: ["colocation.cancelContract"], why: "contracts" },
  "PUT /colocation/{colocationId}/cancel/revert": {
    once: ["colocation.revertContractCancellation"],
    why: "contracts",
  },
  "POST /colocation/quote": { once: ["colocation.requestQuote"], why: "contracts" },
  "GET /colocation/{colocationId}/alert": { read: ["colocation.alerts.list"], kinds: ["ColocationAlert"] },
  "POST /colocation/{colocationId}/alert": { once: ["colocation.alerts.create"], kinds: ["ColocationAlert"] },
  "PUT /colocation/{colocationId}/alert/{colocationAlertId}": {
    keyed: ["colocation.alerts.update"],
    kinds: ["ColocationAlert"],
  },
  "DELETE /colocation/{colocationId}/alert/{colocationAlertId}": {
    keyed: ["colocation.alerts.delete"],
    kinds: ["ColocationAlert"],
  },
  "GET /colocation/access": { read: ["colocation.access.list"], why: "access" },
  "POST /colocation/access": { once: ["colocation.access.create"], why: "access" },
  "GET /colocation/access/{accessId}": { read: ["colocation.access.get"], why: "access" },
  "PUT /colocation/access/{accessId}": { keyed: ["colocation.access.update"], why: "access" },
  "DELETE /colocation/access/{accessId}": { keyed: ["colocation.access.delete"], why: "access" },
  "PUT /colocation/access/{accessId}/revoke": { once: ["colocation.access.revoke"], why: "access" },
  "PUT /colocation/access/{accessId}/reactivate": {
    once: ["colocation.access.reactivate"],
    why: "access",
    source: "document only",
  },
  "GET /colocation/access/{accessId}/document": { read: ["colocation.access.documents.list"], why: "access" },
  "POST /colocation/access/{accessId}/document": {
    once: ["colocation.access.documents.create"],
    why: "access",
  },
  "GET /colocation/access/{accessId}/document/{documentId}": {
    read: ["colocation.access.documents.get"],
    why: "access",
  },
  "PUT /colocation/access/{accessId}/document/{documentId}": {
    keyed: ["colocation.access.documents.update"],
    why: "access",
  },
  "DELETE /colocation/access/{accessId}/document/{documentId}": {
    keyed: ["colocation.access.documents.delete"],
    why: "access",
  },
  "GET /crossConnect": { read: ["crossConnect.list"], functions: ["getCrossConnects"] },
  "GET /crossConnect/{crossConnectId}": { read: ["crossConnect.get"], why: "contracts" },
  "PUT /crossConnect/{crossConnectId}": { keyed: ["crossConnect.update"], why: "contracts" },
  "GET /crossConnect/{crossConnectId}/invoice": { read: ["crossConnect.invoices"], why: "readings" },
  "PUT /crossConnect/{crossConnectId}/cancel": { once: ["crossConnect.cancelContract"], why: "contracts" },
  "PUT /crossConnect/{crossConnectId}/cancel/revert": {
    once: ["crossConnect.revertContractCancellation"],
    why: "contracts",
  },
  "GET /crossConnect/{crossConnectId}/network/usage/{upLinkId}/graph/year": {
    read: ["crossConnect.trafficGraph.year"],
    why: "readings",
  },
  "GET /crossConnect/{crossConnectId}/network/usage/{upLinkId}/graph/month": {
    read: ["crossConnect.trafficGraph.month"],
    why: "readings",
  },
  "GET /crossConnect/{crossConnectId}/network/usage/{upLinkId}/graph/week": {
    read: ["crossConnect.trafficGraph.week"],
    why: "readings",
  },
  "GET /crossConnect/{crossConnectId}/network/usage/{upLinkId}/graph/day": {
    read: ["crossConnect.trafficGraph.day"],
    why: "readings",
  },
};
