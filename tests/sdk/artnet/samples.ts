import type { SampleCall } from "../sample-call";
import type { ArtnetClient } from "../../../sdk/artnet";

/** One plain call of a command: what is called, the form that leaves, the vendor's answer, what comes of it. */
export interface Call extends SampleCall<ArtnetClient> {
  form: string;
  answer: object;
}

export const done = { answer: {}, result: undefined };

export const wireService = {
  id: 12345,
  type: "dedicated",
  name: "HP DL120 G7 192.0.2.123",
  custom_description: null,
  expiration_time: 1481213614,
  payment_details: { price: 527, price_brutto: 648.21, currency: "EUR", payment_period: "1" },
  parent_service_id: 0,
  ip: "192.0.2.123",
};
export const service = {
  id: "12345",
  type: "dedicated",
  name: "HP DL120 G7 192.0.2.123",
  customDescription: undefined,
  expirationTime: 1481213614,
  payment: { price: 527, priceGross: 648.21, currency: "EUR", periodMonths: 1 },
  parentServiceId: undefined,
  ip: "192.0.2.123",
};
export const serviceList = { answer: { services_list: [wireService] }, result: [service] };

export const details = (wire: object, result: object) => ({ answer: { service_details: wire }, result });

export const hosting = {
  form: "service_id=5",
  ...details({ id: 5, login: "l", package: "p" }, { id: "5", login: "l", package: "p" }),
};

export const wireHardware = {
  server: { vendor: "HP", model: "DL120 G7" },
  cpu: [{ vendor: "Intel", model: "E3", clock: 3.4, cores: 4, ht: true }],
  ram: [{ capacity: 8, type: "DDR3", speed: 1333 }],
  hdd: [{ capacity: 500, type: "SATA", speed: "7200" }],
  hdd_controller: [{ model: "B110i", builtin: true }],
};
export const { hdd_controller: hddController, ...otherHardware } = wireHardware;
export const hardware = {
  ...otherHardware,
  ram: [{ capacity: 8, type: "DDR3", speed: 1333 }],
  hddController,
};

export const wireSubnetwork = {
  id: 3,
  ip: "192.0.2.40",
  mask: "255.255.255.248",
  mask_short: "/29",
  type: "IPv4",
};
export const subnetwork = {
  id: "3",
  ip: "192.0.2.40",
  mask: "255.255.255.248",
  prefixLength: 29,
  type: "IPv4",
};

export const wireNetwork = {
  ip: "192.0.2.123",
  additional_ips: ["192.0.2.124"],
  subnetworks: [wireSubnetwork],
  firewall_ruleset_id: "r1",
};
export const network = {
  ip: "192.0.2.123",
  additionalIps: ["192.0.2.124"],
  subnetworks: [subnetwork],
  firewallRulesetId: "r1",
};

export const power = (
  module: "vps" | "dedicated" | "colocation",
  method: "powerOn" | "powerOff" | "powerRestart",
): Call => ({
  call: (artnet) => artnet[module][method](5),
  form: "service_id=5&confirm=confirm",
  ...done,
});

export const transfer = {
  form: "service_id=5",
  answer: {
    transfer_usage_details: {
      periods_list: [{ time_range: { from: 1, to: 2 }, transfer_usage: { up: 10, down: "20" } }],
    },
  },
  result: [{ timeRange: { from: 1, to: 2 }, bytes: { up: 10, down: 20 } }],
};
export const powerDetails = {
  form: "service_id=5",
  answer: { power_details: { manageable: true, state: "on" } },
  result: { manageable: true, state: "on" },
};

export const zone = (type: string, more: object = {}) => ({ id: 7, domain: "example.com", type, ...more });

export const noPrice = { currency: "EUR", payment_period: 1 };
export const expressOffer = {
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

export const dayPrice = { price: "0.1234", currency: "PLN", period: "24h" };
export const wireInstance = {
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
export const instance = {
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
export const access = { instanceId: 11, instancePassword: "p+w&1%=" };
export const accessForm = "instance_id=11&instance_password=p+w&1%=";
export const action = (method: "powerOn" | "powerOff" | "powerRestart" | "shutdown" | "reboot"): Call => ({
  call: (artnet) => artnet.cloudInstance[method](access),
  form: accessForm,
  ...done,
});
export const range = { min: "1", max: 8, step: 1 };
export const parsedRange = { min: 1, max: 8, step: 1 };

export const any = { ip: "0.0.0.0", prefixLength: 0, port: { begin: null, end: null } };
