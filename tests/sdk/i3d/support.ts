import nock from "nock";
import { I3dClient } from "../../../sdk/i3d";
import { validateRequest } from "../../i3d-openapi";
import { quickClock } from "../../support/network";

export { failureOf, guardNetwork } from "../../support/network";

export const host = "https://api.i3d.net";
export const apiKey = "i3dSecretKey77";

export function client(): I3dClient {
  return new I3dClient({ apiKey }, { clock: quickClock });
}

export interface Sent {
  /** With the query. */
  path: string;
  body: unknown;
  headers: Record<string, string>;
}

/** In the vendor's prose only, so that its OpenAPI cannot judge them. */
const notInOpenApi = /\/reactivate$|^\/flexVM\//;

/** Answers one call, after the vendor's OpenAPI has found nothing wrong with it; what was sent is kept in the list. */
export function expectCall(
  method: string,
  path: string,
  answer: nock.Body | undefined,
  status = 200,
): Sent[] {
  const sent: Sent[] = [];
  nock(host, { reqheaders: { "private-token": apiKey } })
    .intercept(`/v3${path}`, method)
    .reply(function (uri, body) {
      const parsed: unknown = body === "" ? undefined : body;
      const headers = this.req.headers;
      sent.push({ path: uri, body: parsed, headers });
      const problems = notInOpenApi.test(path) ? [] : validateRequest(method, uri, parsed, headers);
      if (problems.length > 0) return [418, { errorCode: 1, errorMessage: problems.join("; "), errors: [] }];
      return answer === undefined ? [status] : [status, answer];
    });
  return sent;
}

/** All of an asynchronous list. */
export async function collect<T>(list: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of list) items.push(item);
  return items;
}
