import type { Simulator } from "../../../simulator";
import { plainTags, type SimServer, web } from "../../resources/flex-metal-server/bench";
import type { Scenario, Version } from "./scenario";

const foreign = ["theirs theirs:yes"];

function inUse(simulator: Simulator): string[] {
  const servers = simulator.inspect("i3d").servers as SimServer[];
  return servers
    .filter(({ status }) => status !== "releasing" && status !== "released")
    .map((server) => `${server.name} ${plainTags(server).join(",")}`);
}

function version(servers: Record<string, Record<string, unknown>>, ...objects: string[]): Version {
  const program = Object.entries(servers).map(([name, args]) => ({
    name,
    kind: "FlexMetalServer",
    args: { ...web, ...args },
  }));
  return { program, objects: [...foreign, ...objects] };
}

/** Two machines of the same form, beside one of somebody else's: never one too many, never one without an owner. */
export const flexMetalServers: Scenario[] = [
  {
    kind: "FlexMetalServer",
    vendor: "i3d",
    seed: (simulator) =>
      void simulator.seed("i3d", {
        servers: [
          {
            name: "theirs",
            location: web.location,
            instanceType: web.instanceType,
            os: "ubuntu-2404-lts",
            tags: ["theirs:yes"],
          },
        ],
      }),
    objects: inUse,
    versions: {
      none: version({}),
      first: version(
        { one: { name: "web-1", tags: ["env:prod"] }, two: { name: "web-2" } },
        "web-1 env:prod",
        "web-2 ",
      ),
      updated: version(
        { one: { name: "web-1", tags: ["env:test", "extra:yes"] }, two: { name: "web-2" } },
        "web-1 env:test,extra:yes",
        "web-2 ",
      ),
      replaced: version(
        { one: { name: "web-1", tags: ["env:prod"] }, two: { name: "web-3" } },
        "web-1 env:prod",
        "web-3 ",
      ),
    },
  },
];
