"""The company's rented servers."""

from pulumi_rackform import FlexMetalServer

SSH_KEYS = [
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHU5vJr0dPpXHkq3R4Cw2b1mZ8nT6yLsQe7oFaGx9KdV duty@example.net"
]

# Roles: how many machines of each, of which kind, and for what.
ROLES = {
    "game": (3, "bm7.std.16", ["env:prod", "role:game"]),
    "build": (1, "bm7.std.8", ["env:ci", "role:build"]),
}

servers = {
    f"{role}-{number}": FlexMetalServer(
        f"{role}-{number}",
        name=f"{role}-{number}",
        location="EU: Rotterdam",
        instance_type=instance_type,
        os={"slug": "ubuntu-2404-lts"},
        ssh_keys=SSH_KEYS,
        tags=tags,
    )
    for role, (count, instance_type, tags) in ROLES.items()
    for number in range(1, count + 1)
}
