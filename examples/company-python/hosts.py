"""Where the company's machines are. Records and PTRs are both made from this table, so they match."""

from typing import NamedTuple


class Host(NamedTuple):
    """A machine, by its name below the company's domain."""

    vendor: str
    v4: str
    v6: str | None = None


HOSTS = {
    "www1": Host("gigahost", "192.0.2.10", "2001:db8:1::10"),
    "router1": Host("gigahost", "192.0.2.20", "2001:db8:1::20"),
    "db1": Host("terrahost", "203.0.113.10"),
    "mx1": Host("terrahost", "203.0.113.25"),
    "game1": Host("i3d", "198.51.100.70", "2001:db8:7::1"),
    "console": Host("i3d", "203.0.113.66"),
    "shop": Host("artnet", "198.51.100.9", "2001:db8:4::9"),
    "mx2": Host("artnet", "198.51.100.10", "2001:db8:4::10"),
    "vm1": Host("gigacloud", "203.0.113.102", "2001:db8:5::101"),
    "vm2": Host("gigacloud", "203.0.113.103"),
}
