import { callbacksAt, theirs } from "../../contract/cells/callback";
import { nothing, type Scenario, type Version } from "./scenario";

const version = (args: object, shown: string): Version => ({
  program: [{ name: "pager", kind: "Callback", args: { vendor: "i3d", ...args } }],
  objects: [shown],
});
const url = "https://ops.example.net/i3d";

/** A callback beside somebody else's. */
export const callbacks: Scenario[] = [
  {
    kind: "Callback",
    vendor: "i3d",
    seed: (simulator) => void simulator.seed("i3d", { callbacks: [theirs] }),
    objects: callbacksAt,
    versions: {
      none: nothing,
      first: version({ url, headers: "X-A: 1" }, `${url}  X-A: 1`),
      updated: version({ url: `${url}/2`, headers: "X-A: 2" }, `${url}/2  X-A: 2`),
    },
  },
];
