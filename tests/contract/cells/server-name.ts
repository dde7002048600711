import { ServerName, type ServerNameArgs } from "../../../index";
import {
  namesAt,
  type NameVendor,
  nameVendors,
  placeArgument,
  removeServer,
  rename,
  seedNames,
} from "../../resources/server-name/account";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";

const everywhere = (simulator: Simulator) =>
  Object.fromEntries(nameVendors.map((vendor) => [vendor, namesAt(simulator, vendor)]));

function cellAt(vendor: NameVendor): Cell {
  const place = placeArgument(vendor);
  const elsewhere = { gigahost: "terrahost", terrahost: "gigahost", i3d: "gigahost" }[vendor] as NameVendor;
  const order = vendor === "i3d" ? { purchaseOrder: "PO-7" } : {};
  const before = (one: NameVendor) =>
    one === "i3d" ? ["2201 rack-a PO-1", "2202 rack-b"] : ["2201 rack-a", "2202 rack-b"];
  const initially = Object.fromEntries(nameVendors.map((one) => [one, before(one)]));
  const with2201 = (text: string) => ({ ...initially, [vendor]: [`2201 ${text}`, "2202 rack-b"] });
  const suffix = vendor === "i3d" ? " PO-7" : "";
  return {
    kind: "ServerName",
    vendor,
    seed: (simulator) => nameVendors.forEach((one) => seedNames(simulator, one)),
    declare: (name, args) => new ServerName(name, args as ServerNameArgs),
    args: { vendor, [place]: "2201", name: "web1", ...order },
    at: everywhere,
    declared: with2201(`web1${suffix}`),
    outside: [
      {
        edit: (simulator) => rename(simulator, vendor, "2201", "spoilt"),
        drift: ["name"],
        healed: "in place",
      },
    ],
    changes: {
      vendor: {
        to: {
          vendor: elsewhere,
          colocationId: undefined,
          purchaseOrder: undefined,
          [placeArgument(elsewhere)]: "2201",
        },
        how: "replaced",
        also: vendor === "i3d" ? ["colocationId", "serverId"] : [],
        at: { ...initially, [elsewhere]: ["2201 web1", "2202 rack-b"] },
      },
      [place]: [
        {
          to: { [place]: 2202 },
          how: "replaced",
          at: { ...initially, [vendor]: [before(vendor)[0], `2202 web1${suffix}`] },
        },
        { to: { [place]: 2201 }, how: "nothing" },
      ],
      name: [
        { to: { name: "web2" }, how: "in place", at: with2201(`web2${suffix}`) },
        { to: { name: " web1 " }, how: "nothing" },
      ],
      ...(vendor === "i3d"
        ? {
            purchaseOrder: [
              { to: { purchaseOrder: "PO-8" }, how: "in place" as const, at: with2201("web1 PO-8") },
              // Nobody's any more: what was there before comes back.
              { to: { purchaseOrder: undefined }, how: "in place" as const, at: with2201("web1 PO-1") },
            ],
          }
        : {}),
    },
    disappears: {
      edit: (simulator) => removeServer(simulator, vendor, "2201"),
      back: (simulator) => {
        removeServer(simulator, vendor, "2202");
        seedNames(simulator, vendor);
      },
    },
    unowned: "taken in",
    adopt: {
      before: (simulator) => rename(simulator, vendor, "2201", "web1", order),
    },
    bad: [
      { args: { name: " " }, message: /property name must be 1 to 255 characters on one line/ },
      { args: { [place]: "0" }, message: new RegExp(`property ${place}`) },
    ],
    creates: vendor === "i3d" ? "PUT /colocation/{id}" : "PUT /servers/{id}/name",
  };
}

export const serverNames: Cell[] = nameVendors.map(cellAt);
