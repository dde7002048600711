import type { Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import { markPattern } from "../flex-metal-server/mark";
import { i3dTags } from "../lists/i3d";
import { serversOf } from "./live";
import { tagKey } from "./make";
import type { FlexMetalTagInputs } from "./schema";

export const flexMetalTagProfile: Profile<FlexMetalTagInputs> = {
  title: (state) => `tag ${propertyText(state, "tag")}`,

  keys: { of: (_, state) => [tagKey(propertyText(state, "tag"))], holdValues: false },

  // Those that servers carry are in the servers' own tags.
  async *inventory({ run, limits }, vendor) {
    for (const row of await i3dTags(run).get(limits))
      if (!markPattern.test(row.tag) && !serversOf(row))
        yield { id: tagKey(row.tag), key: tagKey(row.tag), inputs: { vendor, tag: row.tag } };
  },

  export: {
    table: "tags",
    file: "tags",
    says: "Tags of servers, by their name in the stack.",
    called: ({ tag }) => String(tag),
    usual: { vendor: "i3d" },
  },

  bill: "nothing",
  // One that servers carry is not deleted.
  removal: { data: "nothing", money: "nothing", traffic: "nothing", access: "nothing", rows: "nothing" },
};
