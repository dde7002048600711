import type { DomainRegistrationInputs } from "./schema";

/** What a planned change costs, in one line. */
export function warningOf(
  inputs: Partial<DomainRegistrationInputs>,
  before?: Partial<DomainRegistrationInputs>,
): string | undefined {
  const { domain = "a domain that is not known yet", autoRenew, spend, adopt } = inputs;
  const yearly = "it is renewed every year for money (autoRenew)";
  if (before)
    return autoRenew === true && before.autoRenew === false ? `${domain}: from now on ${yearly}` : undefined;
  // It takes over what is there, and orders nothing.
  if (adopt === true) return undefined;
  const most = spend === undefined ? "" : `, at most ${spend.maxPrice} ${spend.currency ?? ""}`.trimEnd();
  return `registers ${domain} at gigahost for a year, which costs money${most} and cannot be called off${autoRenew === false ? "" : `; ${yearly}`}`;
}
