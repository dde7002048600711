/**
 * A text that can be sent: half a character ends the process of either front end (a URIError in grpc-js), and engines read no
 * message that has one. A vendor may send it, a cut may leave it.
 */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd");

/** The same error, its message fit to be sent. */
export function sendable<T>(error: T): T {
  if (error instanceof Error) error.message = wellFormed(error.message);
  return error;
}
