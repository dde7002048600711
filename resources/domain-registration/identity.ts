import { canonicalDomain } from "../dns/name";
import type { LiveDomain } from "./driver";
import type { DomainRegistrationState } from "./schema";

/** `gigahost:example.no/registration`. */
export const registrationId = (domain: string): string => `gigahost:${canonicalDomain(domain)}/registration`;

export const domainIn = (id: string): string => id.replace(/^gigahost:/, "").replace(/\/registration$/, "");

export function computedOf({ zoneId, status, registrar, expiresAt }: LiveDomain): DomainRegistrationState {
  return {
    zoneId,
    ...(status === undefined ? {} : { status }),
    ...(registrar === undefined ? {} : { registrar }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
}
