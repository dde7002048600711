import type { Call } from "../contract/run";
import type { Told } from "../contract/spend";
import type { Wanted } from "./schema";

/** A service as the vendor has it. */
export interface LiveSize {
  product: string;
  total: string;
  billingCycle: string;
  status: string;
  /** How much it has of the resources that were asked for, where the vendor tells. */
  quantities: Record<string, string>;
}

export interface Invoice {
  id: string;
  /** Neither paid nor called off. */
  isOpen: boolean;
  /** `90001 (20 USD, Unpaid)`. */
  text: string;
}

export interface Estimate {
  /** What the vendor says, if it says it in words. */
  messages: string[];
  price?: Told;
}

/** How a vendor sells another size of a service. */
export interface SizeDriver {
  /** The id of the service that the argument names. @throws not-found with the nearest name */
  serviceOf(call: Call, given: string | number): Promise<string>;
  /** Every service that is not over. */
  list(call: Call): Promise<{ id: string; name: string }[]>;
  /** The service, read now; `undefined` when it is certainly not in the account any more. */
  look(call: Call, serviceId: string, resources: readonly string[]): Promise<LiveSize | undefined>;
  /** The account's invoices, read now. */
  invoices(call: Call): Promise<Invoice[]>;
  /** Whether all that is on an invoice is proved to be about another service. */
  isOfOther(call: Call, invoiceId: string, serviceId: string): Promise<boolean>;
  /** What it would cost. Orders nothing. */
  estimate(call: Call, serviceId: string, wanted: Wanted): Promise<Estimate>;
  /** Orders it. Costs money; sent once. Whether the answer says that it was taken. */
  order(call: Call, serviceId: string, wanted: Wanted): Promise<boolean>;
  /** One at a time on a service. */
  runInQueue<T>(call: Call, serviceId: string, work: () => Promise<T>): Promise<T>;
}
