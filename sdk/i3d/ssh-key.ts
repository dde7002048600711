import { z } from "zod";
import { type CallOptions } from "../core";
import type { I3dCaller } from "./caller";
import { moment } from "./fields";

const sshKey = z.object({
  uuid: z.string().min(1),
  name: z.string(),
  publicKey: z.string(),
  createdAt: moment,
});

/** A stored public key. */
export type I3dSshKeyRow = z.output<typeof sshKey>;

/** SSH keys (i3d.md section 4). There is no update: create the new one, then delete the old one. */
export class I3dSshKey {
  readonly #call: I3dCaller;

  constructor(call: I3dCaller) {
    this.#call = call;
  }

  list(options?: CallOptions): Promise<I3dSshKeyRow[]> {
    return this.#call.list("GET /sshKey", [], sshKey, {}, options);
  }

  get(uuid: string, options?: CallOptions): Promise<I3dSshKeyRow> {
    return this.#call.one("GET /sshKey/{uuid}", [uuid], sshKey, {}, options);
  }

  create(key: { name: string; publicKey: string }, options?: CallOptions): Promise<I3dSshKeyRow> {
    return this.#call.one("POST /sshKey", [], sshKey, { json: key }, options);
  }

  delete(uuid: string, options?: CallOptions): Promise<void> {
    return this.#call.send("DELETE /sshKey/{uuid}", [uuid], {}, options);
  }
}
