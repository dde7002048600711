import type { Kind } from "../contract/kind";
import type { OwnedCall } from "../contract/run";
import { idAtVendor } from "../contract/property-text";
import { momentOf } from "../contract/told";
import type { StoredKey } from "./driver";
import { keyDrivers } from "./drivers";
import { canonicalName, naturalKey, objectKey } from "./identity";
import { obtainKey } from "./make";
import { canonicalKey, fingerprintOf, sameKey } from "./public-key";
import { removeStored } from "./remove";
import { keyVendors, sshKeyArgs, type SshKeyInputs, sshKeyOutputs, type SshKeyState } from "./schema";
import { validateSshKey } from "./validate";

type State = SshKeyInputs & SshKeyState;

/** A public key that an account has stored for its servers. */
export const sshKey: Kind<SshKeyInputs, SshKeyState> = {
  name: "SshKey",
  description:
    "A public SSH key that an account at Gigahost or i3D.net has stored, for servers that are installed with it.\n\n" +
    "Vendors cannot change a stored key: another name or key is stored first, and then the old one is " +
    "deleted. Servers that were installed with a key keep it when it is deleted here.",
  idForm: "<vendor>:<the vendor's id>",
  namedBy: ["name"],
  importForms: [
    { example: "i3d:9b1f4d62-5c8e-4f0a-8c37-2e6f1d0a7b45", means: "The key of this uuid at i3D.net" },
    { example: "gigahost:10001", means: "The key of this id at Gigahost" },
    { example: "deploy-2026", means: "The key of this name, where there is one" },
  ],
  args: sshKeyArgs,
  outputs: sshKeyOutputs,
  vendors: keyVendors,
  sealed: ["fingerprint"],
  limitMs: 10 * 60_000,
  // Servers are ordered by a key's id: the new one is there before the old one goes.
  deleteBeforeReplace: false,
  validate: validateSshKey,

  canonical: ({ vendor, name, publicKey }) => ({
    vendor,
    name: name === undefined ? undefined : canonicalName(name),
    publicKey: publicKey === undefined ? undefined : canonicalKey(publicKey),
  }),

  replaces: (changed) => changed.filter((name) => name !== "adopt"),

  key: naturalKey,

  objectKey: (id, { vendor }) => (vendor === undefined ? undefined : objectKey(vendor, idAtVendor(id))),

  foretell({ publicKey }, { secrets }, before) {
    if (before) return { computed: outputsIn(before) };
    const fingerprint =
      publicKey === undefined || secrets.has("publicKey") ? undefined : fingerprintOf(publicKey);
    return { computed: fingerprint === undefined ? {} : { fingerprint } };
  },

  async find(call, vendor, id) {
    const rows = await keyDrivers[vendor].list(call);
    const byId = rows.filter((row) => row.id === id.toLowerCase());
    const meant =
      byId.length > 0 ? byId : rows.filter(({ name }) => canonicalName(name) === canonicalName(id));
    return meant.map((row) => ({
      id: `${vendor}:${row.id}`,
      state: { vendor, name: row.name, publicKey: row.publicKey, keyId: row.id },
    }));
  },

  listAccount: async (call, { vendor }) => {
    if (vendor) await keyDrivers[vendor].list(call);
  },

  async create(call, inputs) {
    const row = await obtainKey(call, inputs);
    const isRenamed = canonicalName(row.name) !== canonicalName(inputs.name);
    if (isRenamed) call.run.log(`SshKey ${inputs.name}: the vendor calls it ${JSON.stringify(row.name)}`);
    return {
      id: `${inputs.vendor}:${row.id}`,
      computed: computedOf(row, isRenamed ? row.name : undefined),
    };
  },

  async read(call, id, state) {
    const row = await find(call, id, state);
    if (!row) return undefined;
    const isAsMade = state.__shown !== undefined && canonicalName(row.name) === canonicalName(state.__shown);
    return {
      inputs: { name: isAsMade ? state.name : row.name, publicKey: row.publicKey },
      computed: computedOf(row, isAsMade ? row.name : undefined),
    };
  },

  // Nothing of a key changes in place: an update follows on what the state lacks.
  update: (_, __, state) => Promise.resolve({ ...outputsIn(state), ...shownIn(state) }),

  async delete(call, id, state) {
    const row = await find(call, id, state);
    if (row) await removeStored(call, state.vendor, row.id);
  },
};

/** The key of the state. What has its id and is another key is somebody else's. */
async function find(
  call: OwnedCall,
  id: string,
  { vendor, publicKey }: State,
): Promise<StoredKey | undefined> {
  const keyId = idAtVendor(id);
  for (const how of ["get", "confirm"] as const) {
    const row = (await keyDrivers[vendor].list(call, how)).find((one) => one.id === keyId);
    if (!row) continue;
    if (sameKey(row.publicKey, publicKey)) return row;
    call.run.log(`SshKey ${id}: the vendor has another key by this id by now, which is left alone`);
    return undefined;
  }
  return undefined;
}

function computedOf({ id, publicKey, addedAt }: StoredKey, shown: string | undefined): SshKeyState {
  const createdAt = momentOf(addedAt);
  return {
    keyId: id,
    fingerprint: fingerprintOf(publicKey) ?? "",
    ...(createdAt === undefined ? {} : { createdAt }),
    ...shownIn({ __shown: shown }),
  };
}

const outputsIn = ({ keyId, fingerprint, createdAt }: Partial<SshKeyState>) =>
  ({ keyId, fingerprint, ...(createdAt === undefined ? {} : { createdAt }) }) as SshKeyState;

function shownIn({ __shown }: Partial<SshKeyState>): Pick<SshKeyState, "__shown"> {
  return __shown === undefined ? {} : { __shown };
}
