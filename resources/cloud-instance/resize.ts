import { isKind, RackformError } from "../../sdk/core";
import type { artnet } from "../../sdk";
import type { OwnedCall } from "../contract/run";
import { assertEngine } from "../flex-metal-server/engine-check";
import { poll } from "../sharing/poll";
import { aboutPassword, accessOf, instanceIfAny, type LiveInstance } from "./live";
import { type CloudInstanceInputs, resourceNames } from "./schema";

type Amounts = Required<artnet.CloudResources>;

/** A change takes some minutes where the operating system is asked first: looks after an unclear answer outlast that. */
const patience = { intervalMs: 10_000, looks: { done: 6, unclear: 30 } };

export const amounts = (of: artnet.CloudResources): string =>
  resourceNames.flatMap((name) => (of[name] === undefined ? [] : [`${name} ${of[name]}`])).join(", ");

/** All four as they are to be; `undefined` where they are so. What the program leaves out stays. */
export function newAmounts(
  { resources }: Pick<CloudInstanceInputs, "resources">,
  live: LiveInstance,
): Amounts | undefined {
  if (!resources) return undefined;
  const now: artnet.CloudResources = live.resources ?? {};
  const wanted: artnet.CloudResources = { ...now, ...resources };
  if (resourceNames.every((name) => wanted[name] === now[name])) return undefined;
  const unknown = resourceNames.filter((name) => wanted[name] === undefined);
  if (unknown.length === 0) return wanted as Amounts;
  throw new RackformError({
    kind: "protocol",
    vendor: "artnet",
    argument: "resources",
    applied: "no",
    message: `the vendor does not tell what ${unknown.join(" and ")} the cloud instance ${live.id} has, and wants all four at once; nothing was changed. Give ${unknown.join(" and ")} too`,
  });
}

/**
 * Changes resources, which restarts the instance: checked against the vendor's ranges first, and the price told.
 *
 * @throws validation before anything is sent, conflict where its operating system does not stop
 */
export async function resize(
  call: OwnedCall,
  inputs: CloudInstanceInputs,
  live: LiveInstance,
  wanted: Amounts,
): Promise<void> {
  const { run, limits } = call;
  const { cloudInstance } = run.account("artnet").client;
  refuseOutside(live, wanted, await cloudInstance.allowedResources(live.id, limits));
  const next = await cloudInstance.calculatePrice(wanted, live.id, limits);
  const cost = ({ price, currency, period }: artnet.DayPrice) => `${price} ${currency} for ${period}`;
  run.log(
    `artnet:${live.id}: the resources go from ${amounts(live.resources ?? {})} to ${amounts(wanted)}; the instance restarts (${inputs.shutdown}), and costs ${cost(next)}${live.price ? ` instead of ${cost(live.price)}` : ""}`,
  );
  await assertEngine(run);
  let doubt: RackformError | undefined;
  try {
    await cloudInstance.changeResources(accessOf(inputs), wanted, inputs.shutdown === "soft", limits);
  } catch (error) {
    if (!isKind(error, "ambiguous")) throw refused(error, live);
    doubt = error;
  }
  const isThere = await poll(call, {
    what: `the resources of the cloud instance ${live.id}`,
    intervalMs: patience.intervalMs,
    looks: doubt ? patience.looks.unclear : patience.looks.done,
    overTemporaryErrors: true,
    async look() {
      const shown: artnet.CloudResources = (await instanceIfAny(call, live.id))?.resources ?? {};
      return resourceNames.every((name) => shown[name] === wanted[name]) || undefined;
    },
  });
  // It is not sent a second time in this run: that would be a second restart, perhaps while the first one is under way.
  if (isThere) return;
  throw doubt ?? shownOtherwise(live);
}

function refuseOutside(
  { id, resources }: LiveInstance,
  wanted: Amounts,
  ranges: artnet.ResourceRanges,
): void {
  for (const name of resourceNames) {
    const { min, max, step } = ranges[name];
    const value = wanted[name];
    const isOff = step > 0 && value % step !== 0;
    const shrinks = name === "hdd" && value < (resources?.hdd ?? 0);
    if (value >= min && value <= max && !isOff && !shrinks) continue;
    throw new RackformError({
      kind: "validation",
      vendor: "artnet",
      argument: `resources.${name}`,
      applied: "no",
      message: shrinks
        ? `the disk of the cloud instance ${id} has ${resources?.hdd} GB and can only grow: ${value} is less; nothing was changed. Give ${resources?.hdd} or more`
        : `${name} ${value} is none that the cloud instance ${id} may have: ${min} to ${max} in steps of ${step}; nothing was changed. Give one of those`,
    });
  }
}

function refused(error: unknown, { id }: LiveInstance): unknown {
  if (!(error instanceof RackformError) || error.code !== "instance-unable-shutdown")
    return aboutPassword(error);
  return error.with({
    argument: "shutdown",
    applied: "no",
    message: `the operating system of the cloud instance ${id} did not stop within 30 seconds, and nothing was changed; stop it yourself and run again, or set shutdown: "hard", which cuts the power`,
  });
}

const shownOtherwise = ({ id }: LiveInstance): RackformError =>
  new RackformError({
    kind: "protocol",
    vendor: "artnet",
    argument: "resources",
    applied: "unknown",
    message: `the vendor accepted the resources of the cloud instance ${id} and shows others; run pulumi refresh, then up again`,
  });
