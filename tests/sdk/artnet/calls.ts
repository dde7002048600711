import type { ArtnetClient, ArtnetCommand } from "../../../sdk/artnet";

/** One plain call of a command: what is called, the form that leaves, the vendor's answer, what comes of it. */
interface Call {
  call: (artnet: ArtnetClient) => Promise<unknown>;
  form: string;
  answer: object;
  result: unknown;
}

const done = { answer: {}, result: undefined };

const wireService = {
  id: 12345,
  type: "dedicated",
  name: "HP DL120 G7 192.0.2.123",
  custom_description: null,
  expiration_time: 1481213614,
  payment_details: { price: 527, price_brutto: 648.21, currency: "EUR", payment_period: "1" },
  parent_service_id: 0,
  ip: "192.0.2.123",
};
const service = {
  id: "12345",
  type: "dedicated",
  name: "HP DL120 G7 192.0.2.123",
  customDescription: undefined,
  expirationTime: 1481213614,
  payment: { price: 527, priceGross: 648.21, currency: "EUR", periodMonths: 1 },
  parentServiceId: undefined,
  ip: "192.0.2.123",
};
const serviceList = { answer: { services_list: [wireService] }, result: [service] };

const details = (wire: object, result: object) => ({ answer: { service_details: wire }, result });

const hosting = {
  form: "service_id=5",
  ...details({ id: 5, login: "l", package: "p" }, { id: "5", login: "l", package: "p" }),
};

const wireHardware = {
  server: { vendor: "HP", model: "DL120 G7" },
  cpu: [{ vendor: "Intel", model: "E3", clock: 3.4, cores: 4, ht: true }],
  ram: [{ capacity: 8, type: "DDR3", speed: 1333 }],
  hdd: [{ capacity: 500, type: "SATA", speed: "7200" }],
  hdd_controller: [{ model: "B110i", builtin: true }],
};
const { hdd_controller: hddController, ...otherHardware } = wireHardware;
const hardware = { ...otherHardware, ram: [{ capacity: 8, type: "DDR3", speed: "1333" }], hddController };

const wireSubnetwork = { id: 3, ip: "192.0.2.40", mask: "255.255.255.248", mask_short: "/29", type: "IPv4" };
const subnetwork = { id: "3", ip: "192.0.2.40", mask: "255.255.255.248", prefixLength: 29, type: "IPv4" };

const wireNetwork = {
  ip: "192.0.2.123",
  additional_ips: ["192.0.2.124"],
  subnetworks: [wireSubnetwork],
  firewall_ruleset_id: "r1",
};
const network = {
  ip: "192.0.2.123",
  additionalIps: ["192.0.2.124"],
  subnetworks: [subnetwork],
  firewallRulesetId: "r1",
};

const power = (
  module: "vps" | "dedicated" | "colocation",
  method: "powerOn" | "powerOff" | "powerRestart",
): Call => ({
  call: (artnet) => artnet[module][method](5),
  form: "service_id=5&confirm=confirm",
  ...done,
});

const transfer = {
  form: "service_id=5",
  answer: {
    transfer_usage_details: {
      periods_list: [{ time_range: { from: 1, to: 2 }, transfer_usage: { up: 10, down: "20" } }],
    },
  },
  result: [{ timeRange: { from: 1, to: 2 }, bytes: { up: 10, down: 20 } }],
};
const powerDetails = {
  form: "service_id=5",
  answer: { power_details: { manageable: true, state: "on" } },
  result: { manageable: true, state: "on" },
};

const zone = (type: string, more: object = {}) => ({ id: 7, domain: "example.com", type, ...more });

const noPrice = { currency: "EUR", payment_period: 1 };
const expressOffer = {
  form: "",
  answer: {
    offer: [{ id: 4, hardware_configuration: wireHardware, prices: { regular: { price: 100, ...noPrice } } }],
  },
  result: [
    {
      id: "4",
      hardwareConfiguration: hardware,
      prices: {
        regular: { price: 100, priceGross: undefined, currency: "EUR", periodMonths: 1 },
        reseller: undefined,
      },
    },
  ],
};

