import { IloAccess, type IloAccessArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";

const [ops, theirs] = ["203.0.113.7", "203.0.113.8"];
const server = (id: number, access_ip?: string) => ({
  id,
  type: "dedicated",
  name: `web${id % 100}`,
  ip: `198.51.100.${id % 100}`,
  server: { ilo: { ip: `192.0.2.${id % 100}`, ...(access_ip === undefined ? {} : { access_ip }) } },
});

function seed(simulator: Simulator): void {
  simulator.seed("artnet", { services: [server(4101), server(4102, theirs)] });
}

/** Who may reach the iLO of each server. */
function openAt(simulator: Simulator): Record<string, string> {
  const { services } = simulator.inspect("artnet") as {
    services: { id: number; server?: { ilo: { access_ip?: string } } }[];
  };
  return Object.fromEntries(services.map((one) => [one.id, one.server?.ilo.access_ip ?? "closed"]));
}

const open = (address?: string) => (simulator: Simulator) =>
  void simulator.seed("artnet", { services: [server(4101, address)] });
const before = { 4101: "closed", 4102: theirs };
const declared = { ...before, 4101: ops };

const artnet: Cell = {
  kind: "IloAccess",
  vendor: "artnet",
  seed,
  declare: (name, args) => new IloAccess(name, args as IloAccessArgs),
  args: { serviceId: 4101, remoteIp: ops },
  at: openAt,
  declared,
  outside: [{ edit: open(theirs), drift: ["remoteIp"], healed: "in place" }],
  changes: {
    vendor: { to: { vendor: "artnet" }, how: "nothing" },
    serviceId: [
      { to: { serviceId: 4102 }, how: "replaced", at: { ...before, 4102: ops } },
      { to: { serviceId: "4101" }, how: "nothing" },
    ],
    remoteIp: [
      { to: { remoteIp: "2001:DB8::7" }, how: "in place", at: { ...before, 4101: "2001:db8::7" } },
      { to: { remoteIp: ` ${ops}` }, how: "nothing" },
    ],
    onDestroy: [
      { to: { onDestroy: "keep" }, how: "in place", left: declared },
      { to: { onDestroy: "close" }, how: "in place" },
    ],
  },
  disappears: { edit: open() },
  unowned: "taken in",
  adopt: { before: open(ops) },
  bad: [
    { args: { remoteIp: "ops" }, message: /property remoteIp.*is not an address/s },
    { args: { serviceId: "" }, message: /property serviceId.*is not a server/s },
  ],
  creates: "dedicated/ilo-access-enable",
};

export const iloAccesses: Cell[] = [artnet];
