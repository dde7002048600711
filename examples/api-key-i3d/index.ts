import { Config } from "@pulumi/pulumi";
import { ApiKey, ReverseDns } from "rackform";

/** The two machines of the build farm, which order and release servers by themselves. */
const farm = { "198.51.100.70": "runner1.example.net", "198.51.100.71": "runner2.example.net" };

for (const [ip, hostname] of Object.entries(farm)) new ReverseDns(hostname, { vendor: "i3d", ip, hostname });

/** Their key works from there and from the office, until somebody looks at it again. */
const runners = new ApiKey("runners", {
  vendor: "i3d",
  label: "nightly builds",
  // The vendor's number of the set of permissions, as the panel shows it.
  category: 1,
  whitelist: ["203.0.113.0/28", "198.51.100.70-198.51.100.71"],
  expiresAt: "2039-12-31T00:00:00Z",
  // Another value issues another key, and revokes the old one when the new one is there.
  rotate: new Config().get("rotated") ?? "2026-01",
});

/** A secret: `pulumi stack output key --show-secrets`. */
export const key = runners.secret;
