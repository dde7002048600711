import http from "node:http";
import type { AddressInfo } from "node:net";
import {
  type Clock,
  type Handler,
  type Operation,
  statusFailure,
  Transport,
  type TransportOptions,
} from "../../../sdk/core";

/** A clock that never waits: sleeping moves it on. */
export class TestClock implements Clock {
  readonly slept: number[] = [];
  constructor(
    public time = 1_700_000_000_000,
    readonly chance = 0.5,
  ) {}
  now = () => this.time;
  random = () => this.chance;
  sleep = (ms: number): Promise<void> => {
    this.slept.push(ms);
    this.time += ms;
    return Promise.resolve();
  };
}

const open: Handler = (exchange, next) =>
  next({ ...exchange, headers: { ...exchange.headers, "X-Key": "wire-secret" } });

/** A transport of a vendor without peculiarities. */
export function makeTransport(options: TransportOptions): Transport {
  return new Transport(
    {
      vendor: "gigahost",
      defaultBaseUrl: "https://api.example.net",
      authenticate: open,
      failure: (reply, _, now) => statusFailure(reply, now, `answered ${reply.status}`),
      secrets: ["wire-secret"],
    },
    options,
  );
}

export const read: Operation = { name: "things.list", method: "GET", path: "/things", effect: "read" };
export const keyed: Operation = {
  name: "things.delete",
  method: "DELETE",
  path: "/things/1",
  effect: "keyed",
};
export const once: Operation = {
  name: "things.create",
  method: "POST",
  path: "/things",
  body: { json: {} },
  effect: "once",
};

export interface Server {
  baseUrl: string;
  requests: { method: string; url: string; headers: http.IncomingHttpHeaders; body: string }[];
  close(): Promise<void>;
}

/** A server on loopback, for what only a real connection shows. */
export async function serve(
  answer: (response: http.ServerResponse, count: number, request: http.IncomingMessage) => void,
): Promise<Server> {
  const requests: Server["requests"] = [];
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      requests.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
      answer(response, requests.length, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { baseUrl: `http://127.0.0.1:${port}/api`, requests, close };
}

/** The error that a promise is rejected with; a resolved one fails the test. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("expected a rejection");
}
