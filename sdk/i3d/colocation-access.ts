import { type CallOptions } from "../core";
import type { I3dCaller, Id } from "./caller";
import {
  accessDocument,
  colocatedAccessDetails,
  type I3dAccessDocument,
  type I3dColocatedAccessDetails,
} from "./objects";

/** A visitor of a data centre. */
export interface AccessVisitor {
  visitorId?: number;
  email: string;
  mobile: string;
  firstName: string;
  lastName: string;
  birthDate: string;
  companyName: string;
  colocatedAccessServer?: { coloserverId: number; rackname: string }[];
  temporaryAccess?: number | null;
  visitRequester?: number | null;
  permanentRequester?: number | null;
}

export type AccessStatus = "granted" | "pending" | "denied" | "revoked" | "suspended";

/** An identity document. */
export interface IdentityDocument {
  documentType: number;
  documentNumber: string;
  documentExpiration: string;
}

export class AccessDocuments {
  readonly #call: I3dCaller;

  constructor(call: I3dCaller) {
    this.#call = call;
  }

  list(accessId: Id, options?: CallOptions): Promise<I3dAccessDocument[]> {
    return this.#call.list(
      "GET /colocation/access/{accessId}/document",
      [accessId],
      accessDocument,
      {},
      options,
    );
  }

  get(accessId: Id, documentId: Id, options?: CallOptions): Promise<I3dAccessDocument> {
    const endpoint = "GET /colocation/access/{accessId}/document/{documentId}";
    return this.#call.one(endpoint, [accessId, documentId], accessDocument, {}, options);
  }

  create(accessId: Id, document: IdentityDocument, options?: CallOptions): Promise<I3dAccessDocument> {
    const endpoint = "POST /colocation/access/{accessId}/document";
    return this.#call.one(endpoint, [accessId], accessDocument, { json: document }, options);
  }

  update(
    accessId: Id,
    documentId: Id,
    document: IdentityDocument,
    options?: CallOptions,
  ): Promise<I3dAccessDocument> {
    const endpoint = "PUT /colocation/access/{accessId}/document/{documentId}";
    return this.#call.one(endpoint, [accessId, documentId], accessDocument, { json: document }, options);
  }

  delete(accessId: Id, documentId: Id, options?: CallOptions): Promise<void> {
    const endpoint = "DELETE /colocation/access/{accessId}/document/{documentId}";
    return this.#call.send(endpoint, [accessId, documentId], {}, options);
  }
}

/** Who may enter the data centre. */
export class ColocationAccess {
  readonly documents: AccessDocuments;
  readonly #call: I3dCaller;

  constructor(call: I3dCaller) {
    this.#call = call;
    this.documents = new AccessDocuments(call);
  }

  list(filter: { status?: AccessStatus } = {}, options?: CallOptions): Promise<I3dColocatedAccessDetails[]> {
    return this.#call.all(
      "GET /colocation/access",
      [],
      colocatedAccessDetails,
      { query: { ...filter } },
      options,
    );
  }

  get(accessId: Id, options?: CallOptions): Promise<I3dColocatedAccessDetails> {
    return this.#call.one(
      "GET /colocation/access/{accessId}",
      [accessId],
      colocatedAccessDetails,
      {},
      options,
    );
  }

  create(visitor: AccessVisitor, options?: CallOptions): Promise<I3dColocatedAccessDetails> {
    return this.#call.one("POST /colocation/access", [], colocatedAccessDetails, { json: visitor }, options);
  }

  update(accessId: Id, visitor: AccessVisitor, options?: CallOptions): Promise<I3dColocatedAccessDetails> {
    return this.#call.one(
      "PUT /colocation/access/{accessId}",
      [accessId],
      colocatedAccessDetails,
      { json: visitor },
      options,
    );
  }

  delete(accessId: Id, options?: CallOptions): Promise<void> {
    return this.#call.send("DELETE /colocation/access/{accessId}", [accessId], {}, options);
  }

  revoke(accessId: Id, options?: CallOptions): Promise<void> {
    return this.#call.send("PUT /colocation/access/{accessId}/revoke", [accessId], {}, options);
  }

  /** Only in the document, not in the published specification. */
  reactivate(accessId: Id, options?: CallOptions): Promise<void> {
    return this.#call.send("PUT /colocation/access/{accessId}/reactivate", [accessId], {}, options);
  }
}
