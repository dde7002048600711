import nock from "nock";
import { ArtnetClient } from "../../../sdk/artnet";
import { quickClock } from "../../support/network";

export { failureOf, guardNetwork } from "../../support/network";

export const host = "https://panel.artnet.pl";
export const apiKey = "kEy7Secret99";
export const credentials = `id=19052&api_key=${apiKey}`;

export function client(): ArtnetClient {
  return new ArtnetClient({ customerId: 19052, apiKey }, { clock: quickClock });
}

/** Expects one POST with exactly this body after the credentials (decoded), and answers it. */
export function expectPost(command: string, form: string, answer: nock.Body, status = 200): nock.Scope {
  const wanted = form === "" ? credentials : `${credentials}&${form}`;
  return nock(host)
    .post(`/api${command}`, (body) => typeof body !== "string" || body !== "")
    .matchHeader("content-type", "application/x-www-form-urlencoded")
    .reply(function (_uri, body) {
      const sent = decodeURIComponent(body as string);
      return sent === wanted ? [status, answer] : [418, `unexpected body: ${sent}\nwanted: ${wanted}`];
    });
}

export function refusal(code: string, more: object = {}): nock.Body {
  return { success: false, error: { code, description: { pl: "Odmowa", en: `Refused: ${code}` }, ...more } };
}
