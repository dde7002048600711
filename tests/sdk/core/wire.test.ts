import type http from "node:http";
import type { Operation, TransportOptions } from "../../../sdk/core";
import { failureOf, keyed, makeTransport, once, read, type Server, serve, TestClock } from "./harness";

let server: Server;
afterEach(() => server.close());

type Answer = (response: http.ServerResponse, count: number) => void;
async function ask(operation: Operation, answer: Answer, options: TransportOptions = {}) {
  server = await serve(answer);
  return makeTransport({ baseUrl: server.baseUrl, clock: new TestClock(Date.now()), ...options }).call(
    operation,
  );
}

const status =
  (code: number, body = "{}", headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(code, headers).end(body);
const hangUp: Answer = (response) => response.socket?.destroy();
const cutOff: Answer = (response) => {
  response.writeHead(200, { "Content-Length": "100" });
  response.write('{"a":', () => response.socket?.destroy());
};

const kinds: [string, Operation, Answer, string, number][] = [
  ["read", read, status(500), "transient", 5],
  ["keyed", keyed, status(500), "transient", 5],
  ["once", once, status(500), "ambiguous", 1],
  ["read", read, status(503), "transient", 5],
  ["once", once, status(408), "ambiguous", 1],
  ["read", read, hangUp, "transient", 5],
  ["keyed", keyed, hangUp, "transient", 5],
  ["once", once, hangUp, "ambiguous", 1],
  ["read", read, cutOff, "transient", 5],
  ["once", once, cutOff, "ambiguous", 1],
  ["once", once, status(429), "rate-limit", 5],
  ["read", read, status(400), "validation", 1],
  ["read", read, status(404), "not-found", 1],
  ["keyed", keyed, status(409), "conflict", 1],
  ["read", read, status(200, "<!doctype html><p>hello"), "protocol", 5],
  ["once", once, status(200, "<!doctype html><p>hello"), "ambiguous", 1],
  ["read", read, status(200, ""), "protocol", 5],
  ["once", once, status(201, ""), "ambiguous", 1],
  ["read", read, status(200, '{"a": [1, 2'), "protocol", 5],
  ["once", once, status(302, "", { Location: "https://elsewhere.example/" }), "protocol", 1],
];

test.each(kinds)("a %s operation: row %#", async (_, operation, answer, kind, sent) => {
  expect(await failureOf(ask(operation, answer))).toMatchObject({
    kind,
    vendor: "gigahost",
    operation: operation.name,
  });
  expect(server.requests).toHaveLength(sent);
});

test("a temporary failure that passes is no error", async () => {
  const reply = await ask(read, (response, count) =>
    (count < 3 ? hangUp : status(200, '{"a":1}'))(response, count),
  );
  expect(reply.json).toEqual({ a: 1 });
  expect(server.requests).toHaveLength(3);
});

test("a refused connection was never sent, so even a create is tried again", async () => {
  server = await serve(status(200));
  await server.close();
  const clock = new TestClock(Date.now());
  const error = await failureOf(makeTransport({ baseUrl: server.baseUrl, clock }).call(once));
  expect(error).toMatchObject({ kind: "transient", applied: "no", code: "ECONNREFUSED" });
  expect(clock.slept).toHaveLength(4);
});

test.each([301, 302, 303, 307, 308])("redirect %i is refused, credentials stay", async (code) => {
  const other = await serve(status(200));
  const error = await failureOf(ask(read, status(code, "", { Location: `${other.baseUrl}/things` })));
  await other.close();
  expect(error).toMatchObject({ kind: "protocol", applied: "no", status: code });
  expect(other.requests).toHaveLength(0);
  expect(server.requests).toHaveLength(1);
});

test("an answer above the size limit is cut off", async () => {
  const error = await failureOf(ask(read, status(200, `"${"x".repeat(5000)}"`), { maxAnswerBytes: 1000 }));
  expect(error).toMatchObject({ kind: "protocol" });
  expect(String(error)).toContain("larger than 1000 bytes");
});

test.each([
  ["never comes", () => undefined],
  [
    "drips",
    (response: http.ServerResponse) => {
      const drip = setInterval(() => response.write(" "), 10);
      response.on("close", () => clearInterval(drip));
    },
  ],
])("an answer that %s is given up", async (_, answer) => {
  const error = await failureOf(ask(once, answer, { timeoutMs: 150 }));
  expect(error).toMatchObject({ kind: "ambiguous" });
  expect(String(error)).toContain("no answer came in time");
});

test("a running attempt ends with the caller's deadline", async () => {
  server = await serve(() => undefined);
  const transport = makeTransport({ baseUrl: server.baseUrl });
  const error = await failureOf(transport.call(read, { deadline: Date.now() + 100 }));
  expect(error).toMatchObject({ kind: expect.stringMatching(/^(transient|timeout)$/) as string });
  expect(server.requests).toHaveLength(1);
});

test("what has run out of time or was given up is not sent", async () => {
  server = await serve(status(200));
  const transport = makeTransport({ baseUrl: server.baseUrl });
  expect(await failureOf(transport.call(once, { deadline: Date.now() - 1 }))).toMatchObject({
    kind: "timeout",
    applied: "no",
  });
  expect(await failureOf(transport.call(once, { signal: AbortSignal.abort() }))).toMatchObject({
    kind: "cancelled",
    applied: "no",
  });
  expect(server.requests).toHaveLength(0);
});

test.each([
  [read, "cancelled"],
  [once, "ambiguous"],
])("giving up under way: $0.effect", async (operation, kind) => {
  const stop = new AbortController();
  server = await serve(() => stop.abort());
  const transport = makeTransport({ baseUrl: server.baseUrl });
  expect(await failureOf(transport.call(operation, { signal: stop.signal }))).toMatchObject({
    kind,
    applied: "unknown",
  });
  expect(server.requests).toHaveLength(1);
});

test("hostile text in a path, query and header name stays where it belongs", async () => {
  const query = { name: "a&b=c#d\r\nX: y", none: undefined, n: 0 };
  await ask({ ...read, query }, status(200));
  const url = new URL(server.requests[0]?.url ?? "", "http://x");
  expect(url.pathname).toBe("/api/things");
  expect(Object.fromEntries(url.searchParams)).toEqual({ name: "a&b=c#d\r\nX: y", n: "0" });
  expect(server.requests[0]?.headers.x).toBeUndefined();
});

test("plain text is handed on where the operation says so", async () => {
  const reply = await ask({ ...read, answer: "text" }, status(200, "good 192.0.2.1"));
  expect(reply.text).toBe("good 192.0.2.1");
});

test("secrets are out of messages, snippets of broken answers among them", async () => {
  const error = await failureOf(
    ask(read, status(200, '{"data":{"token":"never-seen-before","key":"wire-secret"')),
  );
  expect(String(error)).toContain("[redacted]");
  expect(`${String(error)}${JSON.stringify(error)}`).not.toMatch(/never-seen-before|wire-secret/);
});
