import { isOrder } from "../contract/bill";
import type { Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import { cloudKey, cloudRef } from "../flex-vm/cloud";
import { partsIn } from "../flex-vm/inventory";
import { machines } from "../flex-vm/live";
import { inputsOf } from "./canonical";
import type { VirtualMachineInputs } from "./schema";

export const virtualMachineProfile: Profile<VirtualMachineInputs> = {
  title: (state) => `${propertyText(state, "name")} in the cloud ${cloudRef(propertyText(state, "cloud"))}`,
  keys: {
    of: (id, { vmId }) => [typeof vmId === "string" ? `i3d:${vmId}` : id],
    holdValues: false,
  },

  async *inventory(call) {
    for (const { cloud, one } of await partsIn(call, machines)) {
      const id = `i3d:${one.id}`;
      const { description, tags = [], power, ...inputs } = inputsOf(one);
      yield {
        id,
        key: id,
        inputs: {
          cloud: cloudKey(cloud),
          ...inputs,
          ...(description ? { description } : {}),
          ...(tags.length > 0 ? { tags } : {}),
          ...(power === "stopped" ? { power } : {}),
        },
      };
    }
  },

  // How one gets in is not told, and a machine that is made without is none.
  export: "none",

  // The node that it runs on is paid for.
  bill: "nothing",

  removal: {
    data: {
      option: "vm-delete",
      says: "virtual machines may be deleted or replaced",
      cost: ({ op, removed }) =>
        removed
          ? {
              reason: `the machine would be ${op === "delete" ? "deleted" : "replaced"}, and its disk is lost`,
            }
          : undefined,
    },
    money: "nothing",
    traffic: {
      option: "vm-stop",
      says: "virtual machines may be stopped",
      // One that is taken over is stopped as well.
      cost: ({ op, inputs, news }) =>
        news.power === "stopped" &&
        (op === "update" ? inputs.power !== "stopped" : isOrder({ op }) && news.adopt === true)
          ? { reason: "the machine would be stopped: nothing reaches it any more" }
          : undefined,
    },
    access: "nothing",
    rows: "nothing",
  },
};
