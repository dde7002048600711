import type { Failure } from "../contract/handler";
import { serverProblem } from "../servers/argument";
import type { ServiceSizeInputs } from "./schema";
import { isSameWanted } from "./size";

type Inputs = Partial<ServiceSizeInputs>;

const isNothing = ({ resources = {}, packageId, cycle }: Inputs): boolean =>
  Object.keys(resources).length === 0 && packageId === undefined && cycle === undefined;

/** What the schema cannot say. */
export function validateServiceSize(
  inputs: Inputs,
  isUnknown: (argument: keyof ServiceSizeInputs) => boolean,
  _secrets: ReadonlySet<string>,
  before?: Inputs,
): Failure[] {
  const { serviceId, resources = {}, spend, adopt } = inputs;
  const failures: Failure[] = [];
  const add = (property: string, reason: string) => void failures.push({ property, reason });
  const problem = serviceId === undefined ? undefined : serverProblem(serviceId, "service");
  if (problem) add("serviceId", problem);
  for (const [id, quantity] of Object.entries(resources))
    if (!/^\d+$/.test(id.trim()) || !(Number(quantity) > 0))
      add(
        "resources",
        `has ${id} = ${quantity}: the vendor's id of a resource and a quantity above 0 are needed`,
      );
  const wanted = ["resources", "packageId", "cycle"] as const;
  // The size of a service that was imported is whatever it is.
  if (isNothing(inputs) && !(before && isNothing(before)) && !wanted.some(isUnknown))
    add("resources", "is missing: give at least one of resources, packageId and cycle");
  const orders = before === undefined || (Object.keys(before).length > 0 && !isSameWanted(before, inputs));
  if (spend === undefined && adopt !== true && orders && !isUnknown("spend") && !isUnknown("adopt"))
    add("spend", "is missing: an upgrade costs money. Say how much it may, e.g. spend: { maxPrice: 20 }");
  return failures;
}
