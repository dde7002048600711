import type { Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import { cloudKey } from "../flex-vm/cloud";
import { cloudsIfAny } from "../flex-vm/inventory";
import { inputsOf } from "./make";
import type { VmCloudInputs } from "./schema";

export const vmCloudProfile: Profile<VmCloudInputs> = {
  title: (state) => `cloud ${propertyText(state, "name")}`,
  keys: { of: (_, state) => [cloudKey(propertyText(state, "name"))], holdValues: false },

  async *inventory(call) {
    for (const cloud of await cloudsIfAny(call)) {
      const { description, ...inputs } = inputsOf(cloud);
      const id = cloudKey(cloud.name ?? cloud.id);
      yield { id, key: id, inputs: { ...inputs, ...(description ? { description } : {}) } };
    }
  },

  export: {
    table: "vmClouds",
    file: "vm-clouds",
    says: "Clouds of virtual machines, by their name in the stack.",
    called: ({ name }) => String(name),
  },

  // Its nodes cost money.
  bill: "nothing",

  // One with anything in it is not deleted.
  removal: { data: "nothing", money: "nothing", traffic: "nothing", access: "nothing", rows: "nothing" },
};
