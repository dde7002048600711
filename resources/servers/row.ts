import { z } from "zod";
import type { VendorName } from "../contract/vendors";
import { certainText, flag, number, text } from "../functions/fields";

/** Vendors whose servers can be listed: all. */
export const serverVendors = [
  "gigahost",
  "terrahost",
  "i3d",
  "artnet",
  "gigacloud",
] as const satisfies VendorName[];
export type ServerVendor = (typeof serverVendors)[number];

const address = z
  .object({
    address: certainText("The address."),
    family: z.enum(["ipv4", "ipv6"]).meta({ description: "Address family." }),
    use: text("What it is for, as the vendor says: `primary`, `extra`, `management`, `gateway` …"),
    reverse: text("Its PTR, where there is one and the vendor's list shows it."),
    ipId: text("The vendor's id of the address; both families of a server share it.", [
      "gigahost",
      "terrahost",
    ]),
    subnetId: text("The vendor's id of its network.", ["gigahost", "terrahost"]),
  })
  .meta({ title: "ServerAddress", description: "An address of a server." });

const label = z
  .object({ key: certainText("Name of the label."), value: certainText("Its value.") })
  .meta({ title: "ServerLabel", description: "A label of a host at i3D.net." });

/** A server as a list has it, and with more of it where one is asked for. */
export const serverFacts = {
  id: certainText(
    "The id, as `serverId` and `serviceId` take it: of the server, the host (i3D.net; a FlexMetal server that has no host yet shows its uuid) or the service.",
  ),
  name: certainText(
    "The name that the customer gave; the host name or the service's name where there is no other.",
  ),
  label: text("The vendor's own fixed name."),
  type: text("`vps`, `dedicated`, `colocation`, `flexmetal` …, as far as the vendor says."),
  status: text("State as the vendor reports it."),
  uuid: text("Of a FlexMetal server: its uuid.", ["i3d"]),
  primaryAddress: text("The first address, IPv4 where there is one."),
  addresses: z.array(address).meta({
    description: "Its addresses; the lists of Gigahost and TerraHost show IPv4 only, `getServer` all.",
  }),
  location: text("Where it stands."),
  cores: number("Cores."),
  ramGb: number("Memory in GB."),
  os: text("What it runs, as the vendor says."),
  instanceType: text("What was ordered.", ["i3d", "gigacloud"]),
  orderId: text("The order that it came from.", ["gigahost", "terrahost"]),
  labels: z
    .array(label)
    .optional()
    .meta({ description: "Labels of the host.", vendors: ["i3d"] }),
  tags: z
    .array(z.string())
    .optional()
    .meta({ description: "Tags of a FlexMetal server, those of owners left out.", vendors: ["i3d"] }),
  cancelled: flag("Whether it was cancelled and is going.", ["gigahost", "terrahost"]),
};

const row = z
  .object(serverFacts)
  .meta({ title: "ServerRow", description: "A server, host or service of an account." });
export const serverRows = z.array(row);
export type ServerRow = z.output<typeof row>;
export type ServerAddress = z.output<typeof address>;
