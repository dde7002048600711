import { z } from "zod";
import { type CallOptions, camelled, coerce, path } from "../core";
import type { GigacloudCaller } from "./caller";
import { date, type Id, optionalFlag, optionalInteger, optionalMoney } from "./fields";

const row = z
  .object({
    id: coerce.id,
    name: z.string(),
    expires: date,
    recurring_amount: optionalMoney,
    date_created: date,
    status: z.string(),
    period: optionalInteger,
    autorenew: optionalFlag,
    daytoexpire: optionalInteger,
  })
  .transform(camelled);

/** A registered domain; `period` in years. */
export type GigacloudDomain = z.output<typeof row>;

const details = z
  .object({
    id: coerce.id,
    name: z.string(),
    date_created: date,
    firstpayment: optionalMoney,
    recurring_amount: optionalMoney,
    period: optionalInteger,
    expires: date,
    status: z.string(),
    next_due: date,
    next_invoice: date,
    idprotection: optionalFlag,
    nameservers: coerce.list(coerce.text).transform((names) => names.filter((name) => name !== "")),
    autorenew: optionalFlag,
  })
  .transform(camelled);

/** A domain's details. Its name servers cannot be changed by API; on the wire their list is padded with "". */
export type GigacloudDomainDetails = z.output<typeof details>;

const availability = z
  .object({ details: coerce.orNothing(z.object({ status: coerce.text })).optional() })
  .transform((answer) => answer.details?.status === "ok");

/** Domains (document, "Domains"). */
export class GigacloudDomains {
  readonly #call: GigacloudCaller;

  constructor(call: GigacloudCaller) {
    this.#call = call;
  }

  list(options?: CallOptions): Promise<GigacloudDomain[]> {
    return this.#call.read("domains.list", "/domain", "domains", coerce.presentList(row), options);
  }

  get(domainId: Id, options?: CallOptions): Promise<GigacloudDomainDetails> {
    return this.#call.read("domains.get", path`/domain/${domainId}`, "details", details, options);
  }

  /** Whether a name is free; taken is answered by an empty body. Reads, although it is a POST. */
  isAvailable(name: string, options?: CallOptions): Promise<boolean> {
    const operation = {
      name: "domains.isAvailable",
      method: "POST",
      path: "/domainorder/status",
      body: { form: { name } },
      effect: "read",
    } as const;
    const noneAsObject = (json: unknown) =>
      json === undefined || json === null || isEmptyList(json) ? {} : json;
    return this.#call.transport.ask(operation, availability, noneAsObject, options);
  }
}

function isEmptyList(json: unknown): boolean {
  return Array.isArray(json) && json.length === 0;
}
