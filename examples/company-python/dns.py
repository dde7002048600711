"""The company's names."""

from pulumi_rackform import DnsRecord, DnsZone, DnsZoneFile

from hosts import HOSTS

DOMAIN = "example.no"

# At Gigahost: a resource for each record, so that a change of one is a line of a plan.
zone = DnsZone(DOMAIN, vendor="gigahost", domain=DOMAIN)

# Address records of each host, by family.
address_records: dict[tuple[str, str], DnsRecord] = {}
for name, host in HOSTS.items():
    for family, record_type, address in (("v4", "A", host.v4), ("v6", "AAAA", host.v6)):
        if address is not None:
            address_records[name, family] = DnsRecord(
                f"{name}-{family}",
                zone=zone.id,
                name=name,
                type=record_type,
                value=address,
            )

DMARC = f"v=DMARC1; p=reject; rua=mailto:dmarc@{DOMAIN}"
MAIL: dict[str, dict] = {
    "mx-1": {"type": "MX", "value": f"mx1.{DOMAIN}", "priority": 10},
    "mx-2": {"type": "MX", "value": f"mx2.{DOMAIN}", "priority": 20},
    "spf": {"type": "TXT", "value": "v=spf1 mx -all"},
    "dmarc": {"name": "_dmarc", "type": "TXT", "value": DMARC},
    "caa": {"type": "CAA", "value": '0 issue "letsencrypt.org"'},
}
for key, record in MAIL.items():
    DnsRecord(key, zone=zone.id, **record)

# The shop's zone, at Artnet: a row for each customer, hundreds of them as one resource.
SHOP_DOMAIN = "example.pl"
shop_zone = DnsZone(SHOP_DOMAIN, vendor="artnet", domain=SHOP_DOMAIN)
CUSTOMERS = [f"c{number:04}" for number in range(1, 301)]
shop_rows = DnsZoneFile(
    "customers",
    zone=shop_zone.id,
    records=[
        {"type": "A", "value": HOSTS["shop"].v4},
        {"type": "MX", "value": f"mx1.{DOMAIN}", "priority": 10},
        *(
            {"name": name, "type": "CNAME", "value": f"shop.{DOMAIN}", "ttl": 300}
            for name in CUSTOMERS
        ),
    ],
    # Certificates are renewed beside Pulumi.
    ignore=["_acme-challenge* TXT"],
)

# A copy of the company's zone on a second vendor's name servers.
copy = DnsZone(
    "copy", vendor="artnet", domain=DOMAIN, master_nameserver="ns1.example.org"
)
