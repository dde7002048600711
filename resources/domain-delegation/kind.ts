import { isKind, RackformError } from "../../sdk/core";
import type { Kind } from "../contract/kind";
import type { OwnedCall } from "../contract/run";
import { listZonesOf } from "../dns/drivers";
import { canonicalDomain, domainProblem } from "../dns/name";
import { type Place, remembered } from "../settings/remembered";
import { artnetDelegation } from "./artnet";
import { type DelegationDriver, type Registered, sameServers, type State } from "./driver";
import { gigahostDelegation } from "./gigahost";
import {
  domainDelegationArgs,
  type DomainDelegationInputs,
  domainDelegationOutputs,
  type DomainDelegationState,
  registrars,
} from "./schema";
import { validateDelegation } from "./validate";

const drivers: Record<DomainDelegationInputs["vendor"], DelegationDriver> = {
  gigahost: gigahostDelegation,
  artnet: artnetDelegation,
};

const identity = ["vendor", "domain"] as const;

function idOf({ vendor, domain }: Partial<DomainDelegationInputs>): string | undefined {
  return vendor === undefined || domain === undefined ? undefined : `${vendor}:${canonicalDomain(domain)}`;
}

/** The name servers of a registered domain. */
export const domainDelegation: Kind<DomainDelegationInputs, DomainDelegationState> = {
  name: "DomainDelegation",
  description:
    "The name servers of a domain that is registered through Gigahost or Artnet: the whole list, in order, as the " +
    "registry has it.\n\n" +
    "A change moves the whole domain. Deleting the resource leaves the list as it is, unless `onDestroy` says otherwise.",
  idForm: "<vendor>:<domain>",
  namedBy: ["domain"],
  importForms: [
    { example: "artnet:example.com", means: "The name servers of the domain at this vendor" },
    { example: "example.com", means: "The same, where one account alone has the domain" },
  ],
  args: domainDelegationArgs,
  outputs: domainDelegationOutputs,
  vendors: registrars,
  limitMs: 10 * 60_000,
  deleteBeforeReplace: true,
  sealed: ["__was"],
  validate: validateDelegation,

  canonical: ({ vendor, domain, nameServers, onDestroy }) => ({
    vendor,
    domain: domain === undefined ? undefined : canonicalDomain(domain),
    nameServers: nameServers?.map(canonicalDomain),
    onDestroy: onDestroy ?? "keep",
  }),

  replaces: (changed) => changed.filter((name) => (identity as readonly string[]).includes(name)),

  key: idOf,

  foretell: (inputs, _, before) => ({
    ...(before || idOf(inputs) === undefined ? {} : { id: idOf(inputs)! }),
    computed: inputs.vendor ? { readable: drivers[inputs.vendor].isReadable } : {},
  }),

  warns({ domain = "the domain", nameServers }, before) {
    if (!nameServers || (before?.nameServers && sameServers(before.nameServers, nameServers)))
      return undefined;
    return `the whole domain ${domain} will be answered for by ${nameServers.join(", ")}, if it is not already`;
  },

  // A vendor that does not tell the name servers has nothing to begin with.
  async find(call, vendor, id) {
    const domain = canonicalDomain(id);
    if (domainProblem(domain) !== undefined || !drivers[vendor].isReadable) return [];
    const found = await drivers[vendor].find(call, { vendor, domain, nameServers: [], onDestroy: "keep" });
    return found?.nameServers ? [{ id: `${vendor}:${domain}`, state: { vendor, domain } }] : [];
  },

  listAccount: (call, { vendor }) =>
    vendor === "gigahost" ? listZonesOf(call, { vendor }) : Promise.resolve(),

  ...remembered<DomainDelegationInputs, DomainDelegationState, string[]>({
    id: idOf,

    async find(call, state) {
      const found = await drivers[state.vendor].find(
        call,
        { ...state, nameServers: state.nameServers ?? [] },
        state,
      );
      return found && placeAt(state, found);
    },

    open: async (call, inputs, state) => placeAt(inputs, await registered(call, inputs, state)),

    wanted: ({ nameServers }) => nameServers,
    same: sameServers,
    text: (servers, { secrets }) =>
      servers.length === 0
        ? "name servers elsewhere, which the vendor does not tell"
        : secrets.has("nameServers")
          ? `${servers.length} name servers`
          : `the name servers ${servers.join(", ")}`,
    inputsOf: (nameServers) => ({ nameServers }),
  }),
};

/** @throws not-found for a domain that is not in the account; validation or permission where it takes no change */
async function registered(
  call: OwnedCall,
  inputs: DomainDelegationInputs,
  state: State | undefined,
): Promise<Registered> {
  const driver = drivers[inputs.vendor];
  const found = await driver.find(call, inputs, state);
  if (!found)
    throw new RackformError({
      kind: "not-found",
      vendor: inputs.vendor,
      argument: "domain",
      message: await driver.missing(call, inputs.domain),
    });
  found.refuse();
  return found;
}

function placeAt(
  { vendor }: Pick<DomainDelegationInputs, "vendor">,
  found: Registered,
): Place<DomainDelegationState, string[]> {
  const { at, nameServers } = found;
  return {
    now: nameServers && [...nameServers],
    async write(call, servers) {
      found.refuse();
      try {
        await found.write(call, servers);
      } catch (error) {
        throw isKind(error, "validation") ? error.with({ argument: "nameServers" }) : error;
      }
    },
    computed: () => Promise.resolve({ readable: drivers[vendor].isReadable, __at: at }),
  };
}
