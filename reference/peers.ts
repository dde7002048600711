/** What one thing that can be managed is in the programs of peers, by their pages of mid-2026. */
export interface Managed {
  what: string;
  /** The kind here; without one, why not. */
  kind?: string;
  without?: string;
  /** In what the kind goes further than they do. */
  better?: string;
  /** The Terraform provider for Gigahost that has most, `kradalby/gigahost`; left out where the vendor has no such thing. */
  gigahost?: string;
  /** The vendor's own Terraform provider for i3D.net, `i3dnet/i3dnet`. */
  i3d?: string;
}

/** Nobody has a provider for TerraHost, Artnet or GigaCloud. */
export const managed: readonly Managed[] = [
  {
    what: "a zone",
    kind: "DnsZone",
    better: "secondary zones, a zone file at creation, never deleted under rows that do not depend on it",
    gigahost: "yes",
  },
  {
    what: "a zone of reverse names",
    kind: "DnsZone",
    better: "by its network",
    gigahost: "yes, by its name",
  },
  {
    what: "a record",
    kind: "DnsRecord",
    better:
      "rows of the same name that are not the program's stay; a changed value keeps the id; one call for many",
    gigahost: "yes",
  },
  {
    what: "all rows of a zone in one resource",
    kind: "DnsZoneFile",
    better: "thousands of rows, a zone file as it is",
    gigahost: "no",
  },
  {
    what: "a redirect of web visitors",
    kind: "DnsRedirect",
    better: "the rows that it makes are told apart from the program's",
    gigahost: "yes",
  },
  { what: "DNSSEC of a domain", kind: "Dnssec", gigahost: "yes" },
  { what: "DS records of a domain hosted elsewhere", kind: "DsRecords", gigahost: "yes" },
  { what: "the registration of a domain", kind: "DomainRegistration", gigahost: "no" },
  {
    what: "name servers of a registered domain",
    kind: "DomainDelegation",
    better: "at Artnet as well; puts back what was there",
    gigahost: "yes; puts back two of three",
  },
  {
    what: "names of addresses (PTR)",
    kind: "ReverseDns",
    better: "five vendors, both families, by the address itself; puts back what was there",
    gigahost: "yes, by ids of addresses; IPv6 not",
    i3d: "no",
  },
  {
    what: "BGP sessions",
    kind: "BgpSession",
    better:
      "both families and routers as one, waited for until deleted ones are gone; tells what a router needs",
    gigahost: "yes, the first of them",
  },
  { what: "an AS number", kind: "BgpAsn", gigahost: "yes" },
  {
    what: "a server that is ordered at Gigahost",
    kind: "Server",
    better:
      "never ordered twice, within a limit of money; a failed delivery stays in the state; one request a turn for all",
    gigahost: "yes",
  },
  {
    what: "a bare-metal server",
    kind: "FlexMetalServer",
    better: "never ordered twice, found again after a killed run; a reinstallation only where it is allowed",
    i3d: "yes; an import can reinstall",
  },
  { what: "the name of a server", kind: "ServerName", gigahost: "yes" },
  { what: "labels of a host", kind: "ServerLabels", i3d: "no" },
  { what: "the switch port of a server", kind: "SwitchPort", i3d: "no" },
  { what: "a tag of servers", kind: "FlexMetalTag", i3d: "yes" },
  {
    what: "a snapshot",
    kind: "Snapshot",
    better: "waited for until it is complete; by the server's name",
    gigahost: "yes, without a wait",
  },
  {
    what: "further addresses of a server",
    kind: "AdditionalIp",
    better: "moved and released; ordered once",
    gigahost: "ordered only",
  },
  { what: "where a fail-over address points", kind: "FailoverIp" },
  { what: "who may reach the management of a server (iLO)", kind: "IloAccess" },
  { what: "an address whose traffic is dropped", kind: "IpBlackhole" },
  { what: "the size of a cloud service", kind: "ServiceSize" },
  { what: "a cloud instance that is there already", kind: "CloudInstance" },
  { what: "a firewall in front of servers", kind: "FirewallRuleset" },
  { what: "an SSH key", kind: "SshKey", gigahost: "yes", i3d: "yes" },
  { what: "an API key", kind: "ApiKey", gigahost: "yes", i3d: "no" },
  { what: "an address that the vendor calls", kind: "Callback", i3d: "no" },
  { what: "an alert on a colocation's bandwidth", kind: "ColocationAlert", i3d: "no" },
  { what: "what is done when readings meet rules", kind: "Trigger", i3d: "no" },
  {
    what: "a private cloud (FlexVM)",
    kind: "VmCloud",
    better: "never deleted with what is in it",
    i3d: "yes",
  },
  {
    what: "a bare-metal node of a cloud",
    kind: "VmNode",
    better: "never ordered twice; one that hosts machines is waited for",
    i3d: "yes",
  },
  {
    what: "a virtual machine of a cloud",
    kind: "VirtualMachine",
    better: "started and stopped in place; user data is a change, and a secret",
    i3d: "yes; a change within the user data is not seen",
  },
];
