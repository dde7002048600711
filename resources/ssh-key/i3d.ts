import type { i3d } from "../../sdk";
import { i3dKeys } from "../lists/i3d";
import type { KeyDriver, StoredKey } from "./driver";

/** Keys at i3D.net (i3d.md section 4). */
export const i3dSshKeys: KeyDriver = {
  list: async ({ run, limits }, how = "get") => (await i3dKeys(run)[how](limits)).map(stored),

  create: async ({ run, limits }, name, publicKey) =>
    stored(await run.account("i3d").client.sshKey.create({ name, publicKey }, limits)),

  delete: ({ run, limits }, id) => run.account("i3d").client.sshKey.delete(id, limits),
};

function stored({ uuid, name, publicKey, createdAt }: i3d.I3dSshKeyRow): StoredKey {
  return { id: uuid.toLowerCase(), name, publicKey, addedAt: createdAt };
}
