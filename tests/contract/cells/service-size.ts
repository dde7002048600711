import { ServiceSize, type ServiceSizeArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";

interface Service {
  id: string;
  upgrades: { id: string; quantity?: number }[];
}

/** What each service has of its resources: `33301 12=4 13=2`. */
export const sizesAt = (simulator: Simulator): string[] =>
  (simulator.inspect("gigacloud") as { services: Service[] }).services.map(
    ({ id, upgrades }) => `${id} ${upgrades.map((one) => `${one.id}=${one.quantity ?? 0}`).join(" ")}`,
  );

export const seedService = (simulator: Simulator, id = "33301", ram = 4, more: object = {}): void =>
  void simulator.seed("gigacloud", {
    services: [
      {
        id,
        domain: `vm${id.slice(-1)}.example.com`,
        ips: [{ ipaddress: `203.0.113.10${id.slice(-1)}` }],
        upgrades: [
          { id: "12", name: "RAM, GB", price: 2.5, quantity: ram },
          { id: "13", name: "Cores", price: 4, quantity: 2 },
        ],
        ...more,
      },
    ],
  });

export const spend = { maxPrice: 50, currency: "USD" };
const other = "33302 12=4 13=2";

const gigacloud: Cell = {
  kind: "ServiceSize",
  vendor: "gigacloud",
  seed(simulator) {
    seedService(simulator);
    seedService(simulator, "33302");
  },
  declare: (name, args) => new ServiceSize(name, args as ServiceSizeArgs),
  args: { serviceId: "33301", resources: { "12": 8 }, spend },
  at: sizesAt,
  declared: ["33301 12=8 13=2", other],
  left: ["33301 12=8 13=2", other],
  outside: [
    { edit: (simulator) => seedService(simulator, "33301", 6), drift: ["resources"], healed: "in place" },
  ],
  changes: {
    vendor: { to: { vendor: "gigacloud" }, how: "nothing" },
    serviceId: [
      { to: { serviceId: " 33301" }, how: "nothing" },
      {
        to: { serviceId: "vm2.example.com" },
        how: "replaced",
        at: ["33301 12=8 13=2", "33302 12=8 13=2"],
        left: ["33301 12=8 13=2", "33302 12=8 13=2"],
      },
    ],
    resources: [
      {
        to: { resources: { "12": 16 } },
        how: "in place",
        at: ["33301 12=16 13=2", other],
        left: ["33301 12=16 13=2", other],
      },
      { to: { resources: { "12": "8" } }, how: "nothing" },
      {
        to: { resources: { "12": 2 } },
        how: "in place",
        refused: /has 8 of resource 12, and 2 is less; nothing was ordered/,
      },
      {
        to: { resources: { "12": 24 } },
        how: "in place",
        refused: /estimate for service 33301 is 60 USD.*more than spend\.maxPrice 50/,
      },
    ],
    packageId: {
      to: { packageId: 77 },
      how: "in place",
      refused: /nothing tells whether package 77 is smaller/,
    },
    cycle: { to: { cycle: "Annually" }, how: "in place" },
    spend: { to: { spend: { maxPrice: 9 } }, how: "nothing" },
    allowSmaller: { to: { allowSmaller: true }, how: "nothing" },
    adopt: { to: { adopt: true }, how: "nothing" },
  },
  disappears: {
    edit: (simulator) => void simulator.seed("gigacloud", { services: [{ id: "33301", removed: true }] }),
    back(simulator) {
      simulator.seed("gigacloud", { services: [{ id: "33302", removed: true }] });
      seedService(simulator);
      seedService(simulator, "33302");
    },
  },
  unowned: "taken in",
  adopt: { before: (simulator) => seedService(simulator, "33301", 8) },
  bad: [
    {
      args: { resources: {} },
      message: /property resources.*give at least one of resources, packageId and cycle/s,
    },
    { args: { resources: { ram: 8 } }, message: /property resources.*has ram = 8/s },
    { args: { spend: undefined }, message: /property spend.*is missing: an upgrade costs money/s },
    { args: { spend: { maxPrice: 9, currency: "usd" } }, message: /three capital letters/ },
  ],
  creates: "POST /service/{id}/upgrade",
};

export const serviceSizes: Cell[] = [gigacloud];
