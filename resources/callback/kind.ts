import type { Kind } from "../contract/kind";
import { plainLifecycle } from "../plain/lifecycle";
import { callbacks } from "./i3d";
import { callbackArgs, type CallbackInputs, callbackOutputs, type CallbackState } from "./schema";
import { validateCallback } from "./validate";

/** An address that the vendor calls when something happens. */
export const callback: Kind<CallbackInputs, CallbackState> = {
  name: "Callback",
  description: "An address that i3D.net calls when something happens in the account.",
  idForm: "i3d:<callback id>, or i3d:new-<mark> where it was not known at once",
  namedBy: ["url"],
  importForms: [
    { example: "i3d:3001", means: "The callback of this id" },
    { example: "https://ops.example.net/i3d", means: "The callback of this address" },
  ],
  args: callbackArgs,
  outputs: callbackOutputs,
  vendors: ["i3d"],
  limitMs: 10 * 60_000,
  deleteBeforeReplace: true,
  complete: ({ vendor }) => (vendor === undefined ? { vendor: "i3d" } : {}),
  validate: validateCallback,
  canonical: (inputs) => callbacks.port.canonical(inputs),
  replaces: (changed) => changed.filter((name) => name === "vendor"),
  ...plainLifecycle<CallbackInputs, CallbackState>(callbacks),
};
