export interface RefusalDetails {
  /** Further fields of `meta`, e.g. `reason`. */
  meta?: Record<string, unknown>;
  /** Where the text goes: deploys and address moves use `meta.error`. Default `message`. */
  textIn?: "message" | "error";
  /** No body at all. */
  bodyless?: boolean;
  headers?: Record<string, string>;
}

/** A refusal with the vendor's text, thrown from anywhere in a handler. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    text: string,
    readonly details: RefusalDetails = {},
  ) {
    super(text);
    this.name = "Refusal";
  }
}

/** The panel's answer to most bodies it cannot use (gigahost.md section 1). */
export const invalidData = (): Refusal => new Refusal(400, "Invalid data received.");

export const notFound = (): Refusal => new Refusal(404, "404 Not Found");

export const noPermission = (): Refusal => new Refusal(403, "You do not have permission for this operation.");
