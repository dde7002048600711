import { keysAt } from "../../contract/cells/api-key";
import type { Scenario, Version } from "./scenario";

const version = (args: object | undefined, ...objects: string[]): Version => ({
  program: args === undefined ? [] : [{ name: "ci", kind: "ApiKey", args: { ...args } }],
  objects,
});

const gigahost = { vendor: "gigahost", label: "ci", permissions: { dns: { mode: "rw", ids: ["4711"] } } };
const i3d = { vendor: "i3d", label: "ci", category: 1, whitelist: ["192.0.2.0/24"] };

/** Keys of a program, each beside the one that the account came with. */
export const apiKeys: Scenario[] = [
  {
    kind: "ApiKey",
    vendor: "gigahost",
    seed: (simulator) => void simulator.options("gigahost", { credentials: "login" }),
    objects: (simulator) => keysAt(simulator, "gigahost"),
    versions: {
      none: version(undefined),
      first: version(gigahost, "ci: dns rw 4711"),
      updated: version(
        { ...gigahost, label: "deploy", permissions: { dns: { mode: "r" } } },
        "deploy: dns r",
      ),
      replaced: version({ ...gigahost, expiresAt: 2208988800 }, "ci: dns rw 4711, until 2208988800"),
    },
  },
  {
    kind: "ApiKey",
    vendor: "i3d",
    seed: () => undefined,
    objects: (simulator) => keysAt(simulator, "i3d"),
    versions: {
      none: version(undefined),
      first: version(i3d, "ci: 1 [192.0.2.0/24]"),
      updated: version({ ...i3d, category: 2, whitelist: ["203.0.113.0/24"] }, "ci: 2 [203.0.113.0/24]"),
      replaced: version({ ...i3d, rotate: 2 }, "ci: 1 [192.0.2.0/24]"),
    },
  },
];
