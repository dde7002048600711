"""What the zones of the company hold, by the name that each record has in the stack."""

WEB_V4, WEB_V6 = "192.0.2.10", "2001:db8:10::10"

# A 2048-bit key: longer than one character string of a TXT record, written as one text.
DKIM_KEY = (
    "v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAxH8mZ0m1rN4cY5c4Kq0k7vQ1n6eV8bYt2sW9uJ3fLrP6oTzXaDgEh"
    "RiMyCkBvNqSwUxG7jFlZ5dA0eH1pO2tK4rY8mV6cQnJbWgLuXsT3fIzEaPoRy9DhMkCwBvNqSxU7GjFlZ5dA0eH1pO2tK4rY8mV6cQnJbWgLuXsT3fIz"
    "EaPoRy9DhMkCwBvNqSxU7GjFlZ5dA0eH1pO2tK4rY8mV6cQnJbWgLuXsT3fIzEaPoRy9DhMkCwBvNqSxU7GjFlZ5dA0eH1pO2tK4rY8mV6cQnJbWgLuX"
    "sT3fIzEaPoRy9DhMkCwBvNqSxU7GjFlZ5dAQIDAQAB"
)


def common(domain: str) -> dict[str, dict]:
    """What every zone of the company has."""
    dmarc = f"v=DMARC1; p=quarantine; rua=mailto:dmarc@{domain}"
    sip = {"value": f"sip.{domain}", "priority": 10, "weight": 60, "port": 5060}
    return {
        "apex": {"type": "A", "value": WEB_V4},
        "apex-v6": {"type": "AAAA", "value": WEB_V6},
        "www": {"name": "www", "type": "A", "value": WEB_V4},
        "www-v6": {"name": "www", "type": "AAAA", "value": WEB_V6},
        "mx-1": {"type": "MX", "value": f"mx1.mail.{domain}", "priority": 10},
        "mx-2": {"type": "MX", "value": f"mx2.mail.{domain}", "priority": 20},
        "mail-1": {"name": "mx1.mail", "type": "A", "value": "192.0.2.25"},
        "mail-2": {"name": "mx2.mail", "type": "A", "value": "192.0.2.26"},
        "spf": {"type": "TXT", "value": "v=spf1 mx ip4:192.0.2.0/28 -all"},
        "dmarc": {"name": "_dmarc", "type": "TXT", "value": dmarc},
        "dkim": {
            "name": "s2026._domainkey",
            "type": "TXT",
            "value": DKIM_KEY,
            "ttl": 86400,
        },
        "any-customer": {
            "name": "*.customers",
            "type": "CNAME",
            "value": f"www.{domain}",
            "ttl": 300,
        },
        "sip": {"name": "_sip._tcp", "type": "SRV", **sip},
        "sip-host": {"name": "sip", "type": "A", "value": "192.0.2.40"},
        "shop-idn": {"name": "blåbær", "type": "CNAME", "value": f"www.{domain}"},
    }


def gigahost_only(domain: str) -> dict[str, dict]:
    """What only Gigahost's name servers take."""
    report = f'0 iodef "mailto:security@{domain}"'
    return {
        "caa-issue": {"type": "CAA", "value": '0 issue "letsencrypt.org"'},
        "caa-report": {"type": "CAA", "value": report},
    }
