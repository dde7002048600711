import { domainsAt, order, seedDomains } from "../../contract/cells/domain-registration";
import type { Scenario, Version } from "./scenario";

const other = "other.no renewed";
const version = (args: object | undefined, ...objects: string[]): Version => ({
  program:
    args === undefined ? [] : [{ name: "no", kind: "DomainRegistration", args: { ...order, ...args } }],
  objects: [...objects, other],
});

/** A domain beside another one; no call takes a registration away. */
export const domainRegistrations: Scenario[] = [
  {
    kind: "DomainRegistration",
    vendor: "gigahost",
    seed: seedDomains,
    objects: domainsAt,
    versions: {
      none: version(undefined),
      first: version({}, "example.no renewed"),
      updated: version({ autoRenew: false }, "example.no ending"),
      replaced: version({ domain: "example-two.no" }, "example-two.no renewed", "example.no ending"),
      gone: version(undefined, "example.no ending"),
    },
  },
];
