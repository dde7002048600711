import type { ArtnetCommand } from "../../../sdk/artnet";
import { type Call, any, details, done, serviceList, subnetwork, wireSubnetwork, zone } from "./samples";

export const networkCalls = {
  "/fail-over-ip/list": { call: (artnet) => artnet.failOverIp.list(), form: "", ...serviceList },
  "/fail-over-ip/details": {
    call: (artnet) => artnet.failOverIp.details(5),
    form: "service_id=5",
    ...details(
      { id: 5, virtual_ip: "192.0.2.200", real_ip: false, real_ips_allowed_list: ["192.0.2.1"] },
      { id: "5", virtualIp: "192.0.2.200", realIp: undefined, allowedRealIps: ["192.0.2.1"] },
    ),
  },
  "/fail-over-ip/switch": {
    call: (artnet) => artnet.failOverIp.switch(5, "192.0.2.1"),
    form: "service_id=5&real_ip=192.0.2.1",
    ...done,
  },
  "/additional-ip/list": {
    call: (artnet) => artnet.additionalIp.list({ parentServiceId: "5" }),
    form: "parent_service_id=5",
    ...serviceList,
  },
  "/additional-ip/details": {
    call: (artnet) => artnet.additionalIp.details(6),
    form: "service_id=6",
    ...details({ id: 6, subnetworks: [wireSubnetwork] }, { id: "6", subnetworks: [subnetwork] }),
  },
  "/additional-ip/order-info": {
    call: (artnet) => artnet.additionalIp.orderInfo(5),
    form: "parent_service_id=5",
    answer: {
      order_info: {
        maximum_ips_number: "4",
        one_ip_payment_details: { price: "2.50", price_brutto: 3.08, currency: "EUR", payment_period: "1" },
      },
    },
    result: { maximumIps: 4, onePrice: { price: 2.5, priceGross: 3.08, currency: "EUR", periodMonths: 1 } },
  },
  "/additional-ip/order": {
    call: (artnet) => artnet.additionalIp.orderAddresses(5, 2),
    form: "parent_service_id=5&ips_number=2",
    answer: {
      order_details: {
        service_id: 77,
        ips_number: 2,
        ips_configuration: [{ ip: "192.0.2.60", mask: "255.255.255.255" }],
      },
    },
    result: { serviceId: "77", ipsNumber: 2, addresses: [{ ip: "192.0.2.60", mask: "255.255.255.255" }] },
  },
  "/ip-blackholing/list": {
    call: (artnet) => artnet.ipBlackholing.list(),
    form: "",
    answer: { blackholed_ips_list: [{ ip: "192.0.2.1", type: "admin" }] },
    result: [{ ip: "192.0.2.1", type: "admin" }],
  },
  "/ip-blackholing/enable": {
    call: (artnet) => artnet.ipBlackholing.enable("192.0.2.1"),
    form: "ip=192.0.2.1",
    ...done,
  },
  "/ip-blackholing/disable": {
    call: (artnet) => artnet.ipBlackholing.disable("192.0.2.1"),
    form: "ip=192.0.2.1",
    ...done,
  },
  "/dns/list": {
    call: (artnet) => artnet.dns.list(),
    form: "",
    answer: { zones_list: [zone("primary")] },
    result: [{ id: "7", domain: "example.com", type: "primary" }],
  },
  "/dns/delete": { call: (artnet) => artnet.dns.delete(7), form: "zone_id=7", ...done },
  "/dns/details-secoundary": {
    call: (artnet) => artnet.dns.detailsSecondary(7),
    form: "zone_id=7",
    answer: { zone_details: zone("secoundary", { master_nameserver: "198.51.100.53" }) },
    result: { id: "7", domain: "example.com", type: "secondary", masterNameserver: "198.51.100.53" },
  },
  "/dns/add-secoundary": {
    call: (artnet) => artnet.dns.addSecondary("example.com", "198.51.100.53"),
    form: "domain=example.com&master_nameserver=198.51.100.53",
    answer: { zone_details: zone("secoundary", { master_nameserver: "198.51.100.53" }) },
    result: { id: "7", domain: "example.com", type: "secondary", masterNameserver: "198.51.100.53" },
  },
  "/dns/details-primary": {
    call: (artnet) => artnet.dns.detailsPrimary(7),
    form: "zone_id=7",
    answer: { zone_details: zone("primary", { nameservers: ["ns1.artnet.pl"], serial: 1, records: [] }) },
    result: {
      id: "7",
      domain: "example.com",
      type: "primary",
      nameservers: ["ns1.artnet.pl"],
      serial: "1",
      records: [],
    },
  },
  "/dns/add-primary": {
    call: (artnet) => artnet.dns.addPrimary("example.com"),
    form: "domain=example.com",
    answer: { zone_details: zone("primary") },
    result: { id: "7", domain: "example.com", type: "primary" },
  },
  "/dns/edit-primary-records": {
    call: (artnet) =>
      artnet.dns.editPrimaryRecords(7, "1", [{ name: "@", ttl: 60, type: "A", data: ["192.0.2.1"] }]),
    form: "zone_id=7&records[0][name]=@&records[0][ttl]=60&records[0][type]=A&records[0][data1]=192.0.2.1&serial=1",
    ...done,
  },
  "/rev-dns/list": {
    call: (artnet) => artnet.revDns.list(),
    form: "",
    answer: { subnetworks_list: [{ ...wireSubnetwork, dns_subclasses: ["sub"] }] },
    result: [{ ...subnetwork, subclasses: ["sub"] }],
  },
  "/rev-dns/details": {
    call: (artnet) => artnet.revDns.details(3, "sub"),
    form: "subnetwork_id=3&dns_subclass=sub",
    answer: { subclass_details: { serial: 5, type: "IPv4", prefix: "192.0.2", ptr_records: [] } },
    result: { serial: "5", type: "IPv4", prefix: "192.0.2", records: [] },
  },
  "/rev-dns/edit": {
    call: (artnet) => artnet.revDns.edit(3, "sub", 5, [{ origin: 45, ptr: "host.example.com" }]),
    form: "subnetwork_id=3&dns_subclass=sub&ptr_records[0][origin]=45&ptr_records[0][ptr]=host.example.com&serial=5",
    answer: { warnings: [] },
    result: [],
  },
  "/firewall/list": {
    call: (artnet) => artnet.firewall.list(),
    form: "",
    answer: { rulesets_list: [{ id: "r1", services_ids_list: [5] }] },
    result: [{ id: "r1", serviceIds: ["5"] }],
  },
  "/firewall/details": {
    call: (artnet) => artnet.firewall.details("r1"),
    form: "ruleset_id=r1",
    answer: {
      ruleset_details: {
        id: "r1",
        enabled: false,
        maximum_rules_number: 50,
        protocol: "",
        rules: { in: [], out: [] },
      },
    },
    result: { id: "r1", enabled: false, maximumRulesNumber: 50, rules: { in: [], out: [] } },
  },
  "/firewall/enable": { call: (artnet) => artnet.firewall.enable("r1"), form: "ruleset_id=r1", ...done },
  "/firewall/disable": { call: (artnet) => artnet.firewall.disable("r1"), form: "ruleset_id=r1", ...done },
  "/firewall/save": {
    call: (artnet) =>
      artnet.firewall.save("r1", {
        in: [{ policy: "DROP", protocol: null, source: any, destination: any }],
        out: [],
      }),
    form:
      "rules[in][0][policy]=DROP&rules[in][0][protocol]=" +
      "&rules[in][0][source][ip]=0.0.0.0&rules[in][0][source][mask_short]=0" +
      "&rules[in][0][source][port][begin]=&rules[in][0][source][port][end]=" +
      "&rules[in][0][destination][ip]=0.0.0.0&rules[in][0][destination][mask_short]=0" +
      "&rules[in][0][destination][port][begin]=&rules[in][0][destination][port][end]=&ruleset_id=r1",
    ...done,
  },
} satisfies Partial<Record<ArtnetCommand, Call>>;
