import { labelsAt, seedHosts } from "../../resources/server-labels/account";
import type { Scenario, Version } from "./scenario";

const before = "7001 stage=test,theirs=x";
const version = (serverId: string, labels: Record<string, string>, objects: string[]): Version => ({
  program: [{ name: "labels", kind: "ServerLabels", args: { vendor: "i3d", serverId, labels } }],
  objects,
});
const labels = { role: "web", stage: "prod" };

/** Labels of a host that has one of somebody else's; what was there before comes back at the end. */
export const serverLabels: Scenario[] = [
  {
    kind: "ServerLabels",
    vendor: "i3d",
    seed: seedHosts,
    objects: labelsAt,
    versions: {
      none: { program: [], objects: [before, "7002 "] },
      first: version("7001", labels, ["7001 role=web,stage=prod,theirs=x", "7002 "]),
      updated: version("7001", { role: "db" }, ["7001 role=db,stage=test,theirs=x", "7002 "]),
      replaced: version("7002", labels, [before, "7002 role=web,stage=prod"]),
    },
  },
];
