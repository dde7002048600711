import type { StackOptions } from "../../../engine/options";
import { pluginHere, pluginProject } from "../../../testing/plugin";

/** `RACKFORM_FRONT_END=plugin`: resources are carried out by the provider plugin, under the embedded engine. */
export const isPlugin = process.env.RACKFORM_FRONT_END === "plugin";

/** What the types of resources begin with. */
export const typePrefix = isPlugin ? "rackform:index:" : "pulumi-nodejs:dynamic/rackform:";

/** What a stack needs to have it. */
export const stackOptions: Pick<StackOptions, "plugins" | "rootDirectory"> = isPlugin
  ? { plugins: { rackform: pluginHere }, rootDirectory: pluginProject() }
  : {};
