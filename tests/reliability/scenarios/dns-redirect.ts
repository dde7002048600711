import { rowTexts } from "./dns-rows";
import type { Scenario, Version } from "./scenario";

const domain = "example.no";
const others = [
  "theirs to https://theirs.example.com/",
  "theirs 3600 A 185.125.168.166",
  "web 3600 A 192.0.2.10",
];

/** Redirects beside a redirect and a row of somebody else's. */
function redirects(): Scenario {
  const version = (targets: Record<string, string>): Version => ({
    program: Object.entries(targets).map(([source, targetUrl]) => ({
      name: source === "@" ? "root" : source,
      kind: "DnsRedirect",
      args: { zone: `gigahost:${domain}`, source, targetUrl },
    })),
    objects: [
      ...others,
      ...Object.entries(targets).flatMap(([source, targetUrl]) => [
        `${source} to ${targetUrl}`,
        ...(source === "@" ? ["@", "www"] : [source]).map((name) => `${name} 3600 A 185.125.168.166`),
      ]),
    ].sort(),
  });
  return {
    kind: "DnsRedirect",
    vendor: "gigahost",
    seed: (simulator) =>
      void simulator.seed("gigahost", {
        zones: [
          {
            name: domain,
            records: [{ name: "web", value: "192.0.2.10" }],
            redirects: [{ source: "theirs", targetUrl: "https://theirs.example.com/" }],
          },
        ],
      }),
    objects: (simulator) => {
      const { zones } = simulator.inspect("gigahost") as {
        zones: { redirects: { source: string; targetUrl: string }[] }[];
      };
      const made = zones.flatMap((zone) => zone.redirects.map((one) => `${one.source} to ${one.targetUrl}`));
      return [...made, ...rowTexts(simulator, "gigahost", domain)].sort();
    },
    versions: {
      none: { program: [], objects: [...others].sort() },
      first: version({ "@": "https://a.example.com/", shop: "https://b.example.com/" }),
      updated: version({ "@": "https://c.example.com/", shop: "https://b.example.com/" }),
      replaced: version({ "@": "https://a.example.com/", store: "https://b.example.com/" }),
    },
  };
}

export const dnsRedirects: Scenario[] = [redirects()];
