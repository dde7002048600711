import { DnsRecord, DnsZone, DomainRegistration } from "rackform";

/** Registered for a year by the first `up`, and renewed until the resource goes. */
const registration = new DomainRegistration("example", {
  domain: "example-shop.no",
  registrant: {
    type: "organization",
    orgNumber: "923456783",
    companyName: "Example AS",
    applicantName: "Kari Nordmann",
    email: "kari@example.com",
    zipCode: "0123",
    city: "Oslo",
  },
  // The applicant has read the declaration at https://www.norid.no and agrees to it.
  acceptsDeclaration: true,
  // The vendor's API tells no price: it was looked up in the panel.
  spend: { maxPrice: 150, currency: "NOK", unknownPrice: "allow" },
});

/** The vendor makes the zone with the domain, so that it is there already. */
const zone = new DnsZone(
  "example",
  { vendor: "gigahost", domain: registration.domain, adopt: true },
  { dependsOn: registration, retainOnDelete: true },
);
new DnsRecord("shop", { zone, name: "shop", type: "A", value: "192.0.2.10" });

export const paidUntil = registration.expiresAt;
