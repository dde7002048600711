import type { Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import { i3dHosts } from "../lists/i3d";
import { labelsId } from "./place";
import type { ServerLabelsInputs } from "./schema";

export const serverLabelsProfile: Profile<ServerLabelsInputs> = {
  title: (state) =>
    `labels ${Object.keys((state.labels as object | undefined) ?? {}).join(", ")} of host ${propertyText(state, "serverId")}`,

  keys: { of: (id) => [id], holdValues: false },

  async *inventory({ run, limits }, vendor) {
    for (const { id, labels } of await i3dHosts(run).get(limits))
      if (labels.length > 0)
        yield {
          id: labelsId(id),
          key: labelsId(id),
          inputs: {
            vendor,
            serverId: id,
            labels: Object.fromEntries(labels.map(({ key, value }) => [key, value])),
          },
        };
  },

  export: {
    table: "serverLabels",
    file: "server-labels",
    says: "Labels of hosts, by their name in the stack.",
    usual: { vendor: "i3d" },
  },

  bill: "nothing",
  // What was there before is put back.
  removal: { data: "nothing", money: "nothing", traffic: "nothing", access: "nothing", rows: "nothing" },
};
