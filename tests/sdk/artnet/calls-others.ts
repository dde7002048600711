import type { ArtnetCommand } from "../../../sdk/artnet";
import { type Call, details, done, hosting, service, serviceList, wireService } from "./samples";

export const otherCalls = {
  "/customer/emails-list": {
    call: (artnet) => artnet.customer.emailsList({ limit: 2, offset: 0 }),
    form: "limit=2&offset=0",
    answer: { emails_list: [{ id: 1, time: 1700000000, subject: "Invoice" }] },
    result: [{ id: "1", time: 1700000000, subject: "Invoice" }],
  },
  "/customer/email-details": {
    call: (artnet) => artnet.customer.emailDetails(1),
    form: "email_id=1",
    answer: {
      email: { id: 1, time: "1700000000", address: "a@example.com", subject: "Invoice", body: "Hello" },
    },
    result: { id: "1", time: 1700000000, address: "a@example.com", subject: "Invoice", body: "Hello" },
  },
  "/customer/change-language": {
    call: (artnet) => artnet.customer.changeLanguage("en"),
    form: "language=en",
    ...done,
  },
  "/customer/get-language": {
    call: (artnet) => artnet.customer.getLanguage(),
    form: "",
    answer: { language: "en" },
    result: "en",
  },
  "/customer/details": {
    call: (artnet) => artnet.customer.details(),
    form: "",
    answer: {
      customer: {
        id: 19052,
        name: "Example",
        country_code: "PL",
        email_tech: "t@example.com",
        business: true,
      },
    },
    result: { id: "19052", name: "Example", countryCode: "PL", emailTech: "t@example.com", business: true },
  },
  "/customer/edit": {
    call: (artnet) => artnet.customer.edit({ emailTech: "t@example.com", business: false }),
    form: "customer[email_tech]=t@example.com&customer[business]=false",
    ...done,
  },
  "/services/list": {
    call: (artnet) => artnet.services.list({ limit: 10, offset: 20, parentServiceId: 5, serviceType: "vps" }),
    form: "limit=10&offset=20&parent_service_id=5&service_type=vps",
    ...serviceList,
  },
  "/services/details": {
    call: (artnet) => artnet.services.details("12345"),
    form: "service_id=12345",
    answer: { service: wireService },
    result: service,
  },
  "/domain/list": { call: (artnet) => artnet.domain.list(), form: "", ...serviceList },
  "/domain/details": {
    call: (artnet) => artnet.domain.details(5),
    form: "service_id=5",
    ...details(
      {
        id: 5,
        domain_name: "example.com",
        manageable: true,
        dns_servers: { "0": "ns1.example.com", "1": "ns2.example.com" },
      },
      {
        id: "5",
        domainName: "example.com",
        manageable: true,
        dnsServers: ["ns1.example.com", "ns2.example.com"],
      },
    ),
  },
  "/domain/edit-dns-servers": {
    call: (artnet) => artnet.domain.editDnsServers(5, ["ns1.example.com", "ns2.example.com"]),
    form: "service_id=5&dns_servers[0]=ns1.example.com&dns_servers[1]=ns2.example.com",
    ...done,
  },
  "/easyisp/list": { call: (artnet) => artnet.easyisp.list(), form: "", ...serviceList },
  "/easyisp/details": { call: (artnet) => artnet.easyisp.details(5), ...hosting },
  "/avx/list": { call: (artnet) => artnet.avx.list({ limit: 1 }), form: "limit=1", ...serviceList },
  "/avx/details": { call: (artnet) => artnet.avx.details(5), ...hosting },
  "/hosting-artnet/list": { call: (artnet) => artnet.hostingArtnet.list(), form: "", ...serviceList },
  "/hosting-artnet/details": { call: (artnet) => artnet.hostingArtnet.details(5), ...hosting },
  "/ssl/list": { call: (artnet) => artnet.ssl.list(), form: "", ...serviceList },
  "/ssl/details": {
    call: (artnet) => artnet.ssl.details(5),
    form: "service_id=5",
    ...details(
      { id: 5, domain: "example.com", certificate: { pl: "Certyfikat", en: "Certificate" } },
      { id: "5", domain: "example.com", certificate: { pl: "Certyfikat", en: "Certificate" } },
    ),
  },
  "/software/list": { call: (artnet) => artnet.software.list(), form: "", ...serviceList },
  "/software/details": {
    call: (artnet) => artnet.software.details(5),
    form: "service_id=5",
    ...details(
      { id: 5, licence: { name: "Panel", licences_number: "2" } },
      { id: "5", licence: { name: "Panel", count: 2 } },
    ),
  },
  "/link-service/list": { call: (artnet) => artnet.linkService.list(), form: "", ...serviceList },
  "/link-service/details": {
    call: (artnet) => artnet.linkService.details(5),
    form: "service_id=5",
    ...details(
      {
        id: 5,
        bandwidth: { up: 100, down: "100" },
        network_configuration: { ip: "192.0.2.9", mask: "255.255.255.255", mask_short: "\\32" },
      },
      {
        id: "5",
        bandwidth: { up: 100, down: 100 },
        networkConfiguration: { ip: "192.0.2.9", mask: "255.255.255.255", prefixLength: 32 },
      },
    ),
  },
} satisfies Partial<Record<ArtnetCommand, Call>>;
