"""The company's network: BGP, a firewall, and snapshots of its virtual servers."""

from pulumi_rackform import BgpSession, FirewallRuleset, Snapshot

from hosts import HOSTS

# The company announces its own prefixes from its router at Gigahost, to two routers of the vendor.
bgp = BgpSession(
    "router1",
    asn="AS64500",
    ipv4=HOSTS["router1"].v4,
    ipv6=HOSTS["router1"].v6,
    redundant=True,
)


def accept(ports: int | str, **more: str) -> dict:
    """A rule that lets TCP through."""
    return {"policy": "ACCEPT", "protocol": "tcp", "destination_ports": ports, **more}


# The shop's server at Artnet: web for everybody, SSH from the company's own hosts, nothing else.
firewall = FirewallRuleset(
    "shop",
    service_id=4101,
    inbound=[
        *(accept(22, source=HOSTS[name].v4) for name in ("www1", "vm1")),
        accept(80),
        accept(443),
        {"policy": "ACCEPT", "protocol": "icmp"},
        # Answers to what the server itself asks.
        accept("1024-65535"),
        {"policy": "DROP"},
    ],
)

# Another label makes new snapshots and deletes the old ones when those are complete.
LABEL = "golden-2026"
VIRTUAL = {"www1": ("gigahost", "2201"), "mx1": ("terrahost", "3302")}
snapshots = [
    Snapshot(name, vendor=vendor, server_id=server, name=LABEL)
    for name, (vendor, server) in VIRTUAL.items()
]
