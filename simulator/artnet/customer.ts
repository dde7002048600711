import { arrayOf, textOf } from "../core/php-form";
import { fail } from "./failure";
import { type CommandTable, integer, needText } from "./parameters";

const editable = [
  ...[
    "name",
    "nip",
    "regon",
    "street",
    "postcode",
    "city",
    "country_code",
    "tel",
    "fax",
    "email",
    "email_tech",
  ],
  ...["email_invoice", "correspondence_name", "correspondence_street", "correspondence_postcode"],
  ...["correspondence_city", "business"],
];

/** Module customer. */
export const customerCommands: CommandTable = {
  "customer/regenerate-api-key": {
    write: true,
    run: ({ state }) => {
      state.renewKey();
      return { api_key: state.apiKey };
    },
  },
  "customer/emails-list": {
    run: ({ state, form }) => {
      const offset = integer(form, "offset") ?? 0;
      const limit = integer(form, "limit") ?? state.emails.length;
      const newestFirst = [...state.emails].sort((a, b) => Number(b["time"]) - Number(a["time"]));
      const rows = newestFirst
        .slice(offset, offset + limit)
        .map(({ id, time, subject }) => ({ id, time, subject }));
      return { emails_list: rows };
    },
  },
  "customer/email-details": {
    run: ({ state, form }) => {
      const id = integer(form, "email_id");
      return { email: state.emails.find((email) => email["id"] === id) ?? fail("invalid-id") };
    },
  },
  "customer/change-language": {
    write: true,
    run: ({ state, form }) => {
      state.customer["language"] = needText(form, "language");
    },
  },
  "customer/get-language": { run: ({ state }) => ({ language: state.customer["language"] }) },
  "customer/details": {
    run: ({ state }) => ({ customer: { id: Number(state.customerId), ...state.customer } }),
  },
  "customer/edit": {
    write: true,
    run: ({ state, form }) => {
      const fields = arrayOf(form, "customer");
      for (const name of editable) {
        const value = textOf(fields, name);
        if (value !== undefined) state.customer[name] = name === "business" ? value === "true" : value;
      }
    },
  },
};
