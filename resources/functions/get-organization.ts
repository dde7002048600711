import { z } from "zod";
import type { LookUp } from "../contract/look-up";
import { told } from "../contract/told";
import { certainText, onlyVendor, text } from "./fields";

const args = z.strictObject({
  vendor: onlyVendor("gigahost", "The vendor; only Gigahost looks organizations up."),
  number: z.union([z.number().int(), z.string()]).meta({
    description: "The organization's number in Norway: nine digits; blanks do not matter.",
    examples: ["912345678"],
  }),
});

const result = z.object({
  number: certainText("The number, in digits alone."),
  name: certainText("Its name."),
  address: text("Street."),
  zipCode: text("Postal code."),
  city: text("City."),
});

const digitsOf = (given: string | number): string => String(given).replace(/\s/g, "");

/** A Norwegian organization. */
export const getOrganization: LookUp<z.output<typeof args>, z.output<typeof result>> = {
  name: "getOrganization",
  description: "A Norwegian organization by its number, as Gigahost looks it up for registering a domain.",
  vendors: ["gigahost"],
  args,
  result,
  validate: ({ number }) =>
    /^\d{9}$/.test(digitsOf(number))
      ? []
      : [{ property: "number", reason: `${JSON.stringify(number)} is not nine digits, e.g. "912345678"` }],
  async run({ run, limits }, { number }) {
    const digits = digitsOf(number);
    const found = await run.account("gigahost").client.dns.domains.lookupOrganization(digits, limits);
    return {
      ...told({ address: found.address, zipCode: found.zip_code, city: found.city }),
      number: digits,
      name: found.company_name,
    };
  },
};
