import type { Bag } from "../contract/handler";
import { isOrder, planText } from "../contract/bill";
import type { PlannedChange, Profile } from "../contract/profile";
import type { Call } from "../contract/run";
import { idAtVendor, propertyText } from "../contract/property-text";
import { perAccount } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";
import { serverInventory } from "./inventory";
import { osRules } from "./limits";
import { orderKey } from "./server-match";
import type { FlexMetalServerInputs } from "./schema";

export const flexMetalServerProfile: Profile<FlexMetalServerInputs> = {
  title: (state, id) =>
    id === "" ? propertyText(state, "name") : `${propertyText(state, "name")} (${idAtVendor(id)})`,
  keys: { of: (id) => [id], holdValues: false },
  inventory: serverInventory,

  export: {
    table: "servers",
    file: "servers",
    says: "Servers, by their name in the stack. The vendor does not tell the keys that one was installed with.",
    options: {
      name: "installed",
      why: "Servers cost money, and what they were installed with is not told: no change there replaces one.",
      value: { protect: true, ignoreChanges: ["sshKeys", "postInstallScript"] },
    },
    // Nobody can read a uuid.
    called: ({ name }, id) =>
      typeof name === "string" ? `${name}-${idAtVendor(id).replace(/-/g, "").slice(-8)}` : idAtVendor(id),
    supplement: withKeys,
    alike: (inputs) => orderKey(inputs as FlexMetalServerInputs),
  },

  bill: {
    of: () => "as long as it is rented",
    // An order without a clear answer is in no state.
    isOpen: () => false,
    charge: (change) =>
      isOrder(change)
        ? {
            says: `orders a server that is billed: ${planText(change.news.instanceType)} at ${planText(change.news.location)}${change.op === "create" ? "" : ", while the old one is released"}`,
          }
        : undefined,
  },

  removal: {
    data: {
      option: "server-release",
      says: "servers may be released, replaced or reinstalled",
      cost: diskLoss,
    },
    money: {
      option: "server-order",
      says: "servers may be ordered, or forgotten while they are billed",
      // A replacement is asked for already, since it releases one.
      cost: ({ op }) =>
        op === "create"
          ? { reason: "a server would be ordered, which is billed as long as it is rented" }
          : undefined,
    },
    traffic: "nothing",
    access: "nothing",
    rows: "nothing",
  },
};

/** What a server is installed with; with `reinstallOnChange` a change of it wipes the disks. */
const installed = ["name", "os", "sshKeys"];

function diskLoss({ op, removed, inputs, outputs, news }: PlannedChange): { reason: string } | undefined {
  if (removed)
    return {
      reason: `the server would be ${op === "delete" ? "released" : "replaced: the old one is released"} and its disks are lost`,
    };
  const { done } = (outputs.__reinstallation ?? { done: true }) as { done?: boolean };
  const isChanged = installed.some((name) => JSON.stringify(inputs[name]) !== JSON.stringify(news[name]));
  // One without a clear answer may be asked for again.
  const isReinstalled = op === "update" && (done !== true || (news.reinstallOnChange === true && isChanged));
  return isReinstalled
    ? { reason: "the server would be reinstalled (reinstallOnChange) and its disks are wiped" }
    : undefined;
}

const accountKeys = perAccount(
  "i3d",
  ({ client }, { clock }) => new SharedRead(clock, () => client.sshKey.list()),
);

/** Which keys a server was installed with is not told; the exported program ignores changes of them. */
async function withKeys(inputs: Bag, { run, limits }: Call): Promise<Bag> {
  const { slug } = (inputs.os ?? {}) as { slug?: string };
  if (slug === undefined || !osRules(slug).needsKeys) return inputs;
  const keys = await accountKeys(run).get(limits);
  return keys.length === 0 ? inputs : { ...inputs, sshKeys: keys.map(({ uuid }) => uuid).sort() };
}
