import { z } from "zod";
import { type CallOptions, coerce, path } from "../core";
import type { GigacloudCaller } from "./caller";
import { date, type Id, optionalFlag, optionalText } from "./fields";

const row = z.object({
  ticket_number: coerce.id,
  date,
  deptname: optionalText,
  subject: coerce.text,
  status: z.string(),
  client_read: optionalFlag,
  name: optionalText,
  email: optionalText,
});

function toTicket(wire: z.output<typeof row>) {
  const { ticket_number: number, deptname: department, client_read: read, ...rest } = wire;
  return { number, department, read, ...rest };
}

const ticket = row.transform(toTicket);

/** A support ticket; its `number` is what paths want. */
export type GigacloudTicket = z.output<typeof ticket>;

const reply = z.object({
  id: coerce.id,
  name: optionalText,
  date,
  body: coerce.text,
  status: optionalText,
  type: optionalText,
});

/** Absent or odd is not known, and never "none". */
const replies = coerce.list(reply).optional().catch(undefined);

const conversation = z
  .object({ tickets: ticket, replies })
  .transform(({ tickets, ...rest }) => ({ ticket: tickets, replies: rest.replies }));

/** A ticket with its replies; `undefined` where they are not told. */
export type GigacloudConversation = z.output<typeof conversation>;

/** Support tickets (document, "Support"). The key `tickets` holds a list in one answer and an object in the other. */
export class GigacloudSupport {
  readonly #call: GigacloudCaller;

  constructor(call: GigacloudCaller) {
    this.#call = call;
  }

  tickets(options?: CallOptions): Promise<GigacloudTicket[]> {
    return this.#call.read("support.tickets", "/tickets", "tickets", coerce.presentList(ticket), options);
  }

  ticket(number: Id, options?: CallOptions): Promise<GigacloudConversation> {
    const operation = {
      name: "support.ticket",
      method: "GET",
      path: path`/tickets/${number}`,
      effect: "read",
    } as const;
    return this.#call.transport.ask(operation, conversation, (json) => json, options);
  }
}
