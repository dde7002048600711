/** A good call of a method: what must leave, the answer that the document gives, and what comes of it. */
export interface SampleCall<Client> {
  call: (client: Client) => Promise<unknown>;
  /** Path with query, as it travels, where the endpoint's own name does not say it. */
  path?: string;
  /** Body as JSON; none when absent. */
  body?: unknown;
  /** Body as a form, the vendor's other way. */
  form?: string;
  /** `undefined` is a 204. */
  answer?: unknown;
  result?: unknown;
}
