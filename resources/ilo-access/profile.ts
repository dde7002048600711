import { isKind } from "../../sdk/core";
import { isOrder, planText } from "../contract/bill";
import type { PlannedChange, Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import { artnetServices } from "../lists/artnet";
import { readInBatches } from "../sharing/batches";
import { iloId } from "./kind";
import { iloOf, isDedicated, type LiveIlo } from "./live";
import type { IloAccessInputs } from "./schema";
import { isSameAccess } from "./write";

export const iloAccessProfile: Profile<IloAccessInputs> = {
  title: (state) =>
    `access to the iLO of ${propertyText(state, "serviceId")} for ${propertyText(state, "remoteIp")}`,

  keys: { of: (id) => [id], holdValues: false },

  async *inventory(call, vendor) {
    const servers = (await artnetServices(call.run).get(call.limits)).filter(isDedicated);
    const ofEach = readInBatches(servers, ({ id }): Promise<LiveIlo | undefined> =>
      iloOf(call, id).catch((error: unknown) => {
        // Servers without the feature.
        if (isKind(error, "validation")) return undefined;
        throw error;
      }),
    );
    for await (const [{ id: serviceId }, live] of ofEach) {
      if (!live?.remoteIp) continue;
      const id = iloId(serviceId);
      yield { id, key: id, inputs: { vendor, serviceId, remoteIp: live.remoteIp } };
    }
  },

  export: {
    table: "iloAccess",
    file: "ilo-access",
    says: "Who may reach the management of servers, by their name in the stack.",
    usual: { vendor: "artnet" },
  },

  bill: "nothing",
  removal: {
    data: "nothing",
    money: "nothing",
    traffic: "nothing",
    access: {
      option: "management-access",
      says: "access to the management (iLO) of servers may be opened",
      cost(change) {
        const opened = openedTo(change);
        return opened === undefined
          ? undefined
          : { reason: `opens access to the management of the server for ${opened}` };
      },
    },
    rows: "nothing",
  },
};

/** Who could reach the management that cannot now. */
function openedTo(change: PlannedChange): string | undefined {
  const { removed, op, inputs, outputs, news } = change;
  const text = (value: unknown) => (typeof value === "string" ? value : undefined);
  const after = planText(news.remoteIp);
  if (isOrder(change)) return after;
  if (op === "update") return isSameAccess(text(inputs.remoteIp), after) ? undefined : after;
  if (!removed || inputs.onDestroy === "close" || inputs.onDestroy === "keep") return undefined;
  const former = text(outputs.previousRemoteIp);
  return isSameAccess(former, text(inputs.remoteIp)) ? undefined : former;
}
