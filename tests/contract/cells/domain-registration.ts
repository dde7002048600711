import { DomainRegistration, type DomainRegistrationArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";

interface Zone {
  name: string;
  registered: boolean;
  autoRenew: boolean;
}

/** Registered domains: `example.no renewed`. */
export const domainsAt = (simulator: Simulator): string[] =>
  (simulator.inspect("gigahost") as { zones: Zone[] }).zones
    .filter(({ registered }) => registered)
    .map(({ name, autoRenew }) => `${name} ${autoRenew ? "renewed" : "ending"}`)
    .sort();

export const organization = {
  type: "organization",
  applicantName: "Kari Nordmann",
  email: "kari@example.com",
  zipCode: "0123",
  city: "Oslo",
  orgNumber: "923456783",
  companyName: "Example AS",
} as const;

export const order = {
  domain: "example.no",
  registrant: organization,
  acceptsDeclaration: true,
  spend: { maxPrice: 200, currency: "NOK" },
};

/** Another domain of the account; the vendor tells prices. */
export function seedDomains(simulator: Simulator): void {
  simulator.options("gigahost", { domainPrice: "told" });
  simulator.seed("gigahost", { zones: [{ name: "other.no", registered: true }] });
}

const [other, left] = ["other.no renewed", ["example.no ending", "other.no renewed"]];
const person = { ...organization, type: "person", orgNumber: undefined, companyName: undefined };

const gigahost: Cell = {
  kind: "DomainRegistration",
  vendor: "gigahost",
  seed: seedDomains,
  declare: (name, args) => new DomainRegistration(name, args as DomainRegistrationArgs),
  args: order,
  at: domainsAt,
  declared: ["example.no renewed", other],
  left,
  outside: [
    {
      edit: (simulator) =>
        void simulator.seed("gigahost", { zones: [{ name: "example.no", autoRenew: false }] }),
      drift: ["autoRenew"],
      healed: "in place",
    },
  ],
  changes: {
    vendor: { to: { vendor: "gigahost" }, how: "nothing" },
    domain: [
      { to: { domain: "Example.NO." }, how: "nothing" },
      {
        to: { domain: "example-two.no" },
        how: "replaced",
        at: ["example-two.no renewed", "example.no ending", other],
        left: ["example-two.no ending", "example.no ending", other],
      },
      { to: { domain: "other.no" }, how: "replaced", refused: /exists already/ },
    ],
    registrant: { to: { registrant: { ...organization, city: "Bergen" } }, how: "nothing" },
    personId: {
      to: { registrant: { ...person, firstName: "Kari", lastName: "Nordmann" }, personId: "N.PRI.12345678" },
      how: "nothing",
    },
    acceptsDeclaration: { to: { acceptsDeclaration: true }, how: "nothing" },
    nameServers: { to: { nameServers: ["ns1.example.net", "ns2.example.net"] }, how: "nothing" },
    autoRenew: { to: { autoRenew: false }, how: "in place", at: left },
    spend: { to: { spend: { maxPrice: 1 } }, how: "nothing" },
    onDestroy: { to: { onDestroy: "keep" }, how: "in place", left: ["example.no renewed", other] },
    adopt: { to: { adopt: true }, how: "nothing" },
  },
  disappears: { edit: (simulator) => void simulator.seed("gigahost", { removeZones: ["example.no"] }) },
  adopt: {
    before: (simulator) =>
      void simulator.seed("gigahost", { zones: [{ name: "example.no", registered: true }] }),
    refused: /the registration of example\.no exists already/,
  },
  bad: [
    { args: { domain: "example.com" }, message: /property domain.*is no \.no domain/s },
    { args: { acceptsDeclaration: false }, message: /property acceptsDeclaration.*must be true.*Norid/s },
    { args: { registrant: { ...organization, orgNumber: "12" } }, message: /orgNumber.*nine digits/s },
    { args: { registrant: person }, message: /registrant\.firstName.*person needs it.*personId/s },
    { args: { personId: "N.PRI.1" }, message: /personId.*belongs to persons/s },
    { args: { nameServers: ["ns1.example.net"] }, message: /property nameServers.*fewer than two/s },
    { args: { spend: undefined }, message: /property spend.*a registration costs money/s },
  ],
  creates: "POST /dns/domains/register",
};

export const domainRegistrations: Cell[] = [gigahost];
