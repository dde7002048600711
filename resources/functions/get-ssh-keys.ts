import { z } from "zod";
import type { LookUp } from "../contract/look-up";
import { beginsWith, filter, vendorOf } from "./fields";
import { keyVendors } from "../ssh-key/schema";
import { keyRows, keysOf } from "./rows/ssh-keys";

const args = z.strictObject({
  vendor: vendorOf(keyVendors, "Where the keys are stored."),
  namePrefix: filter("Only keys whose name begins so.", ["ci-"]),
});

const result = z.object({ keys: keyRows.meta({ description: "The keys, by name." }) });

/** The public keys of an account. */
export const getSshKeys: LookUp<z.output<typeof args>, z.output<typeof result>> = {
  name: "getSshKeys",
  description: "The public SSH keys that an account at Gigahost or i3D.net has stored for its servers.",
  vendors: keyVendors,
  args,
  result,
  async run(call, { vendor, namePrefix }) {
    return { keys: (await keysOf(call, vendor)).filter(({ name }) => beginsWith(name, namePrefix)) };
  },
};
