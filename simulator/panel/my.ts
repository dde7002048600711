import type { SimReply } from "../core/types";
import type { Call } from "./call";
import { unixText } from "./dates";
import { digest } from "./hash";
import type { PanelState } from "./state";

const bare = (body: object): SimReply => ({
  status: 200,
  headers: { "content-type": "application/json" },
  body: { success: true, ...body },
});

export function customer(state: PanelState): Record<string, string> {
  const { account } = state;
  return {
    cust_id: account.customerId,
    cust_name: account.name,
    cust_company_no: "",
    cust_address: "Eksempelveien 1",
    cust_address2: "",
    cust_province: "",
    cust_zipcode: "0123",
    cust_city: "Oslo",
    cust_country: "NO",
    cust_phone: "+47 12345678",
    cust_email: account.username,
    cust_billing_email: account.username,
  };
}

/** `GET /my/account`: without the envelope. */
export function myAccount({ state }: Call): SimReply {
  const { account } = state;
  const contact = {
    contact_id: account.contactId,
    contact_name: account.name,
    contact_email: account.username,
    contact_phone: "+47 12345678",
    contact_address: "Eksempelveien 1",
    contact_zip: "0123",
    contact_city: "Oslo",
    contact_username: account.username,
    contact_admin: "1",
  };
  return bare({ ...customer(state), cust_contacts: [contact] });
}

/** One invoice per ordered server; sums as texts and numbers mixed, as documented. */
export function invoices(state: PanelState): Record<string, unknown>[] {
  return [...state.servers.values()].map(({ order }, index) => ({
    inv_id: String(index + 1),
    order_id: order.id,
    order_number: order.number,
    inv_md5: digest("md5", `invoice ${order.id}`),
    inv_filename: `Invoice_${index + 1}.pdf`,
    inv_number: String(index + 1),
    inv_date: unixText(order.created),
    inv_duedate: unixText(order.created + 10 * 86_400_000),
    inv_paid: "1",
    inv_total: order.total,
    inv_vat: Number(order.total) * 0.25,
    inv_total_vat: Number(order.total) * 1.25,
  }));
}

/** `GET /my/invoices`: without the envelope. */
export function myInvoices({ state }: Call): SimReply {
  return bare({ invoices: invoices(state) });
}
