import { type PhpArray, textOf } from "../core/php-form";
import type { SimReply } from "../core/types";
import { failure, success } from "./answers";
import type { GigacloudState, Row } from "./state";

const editable = [
  ...[
    "firstname",
    "lastname",
    "organizationid",
    "phonenumber",
    "email",
    "companyname",
    "address1",
    "address2",
  ],
  ...["city", "state", "postcode", "country", "type", "editonce", "mobilephone", "required", "requiredcheck"],
];

export function clientDetails(state: GigacloudState): SimReply {
  return success({ client: state.client });
}

/** POST /details. Its answer is undocumented. */
export function editClient(state: GigacloudState, parameters: PhpArray): SimReply {
  for (const name of editable) {
    const value = textOf(parameters, name);
    if (value !== undefined) state.client[name] = value;
  }
  return success({ info: ["clientdetailsupdated"] });
}

export function balance(state: GigacloudState): SimReply {
  return success({ details: state.balance });
}

const invoiceListFields = [
  ...["id", "date", "duedate", "paybefore", "total", "datepaid", "status", "merge_id", "number", "currency"],
];

export function listInvoices(state: GigacloudState): SimReply {
  return success({
    invoices: [...state.invoices.values()].map((invoice) => pick(invoice, invoiceListFields)),
  });
}

/** GET /invoice/@id: numbers where the list has texts. */
export function invoiceDetails(state: GigacloudState, id: string): SimReply {
  const invoice = state.invoices.get(id);
  if (!invoice) return failure(state, "nosuchinvoice");
  return success({
    invoice: {
      ...invoice,
      subtotal: Number(invoice["total"]),
      total: Number(invoice["total"]),
      client: state.client,
    },
  });
}

export function listTickets(state: GigacloudState): SimReply {
  return success({ tickets: [...state.tickets.values()].map(({ replies: _replies, ...ticket }) => ticket) });
}

/** GET /tickets/@number: one ticket, as an object, under the key that holds a list elsewhere. */
export function ticketDetails(state: GigacloudState, number: string): SimReply {
  const found = state.tickets.get(number);
  if (!found) return failure(state, "nosuchticket");
  const { replies = [], ...ticket } = found;
  return success({ tickets: ticket, replies });
}

const domainListFields = [
  ...[
    "id",
    "name",
    "expires",
    "recurring_amount",
    "date_created",
    "status",
    "period",
    "autorenew",
    "daytoexpire",
  ],
];

export function listDomains(state: GigacloudState): SimReply {
  return success({ domains: [...state.domains.values()].map((domain) => pick(domain, domainListFields)) });
}

export function domainDetails(state: GigacloudState, id: string): SimReply {
  const domain = state.domains.get(id);
  return domain ? success({ details: domain }) : failure(state, "nosuchdomain");
}

/** POST /domainorder/status: an empty answer when the name is taken. */
export function domainAvailability(state: GigacloudState, parameters: PhpArray): SimReply {
  const name = textOf(parameters, "name")?.toLowerCase() ?? "";
  const taken =
    name === "" ||
    state.takenDomains.has(name) ||
    [...state.domains.values()].some((d) => d["name"] === name);
  return success(taken ? undefined : { details: { status: "ok" } });
}

function pick(row: Row, names: string[]): Row {
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
}
