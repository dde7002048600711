import { cancelled } from "../../sdk/core";
import type { OwnedCall } from "../contract/run";
import { Unfinished } from "../contract/unfinished";
import { isDoubtful } from "../sharing/doubtful";
import { poll } from "../sharing/poll";
import type { LiveSize, SizeDriver } from "./driver";
import { refuseBeyond, refuseSmaller } from "./guard";
import type { Before, ServiceSizeInputs, ServiceSizeState, Wanted } from "./schema";
import { beforeOf, computedOf, idsIn, isInEffect, sizeId, wantedText } from "./size";
import { refuseSecondOrder } from "./standing-order";

const intervalMs = 3_000;
const looks = 5;

interface Order {
  serviceId: string;
  live: LiveSize;
  /** What the state has asked for before. */
  former?: Partial<Wanted>;
  /** What there was before an order that certainly came to nothing. */
  earlier?: Before;
}

/**
 * Orders another size, once: after the vendor's estimate was told and found to be within what it may cost.
 *
 * @throws Unfinished when nobody knows what came of it: the state keeps what there was before
 */
export async function orderSize(
  call: OwnedCall,
  driver: SizeDriver,
  inputs: ServiceSizeInputs,
  { serviceId, live, former, earlier }: Order,
): Promise<ServiceSizeState> {
  refuseSmaller(inputs, live, former);
  const invoices = await driver.invoices(call);
  // Those that were there before an order of this resource are not of it.
  const later = invoices.filter(({ id }) => !earlier?.invoices.includes(id));
  await refuseSecondOrder(call, driver, inputs, { serviceId, invoices: later });
  const estimate = await driver.estimate(call, serviceId, inputs);
  const { price, messages } = estimate;
  const told = [...(price ? [`${price.amount} ${price.currency ?? ""}`.trim()] : []), ...messages];
  call.run.log(
    `gigacloud: the vendor's estimate for service ${serviceId} with ${wantedText(inputs)}: ${told.join("; ") || "nothing that can be read"}`,
  );
  refuseBeyond(inputs, estimate);
  const before = beforeOf(live, invoices, inputs);
  // Nobody would write down what is bought from here on.
  if (!(await call.run.hasEngine())) throw cancelled();
  let doubt: Error | undefined;
  try {
    if (!(await driver.order(call, serviceId, inputs)))
      doubt = new Error("the answer does not say that it was taken");
  } catch (error) {
    if (!isDoubtful(error)) throw error;
    doubt = error;
  }
  const shown = await lookFor(call, driver, inputs, { serviceId, before, count: doubt ? looks : 1 });
  if (shown.isThere) return computedOf(shown.live ?? live, serviceId);
  const now = shown.live ?? live;
  if (!doubt) {
    call.run.log(
      `gigacloud: the upgrade of service ${serviceId} was ordered and does not show yet: it takes effect when its invoice is paid, or the vendor has provided it`,
    );
    return computedOf(now, serviceId, { __order: "accepted", __before: before });
  }
  throw awaited(inputs, now, { serviceId, before }, doubt.message);
}

interface Sought {
  serviceId: string;
  before: Before;
  count: number;
}

async function lookFor(
  call: OwnedCall,
  driver: SizeDriver,
  inputs: ServiceSizeInputs,
  { serviceId, before, count }: Sought,
): Promise<{ isThere: boolean; live?: LiveSize }> {
  let live: LiveSize | undefined;
  try {
    const isThere = await poll(call, {
      what: `service ${serviceId} to be of its size`,
      looks: count,
      intervalMs,
      overTemporaryErrors: true,
      async look() {
        live = await driver.look(call, serviceId, idsIn(inputs));
        return live && isInEffect(inputs, live, before) ? true : undefined;
      },
    });
    return { isThere: isThere === true, ...(live ? { live } : {}) };
  } catch {
    // Whatever stopped the looking: it may be ordered, and is in the state.
    return { isThere: false, ...(live ? { live } : {}) };
  }
}

/** What is kept of an order that nobody knows the outcome of, and what to do. */
export function awaited(
  inputs: ServiceSizeInputs,
  live: LiveSize,
  { serviceId, before }: { serviceId: string; before: Before },
  why: string,
): Unfinished {
  const outputs = computedOf(live, serviceId, { __order: "unclear", __before: before });
  return new Unfinished(sizeId(serviceId), { ...inputs, ...outputs }, [
    `an upgrade of service ${serviceId} was ordered without a clear answer (${why}); it is not sent again before the next up has read the service and the invoices. If it stands in the panel, adopt: true settles it`,
  ]);
}
