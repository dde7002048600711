import { isKind } from "../../sdk/core";
import { gigahostBgp, gigahostBgpState } from "../bgp-session/gigahost";
import type { LiveAsn } from "../bgp-session/driver";
import type { Call } from "../contract/run";

export type { LiveAsn } from "../bgp-session/driver";

/** The account's AS numbers, and the number of the read. */
export interface AsnView {
  asns: LiveAsn[];
  at: number;
}

/** How a vendor keeps AS numbers. */
export interface AsnDriver {
  /** The shared list, or one newer than read number `after`. */
  view(call: Call, after?: number): Promise<AsnView>;
  submit(call: Call, asn: number): Promise<void>;
  /** Whether the refusal says that the number is in the vendor's database, of whatever customer. */
  saysExists(error: unknown): boolean;
}

/** AS numbers at Gigahost: submitted, approved by a person, and taken away by support alone (gigahost.md section 5). */
export const gigahostAsns: AsnDriver = {
  view: (call, after) => gigahostBgp.view(call, after),

  async submit(call, asn) {
    try {
      await call.run.account("gigahost").client.bgp.submitAsn(asn, call.limits);
    } finally {
      gigahostBgpState(call.run).drop();
    }
  },

  saysExists: (error) =>
    isKind(error, "validation", "conflict") && /already exists/i.test(error.vendorMessage ?? error.message),
};
