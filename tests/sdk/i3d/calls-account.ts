import type { I3dEndpoint } from "../../../sdk/i3d";
import { collect } from "./support";
import {
  type Call,
  apiKey,
  apiKeyRequest,
  entries,
  holder,
  identity,
  oneRow,
  payer,
  range,
  rows,
  wireApiKey,
} from "./samples";

export const accountCalls = {
  "GET /session/user": {
    call: (i3d) => i3d.identity(),
    path: "/session/user",
    answer: { userId: 70321, userName: "example", details: { companyName: "Example B.V." } },
    result: { id: "70321", name: "Example B.V." },
  },
  "GET /account/details": {
    call: (i3d) => i3d.account.details(),
    path: "/account/details",
    answer: [{ emailAddress: "v@example.com", companyName: null, isAllowedFlexMetal: 1 }],
    result: { emailAddress: "v@example.com", isAllowedFlexMetal: true },
  },
  "PUT /account/details": {
    call: (i3d) => i3d.account.updateDetails(holder),
    path: "/account/details",
    body: holder,
    answer: [{ emailAddress: "v@example.com" }],
    result: { emailAddress: "v@example.com" },
  },
  "GET /account/billing": {
    call: (i3d) => i3d.account.billing(),
    path: "/account/billing",
    answer: [payer],
    result: payer,
  },
  "PUT /account/billing": {
    call: (i3d) => i3d.account.updateBilling(payer),
    path: "/account/billing",
    body: payer,
    answer: [payer],
    result: payer,
  },
  "GET /account/log": { call: (i3d) => collect(i3d.account.log()), path: "/account/log", ...entries },
  "GET /account/apiLog": {
    call: (i3d) => collect(i3d.account.apiLog()),
    path: "/account/apiLog",
    ...entries,
  },
  "GET /account/apiLog/{requestType}": {
    call: (i3d) => collect(i3d.account.apiLogOf("POST")),
    path: "/account/apiLog/POST",
    ...entries,
  },
  "GET /account/invoice": { call: (i3d) => i3d.account.invoices(), path: "/account/invoice", ...rows },
  "GET /account/invoice/unpaid": {
    call: (i3d) => i3d.account.unpaidInvoices(),
    path: "/account/invoice/unpaid",
    ...rows,
  },
  "GET /account/invoice/{invoiceId}": {
    call: (i3d) => i3d.account.invoice(1),
    path: "/account/invoice/1",
    ...oneRow,
  },
  "GET /account/invoice/number/{invoiceNumber}": {
    call: (i3d) => i3d.account.invoiceByNumber("2026/1"),
    path: "/account/invoice/number/2026%2F1",
    ...oneRow,
  },
  "GET /account/apiKey": {
    call: (i3d) => i3d.account.apiKeys.list(),
    path: "/account/apiKey",
    answer: [wireApiKey],
    result: [apiKey],
  },
  "POST /account/apiKey": {
    call: (i3d) => i3d.account.apiKeys.create(apiKeyRequest),
    path: "/account/apiKey",
    body: apiKeyRequest,
    answer: [wireApiKey],
    result: apiKey,
  },
  "PUT /account/apiKey/{apiKeyId}": {
    call: (i3d) => i3d.account.apiKeys.update(3, apiKeyRequest),
    path: "/account/apiKey/3",
    body: apiKeyRequest,
    answer: [wireApiKey],
    result: apiKey,
  },
  "DELETE /account/apiKey/{apiKeyId}": {
    call: (i3d) => i3d.account.apiKeys.delete(3),
    path: "/account/apiKey/3",
  },
  "GET /account/apiKey/{apiKeyId}/whitelist": {
    call: (i3d) => i3d.account.apiKeyWhitelist.list(3),
    path: "/account/apiKey/3/whitelist",
    ...rows,
  },
  "POST /account/apiKey/{apiKeyId}/whitelist": {
    call: (i3d) => i3d.account.apiKeyWhitelist.create(3, { ...range, comments: "office" }),
    path: "/account/apiKey/3/whitelist",
    body: { ...range, comments: "office" },
    ...oneRow,
  },
  "PUT /account/apiKey/{apiKeyId}/whitelist/{apiKeyWhitelistId}": {
    call: (i3d) => i3d.account.apiKeyWhitelist.update(3, 1, range),
    path: "/account/apiKey/3/whitelist/1",
    body: range,
    ...oneRow,
  },
  "DELETE /account/apiKey/{apiKeyId}/whitelist/{apiKeyWhitelistId}": {
    call: (i3d) => i3d.account.apiKeyWhitelist.delete(3, 1),
    path: "/account/apiKey/3/whitelist/1",
  },
  "GET /account/whitelist": {
    call: (i3d) => i3d.account.whitelist.list(),
    path: "/account/whitelist",
    ...rows,
  },
  "POST /account/whitelist": {
    call: (i3d) => i3d.account.whitelist.create({ ...range, description: "office" }),
    path: "/account/whitelist",
    body: { ...range, description: "office" },
    ...oneRow,
  },
  "PUT /account/whitelist/{whitelistId}": {
    call: (i3d) => i3d.account.whitelist.update(1, range),
    path: "/account/whitelist/1",
    body: range,
    ...oneRow,
  },
  "DELETE /account/whitelist/{whitelistId}": {
    call: (i3d) => i3d.account.whitelist.delete(1),
    path: "/account/whitelist/1",
  },
  "POST /account/whitelist/check": {
    call: (i3d) => i3d.account.whitelist.check(),
    path: "/account/whitelist/check",
  },
  "GET /account/files": { call: (i3d) => i3d.account.files(), path: "/account/files", ...rows },
  "GET /account/document": {
    call: (i3d) => i3d.account.documents.list(),
    path: "/account/document",
    ...rows,
  },
  "POST /account/document": {
    call: (i3d) => i3d.account.documents.create(identity),
    path: "/account/document",
    body: identity,
    ...oneRow,
  },
  "DELETE /account/document/{documentId}": {
    call: (i3d) => i3d.account.documents.delete(2),
    path: "/account/document/2",
  },
} satisfies Partial<Record<I3dEndpoint, Call>>;
