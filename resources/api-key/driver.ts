import type { Call } from "../contract/run";
import type { ApiKeyInputs } from "./schema";

/** A key as a vendor has it. */
export interface LiveKey {
  id: string;
  label: string;
  /** The arguments that it stands for. */
  inputs: Partial<ApiKeyInputs>;
  /** Where the list tells the whole key. */
  secret?: string;
  /** How the key begins, where the list tells that alone. */
  prefix?: string;
  /** Revoked: as good as gone. */
  isEnded: boolean;
}

export interface KeyView {
  keys: LiveKey[];
  /** Number of the read; ask for a newer one with it. */
  at: number;
}

/** A key that was issued now. */
export interface Issued {
  /** Where the answer tells it. */
  id?: string;
  secret: string;
}

/** How a vendor keeps API keys. */
export interface KeyDriver {
  /** The shared list, or one newer than read number `after`. */
  view(call: Call, after?: number): Promise<KeyView>;
  create(call: Call, inputs: ApiKeyInputs): Promise<Issued>;
  update(call: Call, keyId: string, inputs: ApiKeyInputs): Promise<void>;
  /** Gives it another secret; absent where only another key does. */
  rotate?(call: Call, keyId: string): Promise<Issued>;
  delete(call: Call, keyId: string): Promise<void>;
  /** Whether it is the key that this run itself uses; `undefined` where the list shows too little of it to tell. */
  isOwn(call: Call, key: LiveKey): boolean | undefined;
  /** Where a key may be used from; absent at vendors without such lists. */
  whitelist?: {
    read(call: Call, keyId: string): Promise<{ id: string; entry: string }[]>;
    add(call: Call, keyId: string, entry: string): Promise<void>;
    remove(call: Call, keyId: string, id: string): Promise<void>;
    /** @throws authentication when the caller's own address is not let in */
    check(call: Call): Promise<void>;
  };
}

/** Whether a secret is the one of a key, as far as the list tells; `undefined` where it does not. */
export function isSecretOf(secret: string, { prefix, secret: whole }: LiveKey): boolean | undefined {
  if (whole !== undefined) return whole === secret;
  return prefix ? secret.startsWith(prefix) : undefined;
}
