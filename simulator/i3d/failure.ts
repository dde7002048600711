import type { SimReply } from "../core/types";

export interface ErrorDetail {
  property: string;
  message: string;
}

/** A refusal, thrown by handlers and answered in the vendor's envelope (i3d.md section 1.2). */
export class Failure extends Error {
  constructor(
    readonly status: number,
    readonly errorCode: number,
    message: string,
    readonly errors: readonly ErrorDetail[] = [],
  ) {
    super(message);
  }
}

// 10001 is the only code that the documents show; the others are made up, and no client may look at them.
export const notFound = (): Failure => new Failure(404, 10001, "Entity not found");
export const malformed = (message: string): Failure => new Failure(400, 10400, message);
export const forbidden = (message = "Invalid credentials"): Failure => new Failure(403, 10403, message);
export const conflict = (message: string): Failure => new Failure(409, 10409, message);
/** 422 with one entry for each field, or with the text alone. */
export const invalid = (message: string, errors: readonly ErrorDetail[] = []): Failure =>
  new Failure(422, 10422, message, errors);
export const invalidFields = (errors: readonly ErrorDetail[]): Failure =>
  invalid("Validation failed", errors);

export function failureReply(failure: Failure, strayComma: boolean): SimReply {
  const tail = strayComma ? ", " : "";
  const errors = failure.errors.map((each) => ({ ...each, message: `${each.message}${tail}` }));
  return {
    status: failure.status,
    body: { errorCode: failure.errorCode, errorMessage: failure.message, errors },
  };
}
