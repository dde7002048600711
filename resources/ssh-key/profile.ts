import type { Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import { keyDrivers } from "./drivers";
import type { SshKeyInputs } from "./schema";

export const sshKeyProfile: Profile<SshKeyInputs> = {
  title: (state) => `SSH key ${propertyText(state, "name")}`,

  // Names are not unique, so a key is known by the vendor's id.
  keys: { of: (id) => [id], holdValues: false },

  async *inventory(call, vendor) {
    for (const { id, name, publicKey } of await keyDrivers[vendor].list(call))
      yield {
        id: `${vendor}:${id}`,
        key: `${vendor}:${id}`,
        inputs: { vendor, name, publicKey: publicKey.trim() },
      };
  },

  export: {
    table: "sshKeys",
    file: "ssh-keys",
    says: "Public keys, by their name in the stack.",
    called: ({ name }) => String(name),
  },

  bill: "nothing",
  // Servers keep the keys that they were installed with.
  removal: { data: "nothing", money: "nothing", traffic: "nothing", access: "nothing", rows: "nothing" },
};
