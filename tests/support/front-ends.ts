import type { StackOptions } from "../../engine/options";
import type { TestStackOptions } from "../../testing";
import { pluginHere, pluginProject } from "../../testing/plugin";

export type FrontEnd = NonNullable<TestStackOptions["frontEnd"]>;

interface Facts {
  /** What the types of resources begin with. */
  typePrefix: string;
  /** What a stack of the embedded engine needs to have it. */
  stackOptions(): Pick<StackOptions, "plugins" | "rootDirectory">;
}

/** Every front end: suites that run on each of them go through this table. */
export const frontEnds: Record<FrontEnd, Facts> = {
  dynamic: { typePrefix: "pulumi-nodejs:dynamic/rackform:", stackOptions: () => ({}) },
  plugin: {
    typePrefix: "rackform:index:",
    stackOptions: () => ({ plugins: { rackform: pluginHere }, rootDirectory: pluginProject() }),
  },
};

export const frontEndNames = Object.keys(frontEnds) as FrontEnd[];

/** Whether a type is a resource of rackform's, whatever carries it out. */
export const isOwnType = (type: string): boolean =>
  Object.values(frontEnds).some(({ typePrefix }) => type.startsWith(typePrefix));
