import { Config } from "@pulumi/pulumi";
import { ApiKey, DnsZone } from "rackform";

/*
 * The ACME client on the web servers writes `_acme-challenge` rows. Its key may do that, in this zone, and nothing else.
 * rackform itself needs an administrator's log-in here (rackform:gigahost username and password): keys cannot make keys.
 */

const zone = new DnsZone("acme.example", { vendor: "gigahost", domain: "acme.example" });

const acme = new ApiKey("acme", {
  vendor: "gigahost",
  label: "acme-dns-01 acme.example",
  permissions: { dns: { mode: "rw", ids: [zone.zoneId] } },
  // `pulumi config set rotated 2026-06 && pulumi up` gives it another secret.
  rotate: new Config().get("rotated") ?? "2026-01",
});

/** A secret: `pulumi stack output key --show-secrets`, or read by the stack that installs the servers. */
export const key = acme.secret;
