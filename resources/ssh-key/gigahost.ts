import { gigahostAccount } from "../lists/gigahost";
import type { KeyDriver } from "./driver";

/** Keys at Gigahost: the account shows them, and the answer to a new one has no id (gigahost.md section 9). */
export const gigahostKeys: KeyDriver = {
  async list({ run, limits }, how = "get") {
    const { sshkeys } = await gigahostAccount(run)[how](limits);
    return sshkeys.map(({ key_id: id, key_name: name, key_data: publicKey, key_added: addedAt }) => {
      return { id, name, publicKey, addedAt };
    });
  },

  async create({ run, limits }, name, publicKey) {
    await run.account("gigahost").client.account.addSshKey(name, publicKey, limits);
    return undefined;
  },

  async delete({ run, limits }, id) {
    await run.account("gigahost").client.account.deleteSshKey(id, limits);
  },
};
