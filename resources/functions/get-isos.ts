import { z } from "zod";
import type { LookUp } from "../contract/look-up";
import { panelVendors } from "../panel/servers";
import { findServer, serverKeyOf } from "../servers/find";
import { gigahostIsos } from "../lists/gigahost";
import { panelIsos } from "../lists/panel";
import { isNamed, told } from "../contract/told";
import { certainText, filter, flag, text, vendorOf } from "./fields";

const args = z.strictObject({
  vendor: vendorOf(panelVendors, "Where the images are."),
  server: filter(
    "Those that this server can mount: its name, an address of it, or its id. Needed at TerraHost.",
    ["web1"],
  ),
  name: filter("Only images of this name."),
});

const iso = z
  .object({
    id: certainText("The vendor's id."),
    name: certainText("Its name."),
    url: text("Where it came from."),
    hash: text("Its checksum, as the vendor shows it."),
    size: text("Its size, as the vendor shows it."),
    state: text("State as the vendor reports it, such as `uploading`."),
    mounted: flag("Whether it is mounted."),
  })
  .meta({ title: "IsoRow", description: "An image that was uploaded." });

const result = z.object({ isos: z.array(iso).meta({ description: "The images, by name." }) });

/** Images that were uploaded. */
export const getIsos: LookUp<z.output<typeof args>, z.output<typeof result>> = {
  name: "getIsos",
  description: "ISO images that an account at Gigahost or TerraHost has uploaded.",
  vendors: panelVendors,
  args,
  result,
  validate: ({ vendor, server }) =>
    vendor === "terrahost" && server === undefined
      ? [{ property: "server", reason: 'is missing: images are those of a server at TerraHost, e.g. "web1"' }]
      : [],
  async run(call, { vendor, server, name }) {
    const found =
      server === undefined
        ? await gigahostIsos(call.run).get(call.limits)
        : await panelIsos(call.run, vendor, (await findServer(call, vendor, serverKeyOf(server))).id).get(
            call.limits,
          );
    const isos = found
      .filter(({ iso_name }) => name === undefined || isNamed(iso_name, name))
      .map((each) => ({
        ...told({
          url: each.iso_url,
          hash: each.iso_hash,
          size: each.iso_size,
          state: each.iso_state,
          mounted: each.iso_mounted,
        }),
        id: each.iso_id,
        name: each.iso_name,
      }));
    return { isos: isos.sort((a, b) => (a.name < b.name ? -1 : 1)) };
  },
};
