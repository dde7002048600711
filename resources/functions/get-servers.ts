import { z } from "zod";
import type { LookUp } from "../contract/look-up";
import { beginsWith, filter, vendorOf } from "./fields";
import { serverRows, serverVendors } from "../servers/row";
import { isNamed } from "../contract/told";
import { sources } from "../servers/find";

const args = z.strictObject({
  vendor: vendorOf(serverVendors, "Where the servers are."),
  namePrefix: filter("Only servers whose name begins so.", ["web"]),
  type: filter("Only servers of this type, as the result says it.", ["vps", "dedicated"]),
  labels: filter(
    "Only hosts that match an expression over labels, with texts in double quotes.",
    ['role = "db"'],
    ["i3d"],
  ),
});

const result = z.object({ servers: serverRows.meta({ description: "The servers, by name." }) });

/** The servers of an account. */
export const getServers: LookUp<z.output<typeof args>, z.output<typeof result>> = {
  name: "getServers",
  description: "The servers, hosts or services of an account, at every vendor; one list for all that ask.",
  vendors: serverVendors,
  args,
  result,
  async run(call, { vendor, namePrefix, type, labels }) {
    const source = sources[vendor];
    const all = labels === undefined ? await source.list(call) : await source.labelled!(call, labels);
    const servers = all.filter(
      (row) => beginsWith(row.name, namePrefix) && (type === undefined || isNamed(row.type, type)),
    );
    return { servers: servers.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)) };
  },
};
