/** One call of a vendor's API: which method makes it, who uses it, or why nobody does. */
export interface CallFacts {
  /** Methods of the client by what sending the call twice would do (`Effect` of the clients). */
  read?: readonly string[];
  keyed?: readonly string[];
  once?: readonly string[];
  /** When the client makes the call by itself. */
  itself?: string;
  /** Kinds that need the call; `all` where it tells which account answers. */
  kinds?: readonly string[] | "all";
  /** Functions that need the call. */
  functions?: readonly string[];
  /** Key of `notSupported`: why no kind and no function needs it, and why it has no method where it has none. */
  why?: string;
  /** Where the call stands when it is not in the vendor's document. */
  source?: string;
}

/** What a vendor's page says is not supported. */
export interface NotSupported {
  what: string;
  why: string;
}

/** Every known call of a vendor's API. Sections stand in the order of their first calls. */
export interface VendorCalls {
  calls: Record<string, CallFacts>;
  notSupported: Record<string, NotSupported>;
  /** Sections of the document by first part of the path, where they are not the same. */
  sections?: Record<string, string>;
}
