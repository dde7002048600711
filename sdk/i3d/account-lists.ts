import { z } from "zod";
import { type CallOptions, coerce } from "../core";
import type { I3dCaller, Id } from "./caller";
import {
  accountAPIKeyIPWhitelist,
  accountDocument,
  accountIPWhitelist,
  type I3dAccountAPIKeyIPWhitelist,
  type I3dAccountDocument,
  type I3dAccountIPWhitelist,
} from "./objects";
import type { IdentityDocument } from "./colocation-access";
import { moment, optionalText } from "./fields";

const apiKey = z.looseObject({
  id: coerce.id,
  category: coerce.integer.optional().catch(undefined),
  key: optionalText,
  note: optionalText,
  expiresAt: moment,
});

/** An API key. **`key` is a secret**, also in a list. */
export type I3dApiKey = z.output<typeof apiKey>;

/** A key's settings; `category` is its set of permissions, `expiresAt` unix seconds. */
export interface ApiKeyRequest {
  category: number;
  /** 0 or 1. */
  assignOdpServerIps: number;
  note?: string | null;
  expiresAt?: number | null;
}

/** Addresses: `ipStart` and `ipEnd`, or `ipRange`. */
export interface WhitelistRange {
  ipStart?: string | null;
  ipEnd?: string | null;
  ipRange?: string | null;
  /** 0 or 1. */
  active: number;
}

export class ApiKeys {
  readonly #call: I3dCaller;

  constructor(call: I3dCaller) {
    this.#call = call;
  }

  async list(options?: CallOptions): Promise<I3dApiKey[]> {
    const keys = await this.#call.all("GET /account/apiKey", [], apiKey, {}, options);
    return keys.map((key) => this.#hide(key));
  }

  async create(request: ApiKeyRequest, options?: CallOptions): Promise<I3dApiKey> {
    return this.#hide(await this.#call.one("POST /account/apiKey", [], apiKey, { json: request }, options));
  }

  async update(apiKeyId: Id, request: ApiKeyRequest, options?: CallOptions): Promise<I3dApiKey> {
    const extra = { json: request };
    return this.#hide(
      await this.#call.one("PUT /account/apiKey/{apiKeyId}", [apiKeyId], apiKey, extra, options),
    );
  }

  delete(apiKeyId: Id, options?: CallOptions): Promise<void> {
    return this.#call.send("DELETE /account/apiKey/{apiKeyId}", [apiKeyId], {}, options);
  }

  #hide(key: I3dApiKey): I3dApiKey {
    this.#call.transport.redactor.add(key.key);
    return key;
  }
}

/** Addresses that one key may be used from. */
export class ApiKeyWhitelist {
  readonly #call: I3dCaller;

  constructor(call: I3dCaller) {
    this.#call = call;
  }

  list(apiKeyId: Id, options?: CallOptions): Promise<I3dAccountAPIKeyIPWhitelist[]> {
    return this.#call.all(
      "GET /account/apiKey/{apiKeyId}/whitelist",
      [apiKeyId],
      accountAPIKeyIPWhitelist,
      {},
      options,
    );
  }

  create(
    apiKeyId: Id,
    range: WhitelistRange & { comments?: string | null },
    options?: CallOptions,
  ): Promise<I3dAccountAPIKeyIPWhitelist> {
    const endpoint = "POST /account/apiKey/{apiKeyId}/whitelist";
    return this.#call.one(endpoint, [apiKeyId], accountAPIKeyIPWhitelist, { json: range }, options);
  }

  update(
    apiKeyId: Id,
    whitelistId: Id,
    range: WhitelistRange & { comments?: string | null },
    options?: CallOptions,
  ): Promise<I3dAccountAPIKeyIPWhitelist> {
    const endpoint = "PUT /account/apiKey/{apiKeyId}/whitelist/{apiKeyWhitelistId}";
    return this.#call.one(
      endpoint,
      [apiKeyId, whitelistId],
      accountAPIKeyIPWhitelist,
      { json: range },
      options,
    );
  }

  delete(apiKeyId: Id, whitelistId: Id, options?: CallOptions): Promise<void> {
    const endpoint = "DELETE /account/apiKey/{apiKeyId}/whitelist/{apiKeyWhitelistId}";
    return this.#call.send(endpoint, [apiKeyId, whitelistId], {}, options);
  }
}

/** Addresses that the account may be used from. */
export class Whitelist {
  readonly #call: I3dCaller;

  constructor(call: I3dCaller) {
    this.#call = call;
  }

  list(options?: CallOptions): Promise<I3dAccountIPWhitelist[]> {
    return this.#call.all("GET /account/whitelist", [], accountIPWhitelist, {}, options);
  }

  create(
    range: WhitelistRange & { description?: string },
    options?: CallOptions,
  ): Promise<I3dAccountIPWhitelist> {
    return this.#call.one("POST /account/whitelist", [], accountIPWhitelist, { json: range }, options);
  }

  update(
    whitelistId: Id,
    range: WhitelistRange & { description?: string },
    options?: CallOptions,
  ): Promise<I3dAccountIPWhitelist> {
    return this.#call.one(
      "PUT /account/whitelist/{whitelistId}",
      [whitelistId],
      accountIPWhitelist,
      { json: range },
      options,
    );
  }

  delete(whitelistId: Id, options?: CallOptions): Promise<void> {
    return this.#call.send("DELETE /account/whitelist/{whitelistId}", [whitelistId], {}, options);
  }

  /** Ends well when the caller's address is allowed, with an `authentication` error when it is not. */
  check(options?: CallOptions): Promise<void> {
    return this.#call.send("POST /account/whitelist/check", [], {}, options);
  }
}

/** Identity documents of the account. */
export class AccountDocuments {
  readonly #call: I3dCaller;

  constructor(call: I3dCaller) {
    this.#call = call;
  }

  list(options?: CallOptions): Promise<I3dAccountDocument[]> {
    return this.#call.list("GET /account/document", [], accountDocument, {}, options);
  }

  create(document: IdentityDocument, options?: CallOptions): Promise<I3dAccountDocument> {
    return this.#call.one("POST /account/document", [], accountDocument, { json: document }, options);
  }

  delete(documentId: Id, options?: CallOptions): Promise<void> {
    return this.#call.send("DELETE /account/document/{documentId}", [documentId], {}, options);
  }
}
