"""The names of the company's addresses."""

import pulumi
from pulumi_rackform import ReverseDns

from dns import DOMAIN, address_records
from hosts import HOSTS

# The way back is published when the way there is, so that no address ever points to a name that does not exist.
names = [
    ReverseDns(
        f"{name}-{family}",
        vendor=host.vendor,
        ip=address,
        hostname=f"{name}.{DOMAIN}",
        opts=pulumi.ResourceOptions(depends_on=[address_records[name, family]]),
    )
    for name, host in HOSTS.items()
    for family, address in (("v4", host.v4), ("v6", host.v6))
    if address is not None
]

# Our own IPv6 networks: names in them come from our own name server.
NETWORKS = {"gigahost": "2001:db8:100::/48", "terrahost": "2001:db8:300::/48"}
for vendor, subnet in NETWORKS.items():
    ReverseDns(
        f"network-{vendor}",
        vendor=vendor,
        subnet=subnet,
        nameserver=f"ns1.{DOMAIN}",
    )
