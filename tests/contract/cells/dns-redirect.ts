import { DnsRedirect, type DnsRedirectArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";

interface Zone {
  name: string;
  redirects: { source: string; targetUrl: string }[];
  records: { name: string; type: string; value: string }[];
}

const parking = "185.125.168.166";

/** Two zones, with a redirect and an address of somebody else's. */
function seed(simulator: Simulator): void {
  simulator.seed("gigahost", {
    zones: [
      {
        name: "example.no",
        records: [{ name: "web", value: "192.0.2.10" }],
        redirects: [{ source: "theirs", targetUrl: "https://theirs.example.com/" }],
      },
      { name: "example.com" },
    ],
  });
}

/** `example.no shop to https://…`, and the A rows of names that nobody seeded. */
function redirectsAt(simulator: Simulator): string[] {
  return (simulator.inspect("gigahost").zones as Zone[])
    .flatMap(({ name: zone, redirects, records }) => [
      ...redirects.map(({ source, targetUrl }) => `${zone} ${source} to ${targetUrl}`),
      ...records.flatMap(({ name, type, value }) => (type === "A" ? [`${zone} ${name} A ${value}`] : [])),
    ])
    .filter((text) => !/ (theirs|web) /.test(text))
    .sort();
}

const target = "https://www.example.com/shop";
const at = (source: string, to = target, zone = "example.no") =>
  [`${zone} ${source} to ${to}`, `${zone} ${source} A ${parking}`].sort();
const outside = (redirect: object) => (simulator: Simulator) =>
  void simulator.seed("gigahost", { zones: [{ name: "example.no", redirects: [redirect] }] });

const cell: Cell = {
  kind: "DnsRedirect",
  vendor: "gigahost",
  seed,
  declare: (name, args) => new DnsRedirect(name, args as DnsRedirectArgs),
  args: { zone: "gigahost:example.no", source: "shop", targetUrl: target },
  at: redirectsAt,
  declared: at("shop"),
  outside: [
    {
      edit: outside({ source: "shop", targetUrl: "https://elsewhere.example.com/" }),
      drift: ["targetUrl"],
      healed: "in place",
    },
  ],
  changes: {
    vendor: { to: { vendor: "gigahost" }, how: "nothing" },
    zone: {
      to: { zone: "gigahost:example.com" },
      how: "replaced",
      at: at("shop", target, "example.com"),
    },
    source: [
      {
        to: { source: undefined },
        how: "replaced",
        at: [...at("@"), `example.no www A ${parking}`].sort(),
      },
      { to: { source: "SHOP.example.no." }, how: "nothing" },
    ],
    targetUrl: [
      { to: { targetUrl: "https://example.org/" }, how: "in place", at: at("shop", "https://example.org/") },
      { to: { targetUrl: "HTTPS://WWW.example.com/shop" }, how: "nothing" },
    ],
    adopt: { to: { adopt: true }, how: "nothing" },
  },
  disappears: { edit: outside({ source: "shop", removed: true }) },
  adopt: {
    before: outside({ source: "shop", targetUrl: "https://old.example.com/" }),
    refused: /the redirect of shop\.example\.no exists already .* to https:\/\/old\.example\.com\//,
  },
  bad: [
    { args: { zone: "artnet:example.pl" }, message: /property zone.*is not a zone at gigahost/s },
    { args: { source: "my shop" }, message: /property source.*must not hold blanks/s },
    { args: { targetUrl: "www.example.com" }, message: /property targetUrl.*must begin with http/s },
    {
      args: { targetUrl: "http://shop.example.no/x" },
      message: /property targetUrl.*visitors would go in a circle/s,
    },
  ],
  creates: "POST /dns/zones/{id}/redirect",
};

export const dnsRedirects: Cell[] = [cell];
