"""A company at five vendors: names, reverse names, rented servers, BGP, firewall and snapshots, from a few tables."""

import pulumi

import fleet
import network
import reverse
from dns import shop_rows, zone

pulumi.export("nameservers", zone.nameservers)
pulumi.export("customers", shop_rows.rows)
pulumi.export("ptrNames", [name.ptr_name for name in reverse.names])
pulumi.export(
    "fleet", {name: server.ip_addresses for name, server in fleet.servers.items()}
)
pulumi.export("neighbors", network.bgp.sessions)
pulumi.export("filtered", network.firewall.service_ids)
pulumi.export(
    "taken",
    [{"name": one.name, "createdAt": one.created_at} for one in network.snapshots],
)
