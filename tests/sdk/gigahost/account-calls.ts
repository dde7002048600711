import type { GigahostClient } from "../../../sdk/gigahost";
import { enveloped } from "../panel/wire";
import type { Call } from "./calls";

const said = (message: string) => enveloped([], { message });

/** The account, its keys and its bills. */
export const accountCalls: Call<GigahostClient>[] = [
  {
    endpoint: "GET /account",
    method: "account.sshKeys",
    call: (c) => c.account.sshKeys(),
    path: "/account",
    answer: enveloped({
      cust_id: "1",
      sshkeys: [{ key_id: 5, key_name: "laptop", key_added: 1767225600, key_data: "ssh-ed25519 AAAA" }],
      passkeys: [],
      contacts: [],
      orders: [],
    }),
    result: [{ key_id: "5", key_name: "laptop", key_added: 1767225600, key_data: "ssh-ed25519 AAAA" }],
  },
  {
    endpoint: "POST /account/sshkey",
    method: "account.addSshKey",
    call: (c) => c.account.addSshKey("laptop", "ssh-ed25519 AAAA"),
    path: "/account/sshkey",
    body: { name: "laptop", data: "ssh-ed25519 AAAA" },
    answer: said("200 OK"),
    result: { message: "200 OK" },
  },
  {
    endpoint: "DELETE /account/sshkey/{key_id}",
    method: "account.deleteSshKey",
    call: (c) => c.account.deleteSshKey(5),
    path: "/account/sshkey/5",
    answer: said("200 OK"),
    result: { message: "200 OK" },
  },
  {
    endpoint: "GET /account/apikeys",
    method: "account.apiKeys.list",
    call: (c) => c.account.apiKeys.list(),
    path: "/account/apikeys",
    answer: enveloped([
      {
        key_id: 3,
        key_label: "ci",
        key_prefix: "flux_live_ab",
        permissions: { dns: { mode: "rw", all: true, ids: [] } },
        revoked_at: null,
      },
    ]),
    result: [
      {
        key_id: "3",
        key_prefix: "flux_live_ab",
        permissions: { dns: { mode: "rw", all: true, ids: [] } },
        revoked_at: null,
      },
    ],
  },
  {
    endpoint: "POST /account/apikeys",
    method: "account.apiKeys.create",
    call: (c) =>
      c.account.apiKeys.create({
        label: "ci",
        permissions: { dns: { mode: "r", ids: ["1"] } },
        expiresAt: 1893456000,
      }),
    path: "/account/apikeys",
    body: { label: "ci", permissions: { dns: { mode: "r", ids: ["1"] } }, expires_at: 1893456000 },
    answer: enveloped({ secret: "flux_live_new", prefix: "flux", label: "ci", expires_at: 1893456000 }),
    result: { secret: "flux_live_new", prefix: "flux", label: "ci", expires_at: 1893456000 },
  },
  {
    endpoint: "PUT /account/apikeys/{key_id}",
    method: "account.apiKeys.update",
    call: (c) => c.account.apiKeys.update("3", { label: "new" }),
    path: "/account/apikeys/3",
    body: { label: "new" },
    answer: said("200 OK"),
    result: { message: "200 OK" },
  },
  {
    endpoint: "POST /account/apikeys/{key_id}/rotate",
    method: "account.apiKeys.rotate",
    call: (c) => c.account.apiKeys.rotate("3"),
    path: "/account/apikeys/3/rotate",
    answer: enveloped({ secret: "flux_live_new", prefix: "flux" }),
    result: { secret: "flux_live_new", prefix: "flux", label: "", expires_at: null },
  },
  {
    endpoint: "DELETE /account/apikeys/{key_id}",
    method: "account.apiKeys.delete",
    call: (c) => c.account.apiKeys.delete("3"),
    path: "/account/apikeys/3",
    answer: said("200 OK"),
    result: { message: "200 OK" },
  },
  {
    endpoint: "GET /account/apikeys/{key_id}/log",
    method: "account.apiKeys.log",
    call: (c) => c.account.apiKeys.log("3", { offset: 200 }),
    path: "/account/apikeys/3/log?limit=200&offset=200",
    answer: enveloped([{ anything: 1 }]),
    result: [{ anything: 1 }],
  },
  {
    endpoint: "GET /account/activity",
    method: "account.activity",
    call: (c) => c.account.activity(),
    path: "/account/activity",
    answer: enveloped([{ what: "login" }]),
    result: [{ what: "login" }],
  },
  {
    endpoint: "GET /billing",
    method: "billing.get",
    call: (c) => c.billing.get(),
    path: "/billing",
    answer: enveloped(
      {
        invoices: [{ inv_id: 5, inv_total: "10.00" }],
        credit: [{ credit_currency: "NOK", credit_amount: 492.2 }],
      },
      { status: "200" },
    ),
    result: {
      invoices: [{ inv_id: "5", inv_total: 10 }],
      credit: [{ credit_currency: "NOK", credit_amount: 492.2 }],
    },
  },
];
