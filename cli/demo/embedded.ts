import { join } from "node:path";
import { Stack } from "../../engine";
import { createDisplay } from "../../engine/display/display";
import type { Io } from "../io";
import type { DemoEngine, DemoSetting } from "./engines";

/** The embedded engine: the program and the provider run in processes of their own, as with the CLI. */
export function embeddedEngine({ directory, scratch, environment }: DemoSetting, io: Io): DemoEngine {
  const stack = (diff = false) =>
    new Stack({
      stack: "demo",
      program: { dir: directory },
      state: { file: join(scratch, "demo.json") },
      passphrase: "demo",
      // The compiler's checks belong to the editor and to CI; here they would take most of the time.
      env: { ...environment, PULUMI_NODEJS_TRANSPILE_ONLY: "true" },
      signal: io.signal,
      onEvent: createDisplay({ stream: io.out, diff }),
    });
  return {
    name: "the embedded engine",
    async preview(expectNoChanges) {
      const { failed, changes } = await stack().preview();
      const planned = Object.entries(changes).filter(([op, count]) => op !== "same" && count > 0);
      return !failed && (!expectNoChanges || planned.length === 0);
    },
    up: async (detail) => !(await stack(detail).up()).failed,
    refresh: async () => !(await stack(true).refresh()).failed,
    destroy: async () => !(await stack().destroy()).failed,
  };
}