const dayPrice = { price: "0.1234", currency: "PLN", period: "24h" };
const wireInstance = {
  id: 11,
  name: "i-11",
  custom_name: "web",
  price_resources: dayPrice,
  vnc_configuration: { host: "vnc.example.net", port: "5901" },
  resources: { cpu_cores: 2, ram: 2048, hdd: "20", bandwidth: 100 },
  state: "running",
  state_time: 1700000000,
  boot_status: "boot",
};
const instance = {
  id: "11",
  name: "i-11",
  customName: "web",
  price: { price: 0.1234, currency: "PLN", period: "24h" },
  vnc: { host: "vnc.example.net", port: 5901 },
  resources: { cpu: 2, ram: 2048, hdd: 20, bandwidth: 100 },
  state: "running",
  stateTime: 1700000000,
  bootStatus: "boot",
};
const access = { instanceId: 11, instancePassword: "p+w&1%=" };
const accessForm = "instance_id=11&instance_password=p+w&1%=";
const action = (method: "powerOn" | "powerOff" | "powerRestart" | "shutdown" | "reboot"): Call => ({
  call: (artnet) => artnet.cloudInstance[method](access),
  form: accessForm,
  ...done,
});
const range = { min: "1", max: 8, step: 1 };
const parsedRange = { min: 1, max: 8, step: 1 };

const any = { ip: "0.0.0.0", prefixLength: 0, port: { begin: null, end: null } };

