import { z } from "zod";
import type { OpenWrite } from "../contract/open-write";

/** Arguments of a FailoverIp. */
export const failoverIpArgs = z.strictObject({
  vendor: z.enum(["artnet"]).default("artnet").meta({
    description: "The vendor; only Artnet has fail-over addresses that can be switched.",
    change: "replaces",
  }),
  ip: z.string().meta({
    description:
      "The fail-over address, IPv4 or IPv6 in any notation. Its service has to be in the account already: nothing is ordered.",
    change: "replaces",
    examples: ["198.51.100.60"],
  }),
  target: z.string().meta({
    description:
      "The address that the traffic goes to: one of those that the vendor allows for the service (`allowedTargets`). A change moves the traffic at once.",
    change: "in place",
    examples: ["198.51.100.9"],
  }),
  onDestroy: z.enum(["restore", "keep"]).default("restore").meta({
    description:
      "What deleting the resource does, since the address cannot be routed nowhere: `restore` moves the traffic back to where it went at creation, `keep` leaves it where it is.",
    change: "in place",
  }),
});

export type FailoverIpInputs = z.output<typeof failoverIpArgs>;

/** What a FailoverIp tells besides its arguments. */
export const failoverIpOutputs = z.object({
  serviceId: z.string().meta({ description: "The vendor's id of the service that has the address." }),
  allowedTargets: z
    .array(z.string())
    .meta({ description: "Addresses that the traffic may be routed to, as the vendor lists them." }),
  previousTarget: z.string().optional().meta({
    description:
      "Where the traffic went before the resource; absent when the address was not active then. `onDestroy: restore` moves it back.",
  }),
});

/** Computed outputs as kept in the state. */
export type FailoverIpState = z.output<typeof failoverIpOutputs> & OpenWrite<string>;
