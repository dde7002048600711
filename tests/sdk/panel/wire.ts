import nock from "nock";
import type { Clock } from "../../../sdk/core";

export { failureOf } from "../core/harness";

export const gigahostApi = "https://api.gigahost.no/api/v0";
export const terrahostApi = "https://api.terrahost.com/api/v3";

/** A clock that never waits: sleeping moves it on. */
export class TestClock implements Clock {
  readonly slept: number[] = [];
  constructor(public time = 1_700_000_010_000) {}
  now = () => this.time;
  random = () => 0.5;
  sleep = (ms: number, signal?: AbortSignal): Promise<void> => {
    if (signal?.aborted) return Promise.reject(new Error("cancelled"));
    this.slept.push(ms);
    this.time += ms;
    return Promise.resolve();
  };
}

/** The envelope as recorded. */
export function enveloped(data: unknown, meta: Record<string, unknown> = {}): Record<string, unknown> {
  const status = { status: 200, status_message: "200 OK", maintenance: false, time: 1_700_000_000 };
  return { meta: { ...status, ...meta }, data };
}

export function refusal(status: number, message: string, more: Record<string, unknown> = {}) {
  return { meta: { status, status_message: `${status}`, message, ...more }, data: [] };
}

export interface Seen {
  method: string;
  path: string;
  query: Record<string, string>;
  body: unknown;
  headers: Record<string, string>;
}

/** Answers any request to the base with what `answer` makes, and writes the requests down. */
export function listen(
  base: string,
  answer: (request: Seen, count: number) => [number, unknown] | [number, unknown, Record<string, string>],
): Seen[] {
  const seen: Seen[] = [];
  const { origin, pathname } = new URL(base);
  for (const method of ["GET", "POST", "PUT", "DELETE"]) {
    nock(origin)
      .persist()
      .intercept((uri: string) => uri.startsWith(pathname), method)
      .reply(function reply(uri, body) {
        const url = new URL(uri, origin);
        const request: Seen = {
          method,
          path: url.pathname.slice(pathname.length),
          query: Object.fromEntries(url.searchParams),
          body,
          headers: Object.fromEntries(
            Object.entries(this.req.headers).map(([key, value]) => [key.toLowerCase(), String(value)]),
          ),
        };
        seen.push(request);
        const [status, text, headers] = answer(request, seen.length);
        return [status, text as nock.Body, headers ?? {}];
      });
  }
  return seen;
}

export function isolateNetwork(): void {
  beforeAll(() => nock.disableNetConnect());
  afterEach(() => nock.cleanAll());
  afterAll(() => nock.enableNetConnect());
}
