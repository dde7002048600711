import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ServedPlugin } from "../engine";

/** The provider plugin in this process, started for each provider of a run. */
export const pluginHere: ServedPlugin = {
  serve(lines) {
    const { PluginService } =
      require("../provider/plugin/service") as typeof import("../provider/plugin/service");
    const service = new PluginService({ lines });
    return { methods: service.implementation, close: () => service.cancel() };
  },
};

let made: string | undefined;

/** A folder whose Pulumi.yaml names the plugin: by it programs choose their front end. */
export function pluginProject(): string {
  if (made) return made;
  const folder = mkdtempSync(join(tmpdir(), "rackform-plugin-"));
  const path = join(__dirname, "..", "plugin");
  const yaml = `name: test\nruntime: nodejs\nplugins:\n  providers:\n    - name: rackform\n      path: ${JSON.stringify(path)}\n`;
  writeFileSync(join(folder, "Pulumi.yaml"), yaml);
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return (made = folder);
}
