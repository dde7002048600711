import { plainKind } from "../plain/frame";
import { callbacks } from "./i3d";
import { callbackArgs, type CallbackInputs, callbackOutputs, type CallbackState } from "./schema";

/** An address that the vendor calls when something happens. */
export const callback = plainKind<CallbackInputs, CallbackState>(callbacks, {
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

  // An address may hold a token, and is not shown.
  validate: ({ url }) =>
    url === undefined || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))
      ? []
      : [
          {
            property: "url",
            reason: "is no whole http or https address; give one such as https://ops.example.net/i3d",
          },
        ],
});
