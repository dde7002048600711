/** What a session tells, as far as a router needs it. */
export interface Session {
  family: "ipv4" | "ipv6";
  router: string;
  neighbor: string;
  localAddress: string;
  localAsn: number;
  routerAsn?: number;
  multihop?: boolean;
}

export interface Announcing {
  /** An IPv4 address of the router that never changes. */
  routerId: string;
  /** The networks that are announced, of both families. */
  prefixes: readonly string[];
  sessions: readonly Session[];
}

const familyOf = (prefix: string) => (prefix.includes(":") ? "ipv6" : "ipv4");
const anywhere = { ipv4: "0.0.0.0/0", ipv6: "::/0" } as const;

/** A configuration of BIRD 2: announces the networks and nothing else, and takes the default route and nothing else. */
export function birdConfiguration({ routerId, prefixes, sessions }: Announcing): string {
  const families = (["ipv4", "ipv6"] as const).filter((family) =>
    sessions.some((session) => session.family === family),
  );
  return [
    "# Made by Pulumi: the next up writes it again.",
    `router id ${routerId};`,
    "protocol device {}",
    ...families.flatMap((family) => networks(family, prefixes)),
    ...sessions.map(protocol),
    "",
  ].join("\n");
}

function networks(family: Session["family"], prefixes: readonly string[]): string[] {
  const own = prefixes.filter((prefix) => familyOf(prefix) === family);
  return [
    "",
    `protocol static own_${family} {`,
    `  ${family};`,
    ...own.map((prefix) => `  route ${prefix} blackhole;`),
    "}",
    `filter only_own_${family} { if proto = "own_${family}" then accept; reject; }`,
    `filter only_default_${family} { if net = ${anywhere[family]} then accept; reject; }`,
    `protocol kernel kernel_${family} { ${family} { import none; export where source = RTS_BGP; }; }`,
  ];
}

function protocol(session: Session): string {
  const { family, router, neighbor, localAddress, localAsn, routerAsn, multihop } = session;
  // BIRD takes "external" where the vendor does not tell the number of its router.
  const remote = routerAsn === undefined ? "external" : `as ${routerAsn}`;
  return [
    "",
    `protocol bgp ${family}_router_${router} {`,
    `  local ${localAddress} as ${localAsn};`,
    `  neighbor ${neighbor} ${remote};`,
    ...(multihop === undefined ? [] : [multihop ? "  multihop;" : "  direct;"]),
    `  ${family} { import filter only_default_${family}; export filter only_own_${family}; };`,
    "}",
  ].join("\n");
}
