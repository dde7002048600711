import { z } from "zod";
import type { LookUp } from "../contract/look-up";
import { vendorNames } from "../contract/vendors";
import { told } from "../contract/told";
import { certainText, text, vendorOf } from "./fields";

const args = z.strictObject({ vendor: vendorOf(vendorNames, "Whose account.") });

const result = z.object({
  id: text("The account as the vendor identifies it; missing where it does not say, as to a restricted key."),
  credential: certainText(
    "Stands for the credential in use: the same text is the same credential. It tells nothing of it.",
  ),
});

/** Which account the credentials in use are of. */
export const getAccount: LookUp<z.output<typeof args>, z.output<typeof result>> = {
  name: "getAccount",
  description:
    "Which account the credentials in use are of, at every vendor: the one that resources remember in the state.",
  vendors: vendorNames,
  args,
  result,
  async run({ run, limits }, { vendor }) {
    const { id, key } = await run.account(vendor).identify(limits);
    return { ...told({ id }), credential: key };
  },
};
