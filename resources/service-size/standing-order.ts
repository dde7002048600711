import { RackformError } from "../../sdk/core";
import type { OwnedCall } from "../contract/run";
import type { Invoice, LiveSize, SizeDriver } from "./driver";
import type { Before, ServiceSizeInputs, ServiceSizeState } from "./schema";
import { beforeOf, computedOf, isSameWanted, isToldOtherwise, wantedText } from "./size";

/*
 * A run that was killed after its order has left nothing in the state. Its invoice tells of it, as long as it is open.
 */

const conflict = (message: string): RackformError =>
  new RackformError({ kind: "conflict", vendor: "gigacloud", argument: "adopt", applied: "no", message });

/** Open invoices that nothing proves to be about something else than the service. */
async function mayBeOf(
  call: OwnedCall,
  driver: SizeDriver,
  serviceId: string,
  invoices: readonly Invoice[],
): Promise<Invoice[]> {
  const found: Invoice[] = [];
  for (const one of invoices)
    if (one.isOpen && !(await driver.isOfOther(call, one.id, serviceId))) found.push(one);
  return found;
}

const textsOf = (invoices: readonly Invoice[]): string => invoices.map(({ text }) => text).join(", ");

/** @throws conflict where the size may be ordered already, and the program does not say that it is not */
export async function refuseSecondOrder(
  call: OwnedCall,
  driver: SizeDriver,
  inputs: ServiceSizeInputs,
  { serviceId, invoices }: { serviceId: string; invoices: readonly Invoice[] },
): Promise<void> {
  if (inputs.adopt === false) return;
  const open = await mayBeOf(call, driver, serviceId, invoices);
  if (open.length === 0) return;
  throw conflict(
    `${wantedText(inputs)} of service ${serviceId} may be ordered already, by a run that was killed: open is invoice ${textsOf(open)}, and nothing tells that it is about something else; nothing was ordered. If it is that order, adopt: true takes it so, and nothing is ordered; pay it. If it is not, pay it or have it called off, or set adopt: false, which orders all the same, and take that out again afterwards`,
  );
}

interface Adopting {
  serviceId: string;
  live: LiveSize;
  /** What there was before an order, the outcome of which is not known. */
  before?: Before | undefined;
  /** Whether the program has said it before, of another size. */
  isOldWord?: boolean;
}

/**
 * What `adopt: true` comes to. Nothing is ordered: what the vendor does not tell is as the program says, and what it shows otherwise may
 * have been ordered.
 *
 * @throws conflict where the vendor shows something else, and nothing tells of an order
 */
export async function adopted(
  call: OwnedCall,
  driver: SizeDriver,
  inputs: ServiceSizeInputs,
  { serviceId, live, before, isOldWord = false }: Adopting,
): Promise<ServiceSizeState> {
  const wanted = wantedText(inputs);
  if (before && !isSameWanted(before.wanted, inputs))
    throw conflict(
      `${wantedText(before.wanted)} of service ${serviceId} was ordered without a clear answer, which adopt: true is about, and the program says ${wanted}; nothing was ordered. Declare what was ordered, run pulumi up, and change it afterwards`,
    );
  if (isOldWord)
    throw conflict(
      `adopt: true was about the former size of service ${serviceId}, and ${wanted} is another one; nothing was ordered. Take adopt out of the program to order it`,
    );
  if (!isToldOtherwise(inputs, live)) {
    call.run.log(
      `gigacloud: service ${serviceId} is taken to be of this size (${wanted}), and nothing is ordered: adopt: true`,
    );
    return computedOf(live, serviceId);
  }
  const invoices = before ? [] : await driver.invoices(call);
  const open = await mayBeOf(call, driver, serviceId, invoices);
  if (!before && open.length === 0)
    throw conflict(
      `adopt: true says that service ${serviceId} has ${wanted} already, and the vendor shows ${shownText(inputs, live)} and no open invoice that could be of such an order; nothing was ordered. Take adopt out of the program to order it, or declare what the vendor shows`,
    );
  const of = open.length > 0 ? ` (invoice ${textsOf(open)})` : "";
  call.run.log(
    `gigacloud: ${wanted} of service ${serviceId} is taken to be ordered already${of}, and nothing is ordered: adopt: true. It takes effect when its invoice is paid, or the vendor has provided it`,
  );
  return computedOf(live, serviceId, {
    __order: "accepted",
    __before: before ?? beforeOf(live, invoices, inputs),
  });
}

const shownText = ({ resources = {} }: ServiceSizeInputs, { quantities }: LiveSize): string =>
  wantedText({
    resources: Object.fromEntries(
      Object.keys(resources).flatMap((id) => (quantities[id] === undefined ? [] : [[id, quantities[id]]])),
    ),
  });
