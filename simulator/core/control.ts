import type { SimulatedAccount } from "./accounts";
import { faultKinds } from "./fault-effects";
import { type RawRequest, splitUrl } from "./raw-request";
import type { SimulatorCore } from "./simulator-core";
import type { Fault, SimReply } from "./types";

const prefix = "/_control";
const loopbackHost = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

type Fields = Record<string, unknown>;
type Action = (simulator: SimulatorCore, input: { query: URLSearchParams; fields: Fields }) => unknown;

/**
 * The control interface: JSON over HTTP, for tests in other processes and for hands.
 *
 * GET `state`, `requests`, `counts`, `options` (each with `?vendor=`), `faults`; POST `seed` and `edit`
 * {vendor, objects, account?}, `accounts` {vendor} (makes one more and answers its number and credentials),
 * `accounts/key` {vendor, account, kind: "rotated" or "restricted"}, `faults` {a Fault; `times: "forever"`}, `faults/remove` {id}, `faults/clear`,
 * `options` {vendor, options}, `latency` {ms}, `advance` {ms}, `counts/reset`, `reset`.
 * POSTs must be `application/json`, and the host must be loopback: no web page in a browser can reach it.
 */
const actions: Record<string, Action> = {
  "GET state": (simulator, { query }) => {
    const vendor = query.get("vendor") ?? undefined;
    const account = query.get("account");
    if (vendor === undefined || account === null) return simulator.inspect(vendor);
    return simulator.account(vendor, Number(account)).inspect();
  },
  "GET requests": (simulator, { query }) => {
    const limit = Number(query.get("limit") ?? 100);
    const found = simulator.requests.find({
      vendor: query.get("vendor") ?? undefined,
      endpoint: query.get("endpoint") ?? undefined,
    });
    return { requests: found.slice(-Math.max(1, Number.isFinite(limit) ? limit : 100)) };
  },
  "GET counts": (simulator) => simulator.requests.counts(),
  "GET faults": (simulator) => ({ faults: listFaults(simulator) }),
  "GET options": (simulator, { query }) => {
    const vendor = query.get("vendor");
    if (vendor) return simulator.options(vendor);
    return Object.fromEntries(Object.keys(simulator.vendors).map((name) => [name, simulator.options(name)]));
  },
  "POST seed": seed,
  // Seeding what exists already changes it: the same call, under the name of what a test means by it.
  "POST edit": seed,
  "POST accounts": (simulator, { fields }) => {
    const account = simulator.addAccount(text(fields, "vendor"));
    return { account: account.number, identity: account.identity, credentials: account.credentials() };
  },
  "POST accounts/key": (simulator, { fields }) => {
    const account = accountOf(simulator, fields);
    return { credentials: keys[text(fields, "kind")]?.(account) ?? refuseKind() };
  },
  "POST faults": (simulator, { fields }) => ({ id: simulator.faults.add(parseFault(fields)).id }),
  "POST faults/remove": (simulator, { fields }) => ({
    removed: simulator.faults.remove(Number(fields["id"])),
  }),
  "POST faults/clear": (simulator) => {
    simulator.faults.clear();
  },
  "POST options": (simulator, { fields }) =>
    simulator.options(text(fields, "vendor"), object(fields, "options")),
  "POST latency": (simulator, { fields }) => {
    simulator.latencyMs = milliseconds(fields);
  },
  "POST advance": (simulator, { fields }) => simulator.advance(milliseconds(fields)),
  "POST counts/reset": (simulator) => simulator.requests.resetCounts(),
  "POST reset": (simulator) => simulator.reset(),
};

/** Whether a request names this machine: a page of another site that was led here does not. */
export function isLocal({ headers: { host } }: RawRequest): boolean {
  return host === undefined || loopbackHost.test(host);
}

export function isControlPath(path: string): boolean {
  return path === prefix || path.startsWith(`${prefix}/`);
}

export function control(simulator: SimulatorCore, raw: RawRequest): SimReply {
  const { path, query } = splitUrl(raw.url);
  const method = raw.method.toUpperCase();
  const { "content-type": type = "" } = raw.headers;
  if (!isLocal(raw)) return refuse(403, "only for this machine");
  if (method === "POST" && !/^application\/json\b/i.test(type)) return refuse(415, "send application/json");
  const action = actions[`${method} ${path.slice(prefix.length + 1)}`];
  if (!action) return refuse(404, `known: ${Object.keys(actions).join(", ")}`);
  try {
    return { status: 200, body: action(simulator, { query, fields: parseBody(raw.body) }) ?? {} };
  } catch (error) {
    return refuse(400, error instanceof Error ? error.message : String(error));
  }
}

function refuse(status: number, error: string): SimReply {
  return { status, body: { error } };
}

function seed(simulator: SimulatorCore, { fields }: { fields: Fields }): unknown {
  return { result: accountOf(simulator, fields).seed(object(fields, "objects")) ?? null };
}

function accountOf(simulator: SimulatorCore, fields: Fields): SimulatedAccount {
  return simulator.account(text(fields, "vendor"), Number(fields["account"] ?? 0));
}

const keys: Record<string, (account: SimulatedAccount) => Record<string, string>> = {
  rotated: (account) => account.rotateKey(),
  restricted: (account) => account.restrictedKey(),
};

function refuseKind(): never {
  throw new TypeError(`kind must be ${Object.keys(keys).join(" or ")}`);
}

function parseBody(body: Buffer): Fields {
  if (body.length === 0) return {};
  const parsed: unknown = JSON.parse(body.toString("utf8"));
  if (!isObject(parsed)) throw new TypeError("the body must be a JSON object");
  return parsed;
}

/** Faults that are functions. */
const ownProcessOnly: readonly string[] = ["mutate", "call"];

/** Functions do not travel over HTTP, and neither does `Infinity`, which is written "forever". */
function parseFault(fields: Fields): Fault {
  const kind = text(fields, "kind");
  if (ownProcessOnly.includes(kind))
    throw new TypeError(`${kind} works only from the simulator's own process`);
  if (!isHttpKind(kind)) {
    const possible = faultKinds.filter((each) => !ownProcessOnly.includes(each));
    throw new TypeError(`kind must be one of ${possible.join(", ")}`);
  }
  const { times, ...rest } = fields;
  return {
    ...rest,
    kind,
    ...(times !== undefined && { times: times === "forever" ? Infinity : Number(times) }),
  };
}

function isHttpKind(kind: string): kind is Fault["kind"] {
  return faultKinds.includes(kind);
}

function listFaults(simulator: SimulatorCore): unknown[] {
  return simulator.faults.list().map(({ id, fault, seen, struck }) => ({
    id,
    seen,
    struck,
    ...fault,
    ...(fault.times === Infinity && { times: "forever" }),
  }));
}

function text(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== "string") throw new TypeError(`${name} must be a text`);
  return value;
}

function object(fields: Fields, name: string): Fields {
  const value = fields[name];
  if (!isObject(value)) throw new TypeError(`${name} must be an object`);
  return value;
}

function milliseconds(fields: Fields): number {
  const value = fields["ms"];
  if (typeof value !== "number" || value < 0) throw new TypeError("ms must be a number from 0");
  return value;
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
