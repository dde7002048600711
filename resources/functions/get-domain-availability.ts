import { z } from "zod";
import type { LookUp } from "../contract/look-up";
import type { Call } from "../contract/run";
import { canonicalDomain, nameProblem } from "../dns/name";
import { told } from "../contract/told";
import { certainFlag, certainText, text, vendorOf } from "./fields";

const vendors = ["gigahost", "gigacloud"] as const;

const args = z.strictObject({
  vendor: vendorOf(vendors, "Who would register it; Gigahost registers .no domains."),
  domain: z.string().meta({
    description: "The domain; internationalised names may be written in Unicode.",
    examples: ["example.no"],
  }),
});

const result = z.object({
  domain: certainText("The domain, as it was asked for: in ASCII."),
  available: certainFlag("Whether it is free."),
  reason: text("Why it is not, where the vendor says.", ["gigahost"]),
});
type Result = z.output<typeof result>;

/** Whether a domain is free. */
export const getDomainAvailability: LookUp<z.output<typeof args>, Result> = {
  name: "getDomainAvailability",
  description: "Whether a domain is free, by Gigahost (.no) or GigaCloud. It registers nothing.",
  vendors,
  args,
  result,
  validate({ domain }) {
    const problem = domain.includes(".") ? nameProblem(domain, domain) : "is no domain";
    return problem ? [{ property: "domain", reason: `${problem}; give one, e.g. "example.no"` }] : [];
  },
  run: (call, { vendor, domain }) => asked[vendor](call, canonicalDomain(domain)),
};

const asked: Record<(typeof vendors)[number], (call: Call, domain: string) => Promise<Result>> = {
  gigahost: async ({ run, limits }, domain) => {
    const { available, reason } = await run.account("gigahost").client.dns.domains.check(domain, limits);
    return { ...told({ reason }), domain, available: available === true };
  },
  gigacloud: async ({ run, limits }, domain) => ({
    domain,
    available: await run.account("gigacloud").client.domains.isAvailable(domain, limits),
  }),
};
