/** Pulumi resources for Gigahost, TerraHost, i3D.net, Artnet and GigaCloud. */
export * from "./provider/provider-class";
export * from "./resources/dns-record/class";
export * from "./resources/dns-zone/class";
export * from "./resources/dns-zone-file/class";
export * from "./resources/flex-metal-server/class";
export * from "./resources/bgp-session/class";
export * from "./resources/snapshot/class";
export * from "./resources/firewall-ruleset/class";
export * from "./resources/reverse-dns/class";
