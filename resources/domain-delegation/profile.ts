import { readInBatches } from "../sharing/batches";
import { isSame } from "../contract/equality";
import type { Bag } from "../contract/handler";
import type { Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import { canonicalDomain } from "../dns/name";
import { readable } from "../dns/readable";
import { artnetDomains } from "./artnet";
import type { DomainDelegationInputs } from "./schema";

const servers = ({ nameServers }: Bag): string[] | undefined =>
  Array.isArray(nameServers) ? nameServers.map((host) => canonicalDomain(String(host))) : undefined;

export const domainDelegationProfile: Profile<DomainDelegationInputs> = {
  title: (state) => `name servers of ${readable(propertyText(state, "domain"))}`,

  keys: {
    of: (id, { vendor, domain }) =>
      typeof domain === "string" ? [`${String(vendor)}:${canonicalDomain(domain)}`] : [id],
    holdValues: false,
  },

  // Gigahost does not tell the name servers, so that there is nothing to declare them from.
  async *inventory(call, vendor) {
    if (vendor !== "artnet") return;
    const { client } = call.run.account("artnet");
    const services = await artnetDomains(call.run).get(call.limits);
    for await (const [, { domainName, manageable, dnsServers }] of readInBatches(services, ({ id }) =>
      client.domain.details(id, call.limits),
    )) {
      if (!manageable || !dnsServers) continue;
      const id = `artnet:${canonicalDomain(domainName)}`;
      yield { id, key: id, inputs: { vendor, domain: readable(domainName), nameServers: dnsServers } };
    }
  },

  export: {
    table: "delegations",
    file: "delegations",
    says: "Name servers of registered domains, by their name in the stack.",
  },

  bill: "nothing",
  removal: {
    data: "nothing",
    money: "nothing",
    traffic: {
      option: "delegation-change",
      says: "name servers of registered domains may change",
      cost({ op, removed, inputs, news, goesOn }) {
        // A replacement leaves one domain and sets another.
        if (removed && !/replace/.test(op))
          return inputs.onDestroy === "restore"
            ? { reason: "the whole domain would go back to the name servers that it had before" }
            : undefined;
        const [before, after] = [op === "update" && !goesOn ? servers(inputs) : undefined, servers(news)];
        if (!/create|update|replace/.test(op) || (before && isSame(before, after))) return undefined;
        return {
          reason: `the whole domain would be answered for by ${after?.join(", ") ?? "other name servers"}`,
        };
      },
    },
    access: "nothing",
    rows: "nothing",
  },
};
