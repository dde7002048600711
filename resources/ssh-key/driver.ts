import type { Call } from "../contract/run";

/** A public key as a vendor has it. */
export interface StoredKey {
  id: string;
  name: string;
  publicKey: string;
  /** Unix seconds, where the vendor tells. */
  addedAt?: number | null;
}

/** How a vendor keeps public keys. */
export interface KeyDriver {
  /** All of the account: the list of the run, read a second time before an absence is believed (`confirm`), or now. */
  list(call: Call, how?: "get" | "confirm" | "reload"): Promise<StoredKey[]>;
  /** Stores a key, and answers it where the vendor's answer shows it. */
  create(call: Call, name: string, publicKey: string): Promise<StoredKey | undefined>;
  delete(call: Call, id: string): Promise<void>;
}
