import { frontEnds } from "../../support/front-ends";

/** `RACKFORM_FRONT_END=plugin`: resources are carried out by the provider plugin, under the embedded engine. */
export const isPlugin = process.env.RACKFORM_FRONT_END === "plugin";

const { typePrefix, stackOptions: optionsOf } = frontEnds[isPlugin ? "plugin" : "dynamic"];

/** What a stack needs to have it. */
export const stackOptions = optionsOf();
export { typePrefix };
