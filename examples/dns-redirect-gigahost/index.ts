import { DnsRecord, DnsRedirect, DnsZone } from "rackform";

/** The company has a new name; mail to the old one still arrives, and visitors are sent on. */
const zone = new DnsZone("nordfjell-gammel.no", { vendor: "gigahost", domain: "nordfjell-gammel.no" });
const site = "https://www.nordfjell.example";

new DnsRecord("mx", { zone, type: "MX", value: "mail.nordfjell.example", priority: 10 });
new DnsRecord("spf", { zone, type: "TXT", value: "v=spf1 mx -all" });

/** The zone itself takes `www` along. */
const pages: Record<string, string> = {
  "@": "/",
  shop: "/shop/",
  careers: "/about/careers?from=old-name",
};
const redirects = Object.entries(pages).map(
  ([source, page]) => new DnsRedirect(`old ${source}`, { zone, source, targetUrl: `${site}${page}` }),
);

export const sentOn = redirects.map(({ fqdn }) => fqdn);
