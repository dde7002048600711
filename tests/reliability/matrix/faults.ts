import { AxiosError, type InternalAxiosRequestConfig } from "axios";
import type { Effect, ErrorKind } from "../../../sdk/core";

/** What comes instead of, or of, a good answer. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  text: string;
}

/** What a call has to come to: `"success"` or a kind of error; `"either"` is a success or a typed refusal of the answer. */
export type Expected = "success" | "either" | ErrorKind;

export interface MatrixFault {
  name: string;
  /** The answer to every attempt, or an error of the network. */
  answer: (good: unknown, config: InternalAxiosRequestConfig) => Answer;
  /** By effect of the operation: what it comes to, and whether it is sent again. */
  expected: Record<Effect, [Expected, "again" | "once only"]>;
}

/** The same for all three effects. */
function all(outcome: Expected, repeat: "again" | "once only"): MatrixFault["expected"] {
  return { read: [outcome, repeat], keyed: [outcome, repeat], once: [outcome, repeat] };
}

/** Nobody knows whether it was carried out: again where that is harmless, an error of its own where it is not. */
function unclear(kind: ErrorKind): MatrixFault["expected"] {
  return { read: [kind, "again"], keyed: [kind, "again"], once: ["ambiguous", "once only"] };
}

function network(message: string, code: string): MatrixFault["answer"] {
  return (_, config) => {
    throw new AxiosError(message, code, config, {});
  };
}

function status(code: number, headers: Record<string, string> = {}): MatrixFault["answer"] {
  return () => ({ status: code, headers, text: JSON.stringify({ message: `status ${code}` }) });
}

function changed(change: (good: unknown) => unknown): MatrixFault["answer"] {
  return (good) =>
    good === undefined ? { status: 204, text: "" } : { status: 200, text: whole(change(good)) };
}

function whole(good: unknown): string {
  return typeof good === "string" ? good : (JSON.stringify(good) ?? "");
}

export const matrixFaults: MatrixFault[] = [
  {
    name: "time-out",
    answer: network("timeout of 1ms exceeded", "ECONNABORTED"),
    expected: unclear("transient"),
  },
  { name: "reset", answer: network("socket hang up", "ECONNRESET"), expected: unclear("transient") },
  {
    name: "refused connection",
    answer: network("connect ECONNREFUSED", "ECONNREFUSED"),
    expected: all("transient", "again"),
  },
  { name: "401", answer: status(401), expected: all("authentication", "once only") },
  { name: "403", answer: status(403), expected: all("permission", "once only") },
  { name: "404", answer: status(404), expected: all("not-found", "once only") },
  { name: "408", answer: status(408), expected: unclear("transient") },
  { name: "409", answer: status(409), expected: all("conflict", "once only") },
  { name: "422", answer: status(422), expected: all("validation", "once only") },
  {
    name: "429 with seconds",
    answer: status(429, { "retry-after": "2" }),
    expected: all("rate-limit", "again"),
  },
  {
    name: "429 with a date",
    answer: () => ({
      status: 429,
      headers: { "retry-after": new Date(Date.now() + 3_000).toUTCString() },
      text: "{}",
    }),
    expected: all("rate-limit", "again"),
  },
  {
    name: "429 absurdly long",
    answer: status(429, { "retry-after": "86400" }),
    expected: all("rate-limit", "once only"),
  },
  { name: "429 without a time", answer: status(429), expected: all("rate-limit", "again") },
  { name: "500", answer: status(500), expected: unclear("transient") },
  {
    name: "502 in HTML",
    answer: () => ({
      status: 502,
      headers: { "content-type": "text/html" },
      text: "<html><body>Bad Gateway</body></html>",
    }),
    expected: unclear("transient"),
  },
  { name: "503", answer: status(503, { "retry-after": "1" }), expected: unclear("transient") },
  {
    name: "truncated JSON",
    answer: (good) => ({
      status: 200,
      text: whole(good).slice(0, Math.max(1, Math.floor(whole(good).length / 2))),
    }),
    expected: unclear("protocol"),
  },
  { name: "empty body", answer: () => ({ status: 200, text: "" }), expected: unclear("protocol") },
  {
    name: "HTML with 200",
    answer: () => ({ status: 200, text: "<html><body>Sign in</body></html>" }),
    expected: unclear("protocol"),
  },
  {
    name: "redirect",
    answer: () => ({ status: 302, headers: { location: "https://elsewhere.example/" }, text: "" }),
    expected: all("protocol", "once only"),
  },
  { name: "numbers as strings", answer: changed(numbersAsTexts), expected: all("success", "once only") },
  { name: "unknown extra fields", answer: changed(withMore), expected: all("success", "once only") },
  { name: "missing empty fields", answer: changed(withoutNulls), expected: all("either", "once only") },
  { name: "missing fields", answer: changed(withoutLast), expected: all("either", "once only") },
  { name: "null for everything", answer: changed(withNulls), expected: all("either", "once only") },
];

function numbersAsTexts(value: unknown): unknown {
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map(numbersAsTexts);
  if (value && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, numbersAsTexts(inner)]));
  return value;
}

function withMore(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withMore);
  if (!value || typeof value !== "object") return value;
  // Objects that serve as maps have no fixed keys to which more could come.
  const entries = Object.entries(value).map(([key, inner]) => [key, withMore(inner)] as const);
  const isMap = entries.length > 0 && entries.every(([key]) => /[.:\d]/.test(key) || /^\d+$/.test(key));
  return Object.fromEntries([...entries, ...(isMap ? [] : [["rackform_unheard_of", { of: [1] }] as const])]);
}

/** Every object without the last of its fields. */
function withoutLast(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLast);
  if (!value || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withoutLast(inner)] as const);
  return Object.fromEntries(entries.length > 1 ? entries.slice(0, -1) : entries);
}

/** Objects and lists stay, whatever is in them becomes null. */
function withNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNulls);
  if (value && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withNulls(inner)]));
  return value === true ? true : null;
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!value || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== "")
      .map(([key, inner]) => [key, withoutNulls(inner)]),
  );
}
