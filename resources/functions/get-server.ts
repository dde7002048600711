import { z } from "zod";
import type { LookUp } from "../contract/look-up";
import { numericIdArgument } from "../contract/numeric-id";
import { serverFacts, serverVendors } from "../servers/row";
import { wholeServer } from "../servers/find";
import { vendorOf } from "./fields";

const args = z.strictObject({
  vendor: vendorOf(serverVendors, "Where the server is."),
  id: numericIdArgument
    .optional()
    .meta({ description: "By the vendor's id (at i3D.net the host's id or the uuid).", examples: ["3523"] }),
  name: z
    .string()
    .optional()
    .meta({
      description: "By its name, or the vendor's own label of it; case does not matter.",
      examples: ["web1"],
    }),
  address: z
    .string()
    .optional()
    .meta({
      description: "By one of its addresses, in any notation.",
      examples: ["192.0.2.10", "2001:db8::10"],
    }),
  label: z
    .string()
    .optional()
    .meta({
      description: "By an expression over labels, with texts in double quotes.",
      vendors: ["i3d"],
      examples: ['role = "db"'],
    }),
});

const result = z.object(serverFacts);

/** One server. */
export const getServer: LookUp<z.output<typeof args>, z.output<typeof result>> = {
  name: "getServer",
  description:
    "One server, host or service that exists already, by its name, an address or its id, at every vendor.\n\nPasswords are never among what it tells.",
  vendors: serverVendors,
  args,
  result,
  alternatives: [["id"], ["name"], ["address"], ["label"]],
  run: (call, { vendor, id, name, address, label }) =>
    wholeServer(call, vendor, { id: id === undefined ? undefined : String(id), name, address, label }),
};
