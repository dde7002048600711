import type { GigahostClient } from "../../../sdk/gigahost";
import { enveloped } from "../panel/wire";

/** One method: how it is called, the request that must leave, a real-looking answer, and what comes of it. */
export interface Call<Client> {
  /** "METHOD /path" as in the fixture list. */
  endpoint: string;
  method: string;
  run: (client: Client) => Promise<unknown>;
  /** Path with query, as it travels. */
  path: string;
  /** JSON body; none when absent. */
  body?: unknown;
  answer: unknown;
  result: unknown;
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const said = (message: string, status = 200) => enveloped([], { message, status });
const organization = {
  type: "organization",
  email: "ola@example.no",
  applicantName: "Ola Nordmann",
  zipCode: "0123",
  city: "Oslo",
  orgNumber: "123456789",
  companyName: "Example AS",
} as const;
const organizationFields = {
  registrant_type: "organization",
  email: "ola@example.no",
  applicant_name: "Ola Nordmann",
  zip_code: "0123",
  city: "Oslo",
  org_number: "123456789",
  company_name: "Example AS",
};

export const dnsCalls: Call<GigahostClient>[] = [
  {
    endpoint: "GET /dns/lookup/organization/{org_number}",
    method: "dns.domains.lookupOrganization",
    run: (client) => client.dns.domains.lookupOrganization("123456789"),
    path: "/dns/lookup/organization/123456789",
    answer: enveloped({
      company_name: "Example AS",
      address: "Exampleveien 1",
      zip_code: "0123",
      city: "Oslo",
    }),
    result: { company_name: "Example AS", address: "Exampleveien 1", zip_code: "0123", city: "Oslo" },
  },
  {
    endpoint: "GET /dns/domains/check/{domain}",
    method: "dns.domains.check",
    run: (client) => client.dns.domains.check("a/../b?.no"),
    path: "/dns/domains/check/a%2F..%2Fb%3F.no",
    answer: enveloped({ domain: "a.no", available: true, reason: "" }),
    result: { domain: "a.no", available: true, reason: "" },
  },
  {
    endpoint: "POST /dns/domains/register",
    method: "dns.domains.registerDomain",
    run: (client) => client.dns.domains.registerDomain("example.no", organization),
    path: "/dns/domains/register",
    body: { domain_name: "example.no", ...organizationFields, use_gigahost_ns: true },
    answer: enveloped({
      zone_id: 123,
      domain_name: "example.no",
      expires_at: "2025-11-17",
      status: "active",
    }),
    result: { zone_id: "123", domain_name: "example.no", expires_at: "2025-11-17", status: "active" },
  },
  {
    endpoint: "GET /dns/zones",
    method: "dns.zones.list",
    run: (client) => client.dns.zones.list(),
    path: "/dns/zones",
    answer: enveloped([
      {
        zone_id: "123",
        cust_id: "1111",
        zone_name: "example.no",
        zone_name_display: "example.no",
        zone_type: "NATIVE",
        zone_active: "1",
        zone_protected: "1",
        zone_is_registered: "1",
        domain_registrar: "norid",
        domain_status: "active",
        domain_expiry_date: "2025-12-31 23:59:59",
        domain_auto_renew: "1",
        external_dns: "0",
        record_count: 5,
        zone_updated: false,
      },
      {
        zone_id: 124,
        zone_name: "lab.example.no",
        domain_registrar: null,
        domain_expiry_date: "",
        external_dns: "",
        zone_updated: 1700000000,
      },
    ]),
    result: [
      {
        zone_id: "123",
        cust_id: "1111",
        zone_name: "example.no",
        zone_name_display: "example.no",
        zone_type: "NATIVE",
        zone_active: true,
        zone_protected: true,
        zone_is_registered: true,
        domain_registrar: "norid",
        domain_status: "active",
        domain_expiry_date: "2025-12-31 23:59:59",
        domain_auto_renew: true,
        external_dns: false,
        record_count: 5,
        zone_updated: null,
      },
      {
        zone_id: "124",
        cust_id: null,
        zone_name: "lab.example.no",
        zone_name_display: "",
        zone_type: "",
        zone_active: false,
        zone_protected: false,
        zone_is_registered: false,
        domain_registrar: "",
        domain_status: "",
        domain_expiry_date: "",
        domain_auto_renew: false,
        external_dns: false,
        record_count: null,
        zone_updated: 1700000000,
      },
    ],
  },
  {
    endpoint: "POST /dns/zones",
    method: "dns.zones.create",
    run: (client) => client.dns.zones.create({ zoneName: "example.no" }),
    path: "/dns/zones",
    body: { zone_name: "example.no", zone_type: "NATIVE", create_default_records: false },
    answer: said("Zone created successfully.", 201),
    result: { message: "Zone created successfully." },
  },
  {
    endpoint: "POST /dns/zones",
    method: "dns.zones.create",
    run: (client) =>
      client.dns.zones.create({
        zoneName: "example.no",
        zoneType: "MASTER",
        createDefaultRecords: true,
        transfer: { authCode: "abcd" },
        useExistingNameservers: true,
      }),
    path: "/dns/zones",
    body: {
      zone_name: "example.no",
      zone_type: "MASTER",
      create_default_records: true,
      transfer_domain: true,
      auth_code: "abcd",
      use_existing_ns: true,
    },
    answer: enveloped({ zone_id: "123" }, { message: "Zone created successfully." }),
    result: { message: "Zone created successfully." },
  },
  {
    endpoint: "POST /dns/zones/ptr",
    method: "dns.zones.createPtr",
    run: (client) =>
      client.dns.zones.createPtr({
        prefix: "185.181.63",
        ipVersion: "ipv4",
        zoneName: "63.181.185.in-addr.arpa",
      }),
    path: "/dns/zones/ptr",
    body: { prefix: "185.181.63", ip_version: "ipv4", zone_name: "63.181.185.in-addr.arpa" },
    answer: said("201 Created", 201),
    result: { message: "201 Created" },
  },
  {
    endpoint: "DELETE /dns/zones/{zone_id}",
    method: "dns.zones.delete",
    run: (client) => client.dns.zones.delete("123"),
    path: "/dns/zones/123",
    answer: said("Zone deleted successfully."),
    result: { message: "Zone deleted successfully." },
  },
  {
    endpoint: "GET /dns/zones/{zone_id}/records",
    method: "dns.records.list",
    run: (client) => client.dns.records.list(123),
    path: "/dns/zones/123/records",
    answer: enveloped([
      {
        record_id: "def456",
        record_name: "www",
        record_type: "A",
        record_value: "185.125.168.166",
        record_ttl: "3600",
        record_priority: null,
      },
      {
        record_id: "ghi789",
        record_name: "@",
        record_type: "MX",
        record_value: "mail.example.no.",
        record_ttl: 300,
        record_priority: "10",
      },
    ]),
    result: [
      {
        record_id: "def456",
        record_name: "www",
        record_type: "A",
        record_value: "185.125.168.166",
        record_ttl: 3600,
        record_priority: null,
      },
      {
        record_id: "ghi789",
        record_name: "@",
        record_type: "MX",
        record_value: "mail.example.no.",
        record_ttl: 300,
        record_priority: 10,
      },
    ],
  },
  {
    endpoint: "POST /dns/zones/{zone_id}/records",
    method: "dns.records.create",
    run: (client) =>
      client.dns.records.create(123, { name: "www", type: "A", value: "192.0.2.1", ttl: 60, priority: 5 }),
    path: "/dns/zones/123/records",
    body: { record_name: "www", record_type: "A", record_value: "192.0.2.1", record_ttl: 60 },
    answer: said("Record created successfully.", 201),
    result: { message: "Record created successfully." },
  },
  {
    endpoint: "PUT /dns/zones/{zone_id}/records/{record_id}",
    method: "dns.records.update",
    run: (client) =>
      client.dns.records.update(123, "ghi789", {
        name: "@",
        type: "MX",
        value: "mail.example.no.",
        ttl: 3600,
        priority: 0,
      }),
    path: "/dns/zones/123/records/ghi789",
    body: {
      record_name: "@",
      record_type: "MX",
      record_value: "mail.example.no.",
      record_ttl: 3600,
      record_priority: 0,
    },
    answer: said("Record updated successfully."),
    result: { message: "Record updated successfully." },
  },
  {
    endpoint: "DELETE /dns/zones/{zone_id}/records/{record_id}",
    method: "dns.records.delete",
    run: (client) =>
      client.dns.records.delete(123, {
        record_id: "ghi789",
        record_name: "@",
        record_type: "MX",
        record_value: "mail.example.no",
        record_priority: 10,
      }),
    path: "/dns/zones/123/records/ghi789?name=%40&type=MX&value=10+mail.example.no.",
    answer: said("Record deleted successfully."),
    result: { message: "Record deleted successfully." },
  },
  {
    endpoint: "GET /dns/zones/{zone_id}/registrant",
    method: "dns.domains.registrant",
    run: (client) => client.dns.domains.registrant(123),
    path: "/dns/zones/123/registrant",
    answer: enveloped({
      contact_id: "ABC123P",
      name: "Ola Nordmann",
      organization: "Example AS",
      email: "ola@example.no",
      address: "Exampleveien 1",
      city: "Oslo",
      postal_code: "NO-0123",
      country_code: "NO",
      identity: null,
      identity_type: null,
      type: "organization",
    }),
    result: {
      contact_id: "ABC123P",
      name: "Ola Nordmann",
      organization: "Example AS",
      email: "ola@example.no",
      address: "Exampleveien 1",
      city: "Oslo",
      postal_code: "NO-0123",
      country_code: "NO",
      identity: "",
      identity_type: "",
      type: "organization",
    },
  },
  {
    endpoint: "PUT /dns/zones/{zone_id}/registrant",
    method: "dns.domains.changeRegistrant",
    run: (client) =>
      client.dns.domains.changeRegistrant(123, {
        type: "person",
        email: "kari@example.no",
        applicantName: "Kari",
        zipCode: "0123",
        city: "Oslo",
        personId: "N.PRI.12345678",
      }),
    path: "/dns/zones/123/registrant",
    body: {
      registrant_type: "person",
      email: "kari@example.no",
      applicant_name: "Kari",
      zip_code: "0123",
      city: "Oslo",
      pid: "N.PRI.12345678",
      agree_to_terms: true,
    },
    answer: said("Registrant changed successfully."),
    result: { message: "Registrant changed successfully." },
  },
  {
    endpoint: "PUT /dns/zones/{zone_id}/registrant-email",
    method: "dns.domains.setRegistrantEmail",
    run: (client) => client.dns.domains.setRegistrantEmail(123, "ola@example.no", true),
    path: "/dns/zones/123/registrant-email",
    body: { email: "ola@example.no", enable_protection: true },
    answer: enveloped({ protected: 1, email: "ola@example.no" }),
    result: { protected: true, email: "ola@example.no" },
  },
  {
    endpoint: "PUT /dns/zones/{zone_id}/auto-renew",
    method: "dns.domains.setAutoRenew",
    run: (client) => client.dns.domains.setAutoRenew(123, false),
    path: "/dns/zones/123/auto-renew",
    body: { auto_renew: 0 },
    answer: said("Auto-renewal updated successfully."),
    result: { message: "Auto-renewal updated successfully." },
  },
  {
    endpoint: "PUT /dns/zones/{zone_id}/nameservers",
    method: "dns.domains.setNameservers",
    run: (client) => client.dns.domains.setNameservers(123, ["ns1.example.com", "ns2.example.com"]),
    path: "/dns/zones/123/nameservers",
    body: { nameservers: ["ns1.example.com", "ns2.example.com"] },
    answer: said("Nameservers updated successfully."),
    result: { message: "Nameservers updated successfully." },
  },
  {
    endpoint: "PUT /dns/zones/{zone_id}/dnssec",
    method: "dns.dnssec.set",
    run: (client) => client.dns.dnssec.set(123, true),
    path: "/dns/zones/123/dnssec",
    body: { enable: 1 },
    answer: said("DNSSEC enabled."),
    result: { message: "DNSSEC enabled." },
  },
  {
    endpoint: "GET /dns/zones/{zone_id}/ds-records",
    method: "dns.dnssec.dsRecords",
    run: (client) => client.dns.dnssec.dsRecords(123),
    path: "/dns/zones/123/ds-records",
    answer: enveloped({ ds_records: "12345 13 2 ABCDEF" }),
    result: "12345 13 2 ABCDEF",
  },
  {
    endpoint: "GET /dns/zones/{zone_id}/ds-records/external",
    method: "dns.dnssec.externalDsRecords",
    run: (client) => client.dns.dnssec.externalDsRecords(123),
    path: "/dns/zones/123/ds-records/external",
    answer: enveloped({ ds_records: [{ keyTag: "12345", alg: 13, digestType: "2", digest: "ABCDEF" }] }),
    result: [{ keyTag: 12345, alg: 13, digestType: 2, digest: "ABCDEF" }],
  },
  {
    endpoint: "POST /dns/zones/{zone_id}/ds-records/external",
    method: "dns.dnssec.replaceExternalDsRecords",
    run: (client) =>
      client.dns.dnssec.replaceExternalDsRecords(123, [
        { keyTag: 12345, alg: 13, digestType: 2, digest: "ABCDEF" },
      ]),
    path: "/dns/zones/123/ds-records/external",
    body: { ds_records: [{ keyTag: 12345, alg: 13, digestType: 2, digest: "ABCDEF" }] },
    answer: said("DS records updated."),
    result: { message: "DS records updated." },
  },
  {
    endpoint: "GET /dns/zones/{zone_id}/redirect",
    method: "dns.redirects.list",
    run: (client) => client.dns.redirects.list(123),
    path: "/dns/zones/123/redirect",
    answer: enveloped([
      {
        domain: "example.no",
        source: "@",
        target_url: "https://example.com/",
        enabled: 1,
        created_at: "2026-07-01 12:00:00",
      },
    ]),
    result: [
      {
        domain: "example.no",
        source: "@",
        target_url: "https://example.com/",
        enabled: true,
        created_at: "2026-07-01 12:00:00",
      },
    ],
  },
  {
    endpoint: "POST /dns/zones/{zone_id}/redirect",
    method: "dns.redirects.create",
    run: (client) => client.dns.redirects.create(123, { targetUrl: "https://example.com/?a=b" }),
    path: "/dns/zones/123/redirect",
    body: { target_url: "https://example.com/?a=b", source: "@" },
    answer: said("Redirect created."),
    result: { message: "Redirect created." },
  },
  {
    endpoint: "PUT /dns/zones/{zone_id}/redirect",
    method: "dns.redirects.update",
    run: (client) => client.dns.redirects.update(123, { targetUrl: "https://example.org/", source: "blog" }),
    path: "/dns/zones/123/redirect",
    body: { target_url: "https://example.org/", source: "blog" },
    answer: said("Redirect updated."),
    result: { message: "Redirect updated." },
  },
  {
    endpoint: "DELETE /dns/zones/{zone_id}/redirect",
    method: "dns.redirects.delete",
    run: (client) => client.dns.redirects.delete(123),
    path: "/dns/zones/123/redirect?source=%40",
    answer: said("Redirect deleted."),
    result: { message: "Redirect deleted." },
  },
  {
    endpoint: "GET /dns/dyndns",
    method: "dns.dyndns.update",
    run: (client) =>
      client.dns.dyndns.update({ hostnames: ["a.example.no", "b.example.no"], ipv4: "192.0.2.1" }),
    path: "/dns/dyndns?hostname=a.example.no%2Cb.example.no&myip=192.0.2.1",
    answer: "good 192.0.2.1\nnochg 192.0.2.1\n",
    result: [
      { code: "good", detail: "192.0.2.1" },
      { code: "nochg", detail: "192.0.2.1" },
    ],
  },
];
