import nock from "nock";
import { GigacloudClient } from "../../../sdk/gigacloud";
import { quickClock } from "../../support/network";

export { failureOf, guardNetwork } from "../../support/network";

export const host = "https://my.gigacloud.ua";
export const username = "me@example.com";
export const password = "pä:ss wörd9";
export const authorization = `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;

export function client(): GigacloudClient {
  return new GigacloudClient({ username, password }, { clock: quickClock });
}

/** Expects one call with the login and, for a POST, exactly this form (decoded); answers it. */
export function expectCall(
  method: string,
  path: string,
  form: string,
  answer: nock.Body,
  status = 200,
): nock.Scope {
  return nock(host, { reqheaders: { authorization } })
    .intercept(`/api${path}`, method)
    .reply(function (_uri, body) {
      const sent = decodeURIComponent(body as string);
      return sent === form ? [status, answer] : [418, `unexpected body: ${sent}\nwanted: ${form}`];
    });
}
