import { z } from "zod";
import { exactlyOne } from "../contract/exactly-one";
import type { LookUp } from "../contract/look-up";
import { isNamed } from "../contract/told";
import { vendorOf } from "./fields";
import { sameKey } from "../ssh-key/public-key";
import { keyVendors } from "../ssh-key/schema";
import { keyFacts, keysOf } from "./rows/ssh-keys";

const args = z.strictObject({
  vendor: vendorOf(keyVendors, "Where the key is stored."),
  name: z
    .string()
    .optional()
    .meta({ description: "By its name.", examples: ["laptop"] }),
  publicKey: z
    .string()
    .optional()
    .meta({
      description: "By the key itself; its comment does not matter.",
      examples: ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample"],
    }),
});

const result = z.object(keyFacts);

/** One public key of an account. */
export const getSshKey: LookUp<z.output<typeof args>, z.output<typeof result>> = {
  name: "getSshKey",
  description: "One public SSH key that an account at Gigahost or i3D.net has stored, by its name or itself.",
  vendors: keyVendors,
  args,
  result,
  alternatives: [["name"], ["publicKey"]],
  async run(call, { vendor, name, publicKey }) {
    const all = await keysOf(call, vendor);
    return exactlyOne(
      all.filter((key) =>
        name === undefined ? sameKey(key.publicKey, publicKey!) : isNamed(key.name, name),
      ),
      {
        vendor,
        what: "SSH key",
        by: name === undefined ? ["publicKey", publicKey!] : ["name", name],
        there: all.map((key) => key.name),
      },
      ({ id }) => id,
    );
  },
};
