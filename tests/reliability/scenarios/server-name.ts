import {
  namesAt,
  type NameVendor,
  nameVendors,
  placeArgument,
  seedNames,
} from "../../resources/server-name/account";
import { type Scenario, type Version } from "./scenario";

/** The name of one server, with a neighbour's beside it; what was there before comes back at the end. */
function names(vendor: NameVendor): Scenario {
  const more = vendor === "i3d" ? { purchaseOrder: "PO-7" } : {};
  const shown = vendor === "i3d" ? " PO-7" : "";
  const first = vendor === "i3d" ? "2201 rack-a PO-1" : "2201 rack-a";
  const version = (place: string, name: string, objects: string[]): Version => ({
    program: [
      { name: "name", kind: "ServerName", args: { vendor, [placeArgument(vendor)]: place, name, ...more } },
    ],
    objects,
  });
  return {
    kind: "ServerName",
    vendor,
    seed: (simulator) => seedNames(simulator, vendor),
    objects: (simulator) => namesAt(simulator, vendor),
    versions: {
      none: { program: [], objects: [first, "2202 rack-b"] },
      first: version("2201", "web1", [`2201 web1${shown}`, "2202 rack-b"]),
      updated: version("2201", "web2", [`2201 web2${shown}`, "2202 rack-b"]),
      replaced: version("2202", "web1", [first, `2202 web1${shown}`]),
    },
  };
}

export const serverNames: Scenario[] = nameVendors.map(names);
