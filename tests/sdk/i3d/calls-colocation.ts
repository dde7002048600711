import type { I3dEndpoint } from "../../../sdk/i3d";
import {
  type Call,
  alert,
  colocation,
  entries,
  graph,
  identity,
  oneRow,
  quote,
  rows,
  visitor,
  wireColocation,
} from "./samples";

export const colocationCalls = {
  "GET /colocation": {
    call: (i3d) => i3d.colocation.list(),
    path: "/colocation",
    answer: [wireColocation],
    result: [colocation],
  },
  "GET /colocation/{colocationId}": {
    call: (i3d) => i3d.colocation.get(5),
    path: "/colocation/5",
    answer: [wireColocation],
    result: colocation,
  },
  "PUT /colocation/{colocationId}": {
    call: (i3d) => i3d.colocation.update(5, { name: "rack" }),
    path: "/colocation/5",
    body: { name: "rack" },
    answer: [wireColocation],
    result: colocation,
  },
  "PUT /colocation/{colocationId}/network/rdns/{ipAddress}": {
    call: (i3d) => i3d.colocation.setReverseDns(5, "192.0.2.2", ""),
    path: "/colocation/5/network/rdns/192.0.2.2",
    body: { hostname: "" },
  },
  "GET /colocation/{colocationId}/invoice": {
    call: (i3d) => i3d.colocation.invoices(5),
    path: "/colocation/5/invoice",
    ...rows,
  },
  "GET /colocation/{colocationId}/pdu": {
    call: (i3d) => i3d.colocation.pdus(5),
    path: "/colocation/5/pdu",
    ...rows,
  },
  "GET /colocation/{colocationId}/network/usage/{upLinkId}/raw": {
    call: (i3d) => i3d.colocation.trafficUsage(5, 2, { startTime: 1, endTime: 2 }),
    path: "/colocation/5/network/usage/2/raw?startTime=1&endTime=2",
    ...entries,
  },
  "GET /colocation/{colocationId}/network/usage/{upLinkId}/graph/year": {
    call: (i3d) => i3d.colocation.trafficGraph.year(5, 2),
    path: "/colocation/5/network/usage/2/graph/year",
    ...graph,
  },
  "GET /colocation/{colocationId}/network/usage/{upLinkId}/graph/month": {
    call: (i3d) => i3d.colocation.trafficGraph.month(5, 2),
    path: "/colocation/5/network/usage/2/graph/month",
    ...graph,
  },
  "GET /colocation/{colocationId}/network/usage/{upLinkId}/graph/week": {
    call: (i3d) => i3d.colocation.trafficGraph.week(5, 2),
    path: "/colocation/5/network/usage/2/graph/week",
    ...graph,
  },
  "GET /colocation/{colocationId}/network/usage/{upLinkId}/graph/day": {
    call: (i3d) => i3d.colocation.trafficGraph.day(5, 2),
    path: "/colocation/5/network/usage/2/graph/day",
    ...graph,
  },
  "PUT /colocation/{colocationId}/cancel": {
    call: (i3d) => i3d.colocation.cancelContract(5),
    path: "/colocation/5/cancel",
  },
  "PUT /colocation/{colocationId}/cancel/revert": {
    call: (i3d) => i3d.colocation.revertContractCancellation(5),
    path: "/colocation/5/cancel/revert",
  },
  "POST /colocation/quote": {
    call: (i3d) => i3d.colocation.requestQuote(quote),
    path: "/colocation/quote",
    body: quote,
  },
  "GET /colocation/{colocationId}/alert": {
    call: (i3d) => i3d.colocation.alerts.list(5),
    path: "/colocation/5/alert",
    ...rows,
  },
  "POST /colocation/{colocationId}/alert": {
    call: (i3d) => i3d.colocation.alerts.create(5, alert),
    path: "/colocation/5/alert",
    body: alert,
    ...oneRow,
  },
  "PUT /colocation/{colocationId}/alert/{colocationAlertId}": {
    call: (i3d) => i3d.colocation.alerts.update(5, 1, alert),
    path: "/colocation/5/alert/1",
    body: alert,
    ...oneRow,
  },
  "DELETE /colocation/{colocationId}/alert/{colocationAlertId}": {
    call: (i3d) => i3d.colocation.alerts.delete(5, 1),
    path: "/colocation/5/alert/1",
  },
  "GET /colocation/access": {
    call: (i3d) => i3d.colocation.access.list({ status: "granted" }),
    path: "/colocation/access?status=granted",
    ...rows,
  },
  "POST /colocation/access": {
    call: (i3d) => i3d.colocation.access.create(visitor),
    path: "/colocation/access",
    body: visitor,
    ...oneRow,
  },
  "GET /colocation/access/{accessId}": {
    call: (i3d) => i3d.colocation.access.get(1),
    path: "/colocation/access/1",
    ...oneRow,
  },
  "PUT /colocation/access/{accessId}": {
    call: (i3d) => i3d.colocation.access.update(1, visitor),
    path: "/colocation/access/1",
    body: visitor,
    ...oneRow,
  },
  "DELETE /colocation/access/{accessId}": {
    call: (i3d) => i3d.colocation.access.delete(1),
    path: "/colocation/access/1",
  },
  "PUT /colocation/access/{accessId}/revoke": {
    call: (i3d) => i3d.colocation.access.revoke(1),
    path: "/colocation/access/1/revoke",
  },
  "PUT /colocation/access/{accessId}/reactivate": {
    call: (i3d) => i3d.colocation.access.reactivate(1),
    path: "/colocation/access/1/reactivate",
  },
  "GET /colocation/access/{accessId}/document": {
    call: (i3d) => i3d.colocation.access.documents.list(1),
    path: "/colocation/access/1/document",
    ...rows,
  },
  "POST /colocation/access/{accessId}/document": {
    call: (i3d) => i3d.colocation.access.documents.create(1, identity),
    path: "/colocation/access/1/document",
    body: identity,
    ...oneRow,
  },
  "GET /colocation/access/{accessId}/document/{documentId}": {
    call: (i3d) => i3d.colocation.access.documents.get(1, 2),
    path: "/colocation/access/1/document/2",
    ...oneRow,
  },
  "PUT /colocation/access/{accessId}/document/{documentId}": {
    call: (i3d) => i3d.colocation.access.documents.update(1, 2, identity),
    path: "/colocation/access/1/document/2",
    body: identity,
    ...oneRow,
  },
  "DELETE /colocation/access/{accessId}/document/{documentId}": {
    call: (i3d) => i3d.colocation.access.documents.delete(1, 2),
    path: "/colocation/access/1/document/2",
  },
} satisfies Partial<Record<I3dEndpoint, Call>>;