/** The whole document, a call each; odd answers and errors are tried in the modules' own tests. */
export const calls: Record<ArtnetCommand, Call> = {
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
  "/vps/list": { call: (artnet) => artnet.vps.list(), form: "", ...serviceList },
  "/vps/details": {
    call: (artnet) => artnet.vps.details(5),
    form: "service_id=5",
    ...details(
      {
        id: 5,
        newtwork_configuration: { ip: "192.0.2.5", additional_ips_list: ["192.0.2.6"] },
        features: { power_management: true },
        power_state: "on",
        active: true,
      },
      {
        id: "5",
        networkConfiguration: { ip: "192.0.2.5", additionalIps: ["192.0.2.6"] },
        features: { power: true },
        powerState: "on",
        active: true,
      },
    ),
  },
  "/vps/power-on": power("vps", "powerOn"),
  "/vps/power-off": power("vps", "powerOff"),
  "/vps/power-restart": power("vps", "powerRestart"),
  "/dedicated/list": { call: (artnet) => artnet.dedicated.list(), form: "", ...serviceList },
  "/dedicated/details": {
    call: (artnet) => artnet.dedicated.details(5),
    form: "service_id=5",
    ...details(
      {
        id: 5,
        hardware_configuration: wireHardware,
        network_configuration: wireNetwork,
        features: { ilo_access_management: true, power_management: true, firewall_management: false },
        active: true,
      },
      {
        id: "5",
        hardwareConfiguration: hardware,
        networkConfiguration: network,
        features: { iloAccess: true, power: true, firewall: false },
        active: true,
      },
    ),
  },
  "/dedicated/transfer-usage-details": { call: (artnet) => artnet.dedicated.transferUsage(5), ...transfer },
  "/dedicated/ilo-details": {
    call: (artnet) => artnet.dedicated.iloDetails(5),
    form: "service_id=5",
    answer: { ilo_details: { available: true, ip: "192.0.2.99", access_enabled: false } },
    result: { available: true, ip: "192.0.2.99", accessEnabled: false, accessIp: undefined },
  },
  "/dedicated/ilo-access-enable": {
    call: (artnet) => artnet.dedicated.enableIloAccess(5, "198.51.100.1"),
    form: "service_id=5&remote_ip=198.51.100.1",
    ...done,
  },
  "/dedicated/ilo-access-disable": {
    call: (artnet) => artnet.dedicated.disableIloAccess(5),
    form: "service_id=5",
    ...done,
  },
  "/dedicated/power-details": { call: (artnet) => artnet.dedicated.powerDetails(5), ...powerDetails },
  "/dedicated/power-on": power("dedicated", "powerOn"),
  "/dedicated/power-off": power("dedicated", "powerOff"),
  "/dedicated/power-restart": power("dedicated", "powerRestart"),
  "/colocation/list": { call: (artnet) => artnet.colocation.list(), form: "", ...serviceList },
  "/colocation/details": {
    call: (artnet) => artnet.colocation.details(5),
    form: "service_id=5",
    ...details(
      {
        id: 5,
        network_configuration: { ip: "192.0.2.123", additional_ips: [], subnetworks: [] },
        features: { power_management: true, firewall_management: false },
        active: false,
      },
      {
        id: "5",
        networkConfiguration: {
          ip: "192.0.2.123",
          additionalIps: [],
          subnetworks: [],
          firewallRulesetId: undefined,
        },
        features: { iloAccess: false, power: true, firewall: false },
        active: false,
      },
    ),
  },
  "/colocation/transfer-usage-details": { call: (artnet) => artnet.colocation.transferUsage(5), ...transfer },
  "/colocation/power-details": { call: (artnet) => artnet.colocation.powerDetails(5), ...powerDetails },
  "/colocation/power-on": power("colocation", "powerOn"),
  "/colocation/power-off": power("colocation", "powerOff"),
  "/colocation/power-restart": power("colocation", "powerRestart"),
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
    form: "zone_id=7&serial=1&records[0][name]=@&records[0][ttl]=60&records[0][type]=A&records[0][data1]=192.0.2.1",
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
    form: "subnetwork_id=3&dns_subclass=sub&serial=5&ptr_records[0][origin]=45&ptr_records[0][ptr]=host.example.com",
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
      "ruleset_id=r1&rules[in][0][policy]=DROP&rules[in][0][protocol]=" +
      "&rules[in][0][source][ip]=0.0.0.0&rules[in][0][source][mask_short]=0" +
      "&rules[in][0][source][port][begin]=&rules[in][0][source][port][end]=" +
      "&rules[in][0][destination][ip]=0.0.0.0&rules[in][0][destination][mask_short]=0" +
      "&rules[in][0][destination][port][begin]=&rules[in][0][destination][port][end]=",
    ...done,
  },
  "/offer-dedicated/custom-offer": {
    call: (artnet) => artnet.offerDedicated.customOffer(),
    form: "",
    answer: { resources: [{ platforms: [{ model_name: "DL120" }] }] },
    result: [{ platforms: [{ model_name: "DL120" }] }],
  },
  "/offer-dedicated/express-offer": {
    call: (artnet) => artnet.offerDedicated.expressOffer(),
    ...expressOffer,
  },
  "/offer-dedicated/express-reservations-list": {
    call: (artnet) => artnet.offerDedicated.expressReservations(),
    ...expressOffer,
  },
  "/offer-dedicated/express-reservation": {
    call: (artnet) => artnet.offerDedicated.reserveExpress(4),
    form: "server_id=4",
    ...done,
  },
  "/offer-dedicated/express-reservation-cancel": {
    call: (artnet) => artnet.offerDedicated.cancelExpressReservation(4),
    form: "server_id=4",
    ...done,
  },
  "/offer-dedicated/express-order": {
    call: (artnet) => artnet.offerDedicated.orderExpress(4),
    form: "server_id=4",
    answer: {
      order_details: {
        service_id: 88,
        invoice_number: "FV/1",
        management_panel_url: "https://panel.example.net/?k=s",
      },
    },
    result: { serviceId: "88", invoiceNumber: "FV/1", managementPanelUrl: "https://panel.example.net/?k=s" },
  },
  "/cloud-instance/list": {
    call: (artnet) => artnet.cloudInstance.list(),
    form: "",
    answer: { instances_list: [wireInstance] },
    result: [instance],
  },
  "/cloud-instance/details": {
    call: (artnet) => artnet.cloudInstance.details(11),
    form: "instance_id=11",
    answer: {
      instance_details: {
        ...wireInstance,
        custom_properties: { display_name: "web", notes: null },
        network_configuration: {
          ip: "192.0.2.11",
          mask: "255.255.255.0",
          gateway_ip: "192.0.2.254",
          dns_list: ["192.0.2.53"],
        },
      },
    },
    result: {
      ...instance,
      customProperties: { displayName: "web", notes: undefined },
      networkConfiguration: {
        ip: "192.0.2.11",
        mask: "255.255.255.0",
        gatewayIp: "192.0.2.254",
        dnsServers: ["192.0.2.53"],
      },
    },
  },
  "/cloud-instance/action-power-on": action("powerOn"),
  "/cloud-instance/action-power-off": action("powerOff"),
  "/cloud-instance/action-power-restart": action("powerRestart"),
  "/cloud-instance/action-shutdown": action("shutdown"),
  "/cloud-instance/action-reboot": action("reboot"),
  "/cloud-instance/resources-allowed-ranges": {
    call: (artnet) => artnet.cloudInstance.allowedResources(11),
    form: "instance_id=11",
    answer: { resources_ranges: { cpu: range, ram: range, hdd: range, bandwidth: range } },
    result: { cpu: parsedRange, ram: parsedRange, hdd: parsedRange, bandwidth: parsedRange },
  },
  "/cloud-instance/resources-calculate-price": {
    call: (artnet) => artnet.cloudInstance.calculatePrice({ cpu: 2, ram: 2048, hdd: 20, bandwidth: 100 }),
    form: "resources[cpu]=2&resources[ram]=2048&resources[hdd]=20&resources[bandwidth]=100",
    answer: { price_resources: dayPrice },
    result: { price: 0.1234, currency: "PLN", period: "24h" },
  },
  "/cloud-instance/resources-negotiate": {
    call: (artnet) => artnet.cloudInstance.changeResources(access, { ram: 4096 }, true),
    form: `${accessForm}&shutdown=true&resources[ram]=4096`,
    ...done,
  },
  "/cloud-instance/boot-installation-images-list": {
    call: (artnet) => artnet.cloudInstance.installationImages(11),
    form: "instance_id=11",
    answer: {
      installation_images_list: [{ label: "Debian 8.1 64bit", distribution: "debian", image: "deb81" }],
    },
    result: [{ label: "Debian 8.1 64bit", distribution: "debian", image: "deb81" }],
  },
  "/cloud-instance/boot-mode-installation-image": {
    call: (artnet) => artnet.cloudInstance.bootInstallationImage(access, "deb81", false),
    form: `${accessForm}&installation_image=deb81&shutdown=false`,
    ...done,
  },
  "/cloud-instance/boot-mode-boot": {
    call: (artnet) => artnet.cloudInstance.bootFromDisk(access, true),
    form: `${accessForm}&shutdown=true`,
    ...done,
  },
  "/cloud-instance/custom-properties-edit": {
    call: (artnet) => artnet.cloudInstance.editCustomProperties(11, { notes: "" }),
    form: "instance_id=11&custom_properties[notes]=",
    ...done,
  },
  "/cloud-instance/password-change": {
    call: (artnet) => artnet.cloudInstance.changePassword(access, "n3w!*(Pass)"),
    form: `${accessForm}&instance_new_password=n3w!*(Pass)`,
    ...done,
  },
  "/cloud-instance/delete": {
    call: (artnet) => artnet.cloudInstance.delete(access),
    form: accessForm,
    ...done,
  },
};
