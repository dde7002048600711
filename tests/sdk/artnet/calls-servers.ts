import type { ArtnetCommand } from "../../../sdk/artnet";
import {
  type Call,
  access,
  accessForm,
  action,
  dayPrice,
  details,
  done,
  expressOffer,
  hardware,
  instance,
  network,
  parsedRange,
  power,
  powerDetails,
  range,
  serviceList,
  transfer,
  wireHardware,
  wireInstance,
  wireNetwork,
} from "./samples";

export const serverCalls = {
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
  "/offer-dedicated/custom-offer": {
    call: (artnet) => artnet.offerDedicated.customOffer(),
    form: "",
    answer: {
      resources: [
        {
          platforms: [
            {
              model_name: "DL120",
              resources: { cpu: "E5-2620", hdd_controller: "B140i" },
              resources_limits: { hdd_sizes: ["3.5"], hdd_slots: "4", ram_max: 256, cpu_slots: "1" },
              price: { price: 499, currency: "PLN", payment_period: "1" },
            },
          ],
          hdd_disks: [{ capacity: "2000", type: "SATA", speed: "7200", size: "3.5" }],
          rams: "none",
          others: [{ name: "iLO", price: "on request" }],
        },
      ],
    },
    result: [
      {
        platforms: [
          {
            model: "DL120",
            cpu: "E5-2620",
            hddController: "B140i",
            limits: { hddSizes: ["3.5"], hddSlots: "4", ramMax: "256", cpuSlots: 1 },
            price: { price: 499, currency: "PLN", periodMonths: 1 },
          },
        ],
        disks: [{ capacity: "2000", type: "SATA", speed: "7200", size: "3.5" }],
        others: [{ name: "iLO" }],
      },
    ],
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
} satisfies Partial<Record<ArtnetCommand, Call>>;
