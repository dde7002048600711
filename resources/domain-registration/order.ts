import { cancelled, isKind, RackformError } from "../../sdk/core";
import type { OwnedCall } from "../contract/run";
import { beyondSpend } from "../contract/spend";
import { Unfinished } from "../contract/unfinished";
import { zonesSettled } from "../dns/gigahost/zones-settled";
import { isDoubtful } from "../sharing/doubtful";
import { poll } from "../sharing/poll";
import type { LiveDomain, RegistrarDriver } from "./driver";
import { registrationId } from "./identity";
import type { DomainRegistrationInputs, DomainRegistrationState } from "./schema";
import { neededToRegister } from "./validate";

const intervalMs = 6_000;
/** How many looks the domain may take to show: after a yes, and after an unclear answer. */
const looks = { done: 10, unclear: 5 };

/**
 * Registers a domain, once: after it was found to be free and its price to be within what it may cost.
 *
 * @throws Unfinished when the account does not show it, or nobody knows what came of it: it is not asked for again in this run
 */
export async function register(
  call: OwnedCall,
  driver: RegistrarDriver,
  inputs: DomainRegistrationInputs,
): Promise<LiveDomain> {
  await refuse(call, driver, inputs);
  // Nobody would write down what is bought from here on.
  if (!(await call.run.hasEngine())) throw cancelled();
  let doubt: RackformError | undefined;
  try {
    await driver.register(call, inputs);
  } catch (error) {
    if (!isDoubtful(error)) throw explained(error);
    doubt = error;
  }
  const order = !doubt ? "accepted" : doubt.facts.code === "payment_declined" ? "declined" : "unclear";
  const found = await lookFor(call, driver, inputs.domain, doubt ? looks.unclear : looks.done).catch(
    (error: unknown) => {
      // Whatever stopped the looking: it may be registered, and is paid for.
      throw awaited(inputs, order, error);
    },
  );
  if (!found) throw awaited(inputs, order, doubt);
  return found;
}

/** The domain that a run which was killed has ordered: an absence is read twice before money is spent. */
export async function seenLate(
  call: OwnedCall,
  driver: RegistrarDriver,
  { domain }: DomainRegistrationInputs,
): Promise<LiveDomain | undefined> {
  await zonesSettled(call, `DomainRegistration ${domain}`);
  return driver.look(call, domain);
}

/** Why nothing is asked for. */
async function refuse(
  call: OwnedCall,
  driver: RegistrarDriver,
  inputs: DomainRegistrationInputs,
): Promise<void> {
  const { domain, spend, adopt } = inputs;
  // Neither the preview nor plan-guard has counted it.
  if (adopt === true)
    throw refusal(
      "adopt",
      `${domain} is not registered in this account, and adopt: true takes over and never orders; nothing was ordered. Leave adopt out to register the domain; if it should be there, check the account with npx rackform doctor`,
    );
  const { available, reason, price } = await driver.check(call, domain);
  if (!available)
    throw refusal(
      "domain",
      `${domain} cannot be registered${reason ? ` (${reason})` : ""}; nothing was ordered. Look in the panel first: a run that was killed may have ordered it, and adopt: true takes it once its zone shows. If it is yours at another registrar, DnsZone transfers it in, for money`,
    );
  for (const argument of ["spend", "registrant", "acceptsDeclaration"] as const)
    if (!inputs[argument])
      throw refusal(
        argument,
        `${domain} is not in this account, and nothing was ordered, since ${argument} is missing: ${neededToRegister[argument]}`,
      );
  const told = price
    ? `, for ${price.amount} ${price.currency ?? ""}`.trimEnd()
    : "; the vendor tells no price";
  call.run.log(`gigahost: ${domain} is free${told}`);
  const why = beyondSpend(spend!, price);
  if (why)
    throw refusal(
      "spend",
      `the price of ${domain} ${why}; nothing was ordered. ${price ? "Raise the limit, or leave it" : 'Look it up at the vendor, and set spend.unknownPrice: "allow" if it is right'}`,
    );
}

const refusal = (argument: keyof DomainRegistrationInputs, message: string) =>
  new RackformError({ kind: "conflict", vendor: "gigahost", argument, applied: "no", message });

const explained = (error: unknown): unknown =>
  error instanceof RackformError && isKind(error, "validation")
    ? error.with({
        message: `${error.facts.message}. Check the registrant's facts, and look in the panel: a zone of the name is in the way, since the vendor makes one with the domain. It may also have come with an order of a run that was killed: adopt: true takes the domain then`,
      })
    : error;

function lookFor(
  call: OwnedCall,
  driver: RegistrarDriver,
  domain: string,
  count: number,
): Promise<LiveDomain | undefined> {
  return poll(call, {
    what: `${domain} to be registered`,
    looks: count,
    intervalMs,
    overTemporaryErrors: true,
    look: () => driver.look(call, domain),
  });
}

/** What is kept of a registration that does not show, and what to do. */
export function awaited(
  inputs: DomainRegistrationInputs,
  order: DomainRegistrationState["__order"],
  cause?: unknown,
): Unfinished {
  const why = cause instanceof Error ? ` (${cause.message})` : "";
  const { domain } = inputs;
  return new Unfinished(registrationId(domain), { ...inputs, __order: order }, [says[order!](domain, why)]);
}

const says: Record<
  NonNullable<DomainRegistrationState["__order"]>,
  (domain: string, why: string) => string
> = {
  accepted: (domain, why) =>
    `the vendor has accepted the registration of ${domain} and does not show it yet${why}; it is not asked for again: the next up goes on when it is there`,
  unclear: (domain, why) =>
    `the vendor gave no clear answer about the registration of ${domain}${why}; the next up asks for it again only if nobody has the domain then. Once it is in the account, adopt: true takes it`,
  declined: (domain, why) =>
    `the payment for ${domain} was declined${why}, and the vendor may keep the order and try again; it is not asked for again. Pay it in the panel, and adopt: true takes the domain; if there is no order, take the entry out with pulumi state delete, and the next up asks`,
};
