import { isOrderOrTaken as orders, planText } from "../contract/bill";
import type { PlannedChange, Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import { cloudKey, cloudRef } from "../flex-vm/cloud";
import { partsIn } from "../flex-vm/inventory";
import { nodes } from "../flex-vm/live";
import type { VmNodeInputs } from "./schema";

export const vmNodeProfile: Profile<VmNodeInputs> = {
  title: (state) =>
    `${state.nodeName === undefined ? "a node" : propertyText(state, "nodeName")} of the cloud ${cloudRef(propertyText(state, "cloud"))}`,
  keys: {
    of: (id, { nodeId }) => [typeof nodeId === "string" ? `i3d:${nodeId}` : id],
    holdValues: false,
  },

  async *inventory(call) {
    for (const { cloud, one } of await partsIn(call, nodes)) {
      const id = `i3d:${one.id}`;
      // What is exported stands there: nothing is ordered in its place.
      yield {
        id,
        key: id,
        inputs: { cloud: cloudKey(cloud), existing: one.id },
        outputs: { nodeName: one.name },
      };
    }
  },

  export: {
    table: "vmNodes",
    file: "vm-nodes",
    says: "Nodes of clouds, by their name in the stack.",
    options: {
      name: "ordered",
      why: "A node costs money, and cannot be had again as it was.",
      value: { protect: true },
    },
  },

  bill: {
    of: () => "until it is deleted",
    isOpen: ({ nodeId, __before }) => nodeId === undefined && __before !== undefined,
    charge: (change) =>
      orders(change)
        ? {
            says: `orders a bare-metal node for the cloud ${cloudRef(planText(change.news.cloud))} that is billed until it is deleted`,
          }
        : undefined,
  },

  removal: {
    data: {
      option: "node-release",
      says: "bare-metal nodes of clouds may be deleted or replaced",
      cost: ({ op, removed }) =>
        removed
          ? {
              reason: `the node would be ${op === "delete" ? "deleted" : "replaced"}: its billing ends, and it cannot be had again`,
            }
          : undefined,
    },
    money: {
      option: "node-order",
      says: "bare-metal nodes of clouds may be ordered",
      cost: priceOf,
    },
    traffic: "nothing",
    access: "nothing",
    rows: "nothing",
  },
};

function priceOf(change: PlannedChange): { reason: string } | undefined {
  return orders(change)
    ? { reason: "a bare-metal node would be ordered, which is billed until it is deleted" }
    : undefined;
}
