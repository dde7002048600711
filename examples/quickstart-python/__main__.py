"""Two zones at two vendors, from one table."""

import pulumi
from pulumi_rackform import DnsRecord, DnsZone

from records import common, gigahost_only


def publish(vendor: str, domain: str, records: dict[str, dict]) -> DnsZone:
    """A zone with its records; a record's key in the table is its name in the stack."""
    zone = DnsZone(domain, vendor=vendor, domain=domain)
    for key, entry in records.items():
        DnsRecord(f"{domain}/{key}", zone=zone.id, **entry)
    return zone


NORWAY, POLAND = "example.no", "example.pl"
norway = publish("gigahost", NORWAY, {**common(NORWAY), **gigahost_only(NORWAY)})
poland = publish("artnet", POLAND, common(POLAND))

pulumi.export("nameservers", {NORWAY: norway.nameservers, POLAND: poland.nameservers})
