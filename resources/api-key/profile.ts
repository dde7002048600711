import { isKind } from "../../sdk/core";
import type { PlannedChange, Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import type { Call } from "../contract/run";
import type { KeyDriver, LiveKey } from "./driver";
import { gigahostKeys } from "./gigahost";
import { i3dKeys } from "./i3d";
import { apiKeyId } from "./identity";
import type { ApiKeyInputs } from "./schema";
import { placesOf, rightsOf } from "./warning";

const drivers = { gigahost: gigahostKeys, i3d: i3dKeys };

export const apiKeyProfile: Profile<ApiKeyInputs> = {
  title: (state) => propertyText(state, "label"),
  keys: {
    of: (id, { vendor, keyId }) => [typeof keyId === "string" ? `${String(vendor)}#${keyId}` : id],
    holdValues: false,
  },

  async *inventory(call, vendor) {
    const driver = drivers[vendor];
    for (const key of await keysIfAny(driver, call)) {
      // What rackform itself goes by is nobody's object.
      if (key.isEnded || driver.isOwn(call, key)) continue;
      const { label, permissions, category } = { ...key.inputs, label: key.label };
      const inputs = {
        vendor,
        label,
        ...(permissions ? { permissions } : {}),
        ...(category === undefined ? {} : { category }),
      };
      yield { id: apiKeyId(inputs), key: `${vendor}#${key.id}`, inputs };
    }
  },

  // A program would have no secret of what it declares.
  export: "none",

  bill: "nothing",
  removal: {
    data: "nothing",
    money: "nothing",
    traffic: "nothing",
    access: {
      option: "key-change",
      says: "API keys may be issued, rotated or revoked, or may do more or less than before",
      cost: accessOf,
    },
    rows: "nothing",
  },
};

/** None where the credentials may not see them, as no key at Gigahost may. */
async function keysIfAny(driver: KeyDriver, call: Call): Promise<LiveKey[]> {
  try {
    return (await driver.view(call)).keys;
  } catch (error) {
    if (isKind(error, "permission")) return [];
    throw error;
  }
}

function accessOf({ op, removed, inputs, outputs, news }: PlannedChange): { reason: string } | undefined {
  const before = inputs as Partial<ApiKeyInputs>;
  const after = news as Partial<ApiKeyInputs>;
  const isAskedAgain = op === "update" && outputs.keyId === undefined && outputs.__before !== undefined;
  if (op === "create" || isAskedAgain)
    return { reason: `an API key would be issued, which may do: ${rightsOf(after)}` };
  if (removed) return { reason: "the API key would be revoked: whoever uses it cannot get in any more" };
  if (op !== "update") return undefined;
  if (rightsOf(before) !== rightsOf(after))
    return { reason: `the API key would do ${rightsOf(after)} in place of ${rightsOf(before)}` };
  if (placesOf(before) !== placesOf(after))
    return { reason: `the API key would be used from ${placesOf(after)} in place of ${placesOf(before)}` };
  return after.rotate !== undefined && String(after.rotate) !== String(before.rotate)
    ? { reason: "the API key would get another secret: whoever uses the old one cannot get in any more" }
    : undefined;
}
