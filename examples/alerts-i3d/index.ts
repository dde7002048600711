import { Config } from "@pulumi/pulumi";
import { Callback, ColocationAlert, Trigger } from "rackform";

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

/** The numbers are those of the vendor's lists `trigger/type/…`. */
new Trigger("cpu", {
  name: "cpu of all hosts",
  conditions: [{ conditionId: 1, conditionValues: ["0"] }],
  rules: [{ ruleAction: 1, ruleDataType: 1, rule: { operator: 1, triggerWindow: 300, threshold: 90 } }],
  actions: [{ action: 1 }],
});
