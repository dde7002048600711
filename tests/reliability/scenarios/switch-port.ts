import { portsAt, seedHosts } from "../../contract/cells/switch-port";
import { nothing, type Scenario, type Version } from "./scenario";

const args = { vendor: "i3d", interfaceId: 0, onDestroy: "up" };
const version = (more: object, ...objects: string[]): Version => ({
  program: [{ name: "port", kind: "SwitchPort", args: { ...args, serverId: "7001", ...more } }],
  objects,
});

/** What is written stays at the end; a port that was set down goes up again. */
export const switchPorts: Scenario[] = [
  {
    kind: "SwitchPort",
    vendor: "i3d",
    seed: seedHosts,
    objects: portsAt,
    versions: {
      none: nothing,
      first: version({ rateLimit: 1000, adminState: "down" }, "7001/0 1000 - 0"),
      updated: version({ rateLimit: 500, adminState: "up" }, "7001/0 500 - 1"),
      replaced: version({ serverId: "7002", speed: 1000 }, "7001/0 1000 - 1", "7002/0 - 1000 -"),
      gone: { program: [], objects: ["7001/0 1000 - 1"] },
    },
  },
];
