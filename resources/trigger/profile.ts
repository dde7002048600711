import { propertyText } from "../contract/property-text";
import { plainProfile } from "../plain/profile";
import { triggers } from "./i3d";

export const triggerProfile = plainProfile(triggers, {
  title: (state) => `trigger ${propertyText(state, "name")}`,
  export: {
    table: "triggers",
    file: "triggers",
    says: "Triggers, by their name in the stack. Numbers are those of the vendor's lists of types.",
    called: ({ name }) => String(name),
    usual: { vendor: "i3d", active: true },
  },
});
