import type { SimReply } from "../../core/types";
import type { Call } from "../../panel/call";
import { unixText } from "../../panel/dates";
import { answer } from "../../panel/envelope";
import { requiredText } from "../../panel/input";
import { customer, invoices } from "../../panel/my";
import { invalidData, notFound, Refusal } from "../../panel/refusal";
import type { Deploy } from "../deploy/model";
import type { GigahostState } from "../state";

type AccountCall = Call<GigahostState>;

/** `GET /account`: the only list of SSH keys. */
export function getAccount(call: AccountCall): SimReply {
  const { state } = call;
  const { account } = state;
  return answer(call, {
    ...customer(state),
    sshkeys: state.sshKeys.map(({ id, name, data, added }) => ({
      key_id: id,
      key_name: name,
      key_added: unixText(added),
      key_data: data,
    })),
    passkeys: [
      {
        passkey_id: "1",
        passkey_name: "YubiKey",
        created_at: "2026-01-02 03:04:05",
        last_used: "2026-02-03 04:05:06",
      },
    ],
    contacts: [
      {
        contact_id: account.contactId,
        contact_name: account.name,
        contact_username: account.username,
        contact_access_level: "admin",
        contact_2fa: state.options.twoFactor ? "1" : "0",
      },
    ],
    orders: [
      ...undelivered(state),
      ...[...state.servers.values()].map(({ id, name, order }) => ({
        order_id: order.id,
        order_number: order.number,
        order_status: order.status,
        order_billing_cycle: order.billing === "hourly" ? "hourly" : "monthly",
        products: [
          {
            op_id: id,
            srv_id: id,
            product_id: order.productId,
            product_name: order.productName,
            srv_name: name,
          },
        ],
      })),
    ],
  });
}

/** Orders without a machine yet, those with a declined card among them, and those that failed. */
function undelivered(state: GigahostState): Record<string, unknown>[] {
  const { failedOrders } = state.options;
  const failed = failedOrders === "gone" ? [] : state.failed;
  return [
    ...state.deploys
      .filter(({ serverId }) => serverId === null)
      .map((deploy) =>
        orderWithoutMachine(state, deploy, deploy.unpaid ? "pending" : state.options.newOrderStatus),
      ),
    ...failed.map((deploy) => orderWithoutMachine(state, deploy, failedOrders)),
  ];
}

function orderWithoutMachine(
  { products, options }: GigahostState,
  { orderId, orderNumber, productId, billing, hostname }: Deploy,
  status: string,
): Record<string, unknown> {
  return {
    order_id: orderId,
    order_number: orderNumber,
    order_status: status,
    order_billing_cycle: billing === "hourly" ? "hourly" : "monthly",
    products: [
      {
        op_id: orderId,
        srv_id: "0",
        product_id: String(productId),
        product_name: products.find(({ id }) => id === productId)?.name ?? "",
        srv_name: options.orderHostnames ? hostname : "",
      },
    ],
  };
}

/** `POST /account/sshkey {name, data}`: no id. */
export function addSshKey(call: AccountCall): SimReply {
  const name = requiredText(call.body, "name");
  const data = requiredText(call.body, "data").trim();
  if (!/^(ssh-|ecdsa-|sk-)\S+ \S+/.test(data)) throw invalidData();
  const material = (text: string): string => text.split(/\s+/).slice(0, 2).join(" ");
  const isStored = call.state.sshKeys.some((key) => material(key.data) === material(data));
  if (isStored && call.state.options.duplicateKeys === "refuse")
    throw new Refusal(400, "SSH key already exists.");
  call.state.sshKeys.push({ id: call.state.nextId("ssh key", 5), name, data, added: call.now });
  return answer(call);
}

/** `DELETE /account/sshkey/{key_id}` */
export function removeSshKey(call: AccountCall): SimReply {
  const { sshKeys } = call.state;
  const index = sshKeys.findIndex(({ id }) => id === call.params["key_id"]);
  if (index < 0) throw notFound();
  sshKeys.splice(index, 1);
  return answer(call);
}

/** `GET /account/activity`: never with an API key. */
export function activity(call: AccountCall): SimReply {
  const entries = [...call.state.servers.values()].flatMap((server) => server.log);
  return answer(
    call,
    entries.map(({ id, entry, at }) => ({
      log_id: id,
      log_entry: entry,
      log_timestamp: unixText(at),
    })),
  );
}

/** `GET /billing`: the one answer recorded with `meta.status` as a text; numbers and texts mixed. */
export function billing(call: AccountCall): SimReply {
  return answer(
    call,
    {
      exchange_rates: [],
      invoices: invoices(call.state),
      orders: [],
      billing: { payment_id: "4", payment_type: "invoice" },
      card_details: [],
      credit: [{ credit_currency: "NOK", credit_amount: 492.2 }],
      hourly: [],
    },
    { meta: { status: "200" } },
  );
}
