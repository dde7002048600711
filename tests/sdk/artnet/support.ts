import nock from "nock";
import { ArtnetClient } from "../../../sdk/artnet";
import { type Clock, RackformError } from "../../../sdk/core";

export const host = "https://panel.artnet.pl";
export const apiKey = "kEy7Secret99";
export const credentials = `id=19052&api_key=${apiKey}`;

/** A clock that does not wait, so that back-offs cost no time. */
const quickClock: Clock = { now: () => Date.now(), random: () => 0, sleep: () => Promise.resolve() };

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

/** The error that a call ends with. */
export async function failureOf(call: Promise<unknown>): Promise<RackformError> {
  const outcome = await call.then(
    (value) => new Error(`it succeeded with ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  if (outcome instanceof RackformError) return outcome;
  throw outcome;
}

/** No call may leave that a test did not expect, and none that it expected may be missing. */
export function guardNetwork(): void {
  beforeAll(() => nock.disableNetConnect());
  afterAll(() => nock.enableNetConnect());
  afterEach(() => {
    const missing = nock.pendingMocks();
    nock.cleanAll();
    expect(missing).toEqual([]);
  });
}
