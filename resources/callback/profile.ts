import { propertyText } from "../contract/property-text";
import { plainProfile } from "../plain/profile";
import { callbacks } from "./i3d";

export const callbackProfile = plainProfile(callbacks, {
  title: (state) => `callback ${propertyText(state, "url")}`,
  secret: "headers",
  export: {
    table: "callbacks",
    file: "callbacks",
    says: "Callbacks, by their name in the stack. Their headers may be secret: they are not here, and stay as they are.",
    usual: { vendor: "i3d" },
  },
});
