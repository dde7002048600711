import { isOrder, planText } from "../contract/bill";
import { isSame } from "../contract/equality";
import type { PlannedChange, Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import { told } from "../contract/told";
import { readInBatches } from "../sharing/batches";
import { cloudInstances, instanceKey } from "./live";
import type { CloudInstanceInputs } from "./schema";

export const cloudInstanceProfile: Profile<CloudInstanceInputs> = {
  title: (state) => `cloud instance ${propertyText(state, "instanceId")}`,

  keys: { of: (id) => [id], holdValues: false },

  // Resources and power need the instance's password, which no list tells.
  async *inventory({ run, limits }, vendor) {
    const { client } = run.account("artnet");
    const rows = await cloudInstances(run).get(limits);
    const ofEach = readInBatches(rows, ({ id }) => client.cloudInstance.details(id, limits));
    for await (const [{ id: instanceId }, { customProperties }] of ofEach) {
      const id = instanceKey(instanceId);
      yield { id, key: id, inputs: { vendor, instanceId, ...told(customProperties) } };
    }
  },

  export: {
    table: "cloudInstances",
    file: "cloud-instances",
    says: "Cloud instances, by their name in the stack.",
    usual: { vendor: "artnet" },
  },

  bill: {
    of: () => "every day",
    // Its `__open` tells.
    isOpen: () => false,
    charge: (change) =>
      isResized(change)
        ? {
            says: `may give cloud instance ${planText(change.news.instanceId)} other resources, which cost something else every day`,
          }
        : undefined,
  },

  removal: {
    data: {
      option: "instance-delete",
      says: "cloud instances may be deleted with their disks",
      cost: ({ removed, inputs }) =>
        removed && inputs.onDestroy === "delete"
          ? { reason: "the cloud instance would be deleted with its disk, at once and for ever" }
          : undefined,
    },
    money: {
      option: "instance-resize",
      says: "resources of cloud instances may change: they restart, and cost something else",
      cost: (change) =>
        isResized(change)
          ? { reason: "the cloud instance may get other resources: it restarts, and costs something else" }
          : undefined,
    },
    traffic: {
      option: "instance-stop",
      says: "cloud instances may be switched off",
      cost: (change) =>
        change.news.power === "off" && isAsked(change, "power")
          ? { reason: "the cloud instance would be switched off, if it is not" }
          : undefined,
    },
    access: "nothing",
    rows: "nothing",
  },
};

/** Whether a change asks for something that the instance may not be yet. */
const isAsked = (change: PlannedChange, name: "resources" | "power"): boolean =>
  isOrder(change) || (change.op === "update" && !isSame(change.inputs[name], change.news[name]));

const isResized = (change: PlannedChange): boolean =>
  change.news.resources !== undefined && isAsked(change, "resources");
