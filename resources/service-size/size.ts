import { canonicalNumericId } from "../contract/numeric-id";
import type { Invoice, LiveSize } from "./driver";
import type { Before, ServiceSizeInputs, ServiceSizeState, Wanted } from "./schema";

export const sizeId = (serviceId: string): string => `gigacloud:${serviceId}/size`;

/** What is asked for, in one notation. */
export const canonicalWanted = ({ resources, packageId, cycle }: Partial<Wanted>) => ({
  resources:
    resources === undefined
      ? undefined
      : Object.fromEntries(
          Object.entries(resources)
            .map(([id, quantity]) => [id.trim(), String(quantity).trim()] as const)
            .sort(([one], [other]) => (one < other ? -1 : 1)),
        ),
  packageId: packageId === undefined ? undefined : canonicalNumericId(packageId),
  cycle: cycle?.trim().toLowerCase(),
});

export const isSameWanted = (one: Partial<Wanted>, other: Partial<Wanted>): boolean =>
  JSON.stringify(canonicalWanted(one)) === JSON.stringify(canonicalWanted(other));

export const idsIn = ({ resources = {} }: Partial<Wanted>): string[] => Object.keys(resources);

/** Whether two quantities say the same: `8` and `"8.0"`. */
export const isSameQuantity = (one: unknown, other: unknown): boolean =>
  String(one).trim() === String(other).trim() || (Number(one) === Number(other) && String(one).trim() !== "");

/**
 * Whether the service certainly is what is asked for. A package shows only by another product than before the order: where nobody
 * looked before, it is not known.
 */
export function isInEffect(wanted: Wanted, live: LiveSize, before?: Before): boolean {
  const { packageId, cycle } = wanted;
  if (packageId !== undefined && (!before || before.product === live.product)) return false;
  if (cycle !== undefined && live.billingCycle.toLowerCase() !== cycle.trim().toLowerCase()) return false;
  return Object.entries(wanted.resources ?? {}).every(
    ([id, quantity]) => live.quantities[id] !== undefined && isSameQuantity(live.quantities[id], quantity),
  );
}

/** Whether the vendor tells what there is of everything that is asked for, and it is something else. */
export const isTold = ({ packageId, ...wanted }: Wanted, live: LiveSize): boolean =>
  packageId === undefined && idsIn(wanted).every((id) => live.quantities[id] !== undefined);

/** Whether the vendor tells another quantity than is asked for. */
export const isToldOtherwise = ({ resources = {} }: Wanted, { quantities }: LiveSize): boolean =>
  Object.entries(resources).some(
    ([id, quantity]) => quantities[id] !== undefined && !isSameQuantity(quantities[id], quantity),
  );

/** What is kept of a service before an order. */
export const beforeOf = (
  { product, total, billingCycle }: LiveSize,
  invoices: readonly Invoice[],
  wanted: Wanted,
): Before => ({
  product,
  total,
  billingCycle,
  invoices: invoices.map(({ id }) => id),
  wanted: canonicalWanted(wanted),
});

/** What has changed at the service or in the account since: an order may have done it. */
export function signsSince(before: Before, live: LiveSize, invoices: readonly Invoice[]): string[] {
  const fresh = invoices.map(({ id }) => id).filter((id) => !before.invoices.includes(id));
  const differing = (["product", "total", "billingCycle"] as const).filter(
    (name) => before[name] !== live[name],
  );
  return [
    ...(fresh.length > 0 ? [`invoice ${fresh.join(", ")} has come`] : []),
    ...differing.map((name) => `${name} is ${live[name]} and was ${before[name]}`),
  ];
}

/** `12 = 8, package 77`. */
export function wantedText({ resources = {}, packageId, cycle }: Partial<Wanted>): string {
  const parts = [
    ...Object.entries(resources).map(([id, quantity]) => `${id} = ${quantity}`),
    ...(packageId === undefined ? [] : [`package ${packageId}`]),
    ...(cycle === undefined ? [] : [`cycle ${cycle}`]),
  ];
  return parts.join(", ");
}

/** The outputs; of an order that does not show yet, what is known of it. */
export function computedOf(
  { product, total, billingCycle, status }: LiveSize,
  serviceId: string,
  order: Pick<ServiceSizeState, "__order" | "__before"> = {},
): ServiceSizeState {
  const { __order, __before } = order;
  return {
    product,
    total,
    billingCycle,
    status,
    __service: serviceId,
    ...(__order === undefined ? {} : { __order }),
    ...(__before === undefined ? {} : { __before }),
  };
}

export type State = ServiceSizeInputs & Partial<ServiceSizeState>;
