import { Config } from "@pulumi/pulumi";
import { Callback, ColocationAlert } from "rackform";

/** The pager; its token is a secret of the configuration, and stays one. */
new Callback("pager", {
  url: "https://ops.example.net/i3d",
  urlDescription: "pager",
  headers: new Config().getSecret("pagerHeaders") ?? "X-Source: i3d",
});

/** A mail early, a ticket late: overuse is billed. */
for (const [percentage, sendTicket] of [
  [70, false],
  [90, true],
] as const)
  new ColocationAlert(`rack1-${percentage}`, { colocationId: "rack1", percentage, sendTicket });
