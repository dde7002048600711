import { createI3d, type I3dOptions } from "../../../simulator/i3d";
import { validateAnswer, validateRequest } from "../../i3d-openapi";

export const KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAbcdefghijklmnopqrstuvwxyz0123456789AB eva";

export interface Answer {
  status: number;
  body: unknown;
  headers: Record<string, string>;
}

export interface Server {
  uuid: string;
  name: string;
  status: string;
  statusMessage: string | null;
  ipAddresses: { ipAddress: string }[];
  tags: string[];
  deliveredAt?: number | null;
  releasedAt?: number | null;
  createdAt: number;
  contractId?: string;
}

/** A clock that stands still until it is moved. */
export class HandClock {
  ms = Date.UTC(2026, 5, 1, 12);
  now = (): number => this.ms;
  pass(ms: number): void {
    this.ms += ms;
  }
}

/** A simulator and a caller with the right key; every answer is held against the vendor's document. */
export function bench(options: Partial<I3dOptions> = {}) {
  const clock = new HandClock();
  const simulator = createI3d({ clock });
  Object.assign(simulator.options, options);
  const token = simulator.credentials()["I3D_API_KEY"] ?? "";

  async function raw(method: string, target: string, body?: string, headers: Record<string, string> = {}) {
    const [path = "", query = ""] = target.split("?");
    const reply = await simulator.handle({
      method,
      path,
      query: new URLSearchParams(query),
      headers: { "private-token": token, ...headers },
      body: Buffer.from(body ?? ""),
    });
    return { status: reply.status, body: reply.body, headers: reply.headers ?? {} } satisfies Answer;
  }

  async function call(method: string, target: string, body?: unknown, headers: Record<string, string> = {}) {
    const answer = await raw(method, target, body === undefined ? undefined : JSON.stringify(body), headers);
    if (!target.startsWith("/flexVM") && answer.status !== 405) {
      expect(validateAnswer(method, target, answer.status, answer.body)).toEqual([]);
    }
    return answer;
  }

  /** The same, for requests that a client could send: the request is checked as well. */
  async function good(method: string, target: string, body?: unknown, headers: Record<string, string> = {}) {
    expect(validateRequest(method, target, body, { "private-token": token, ...headers })).toEqual([]);
    const answer = await call(method, target, body, headers);
    expect(answer.status).toBeLessThan(300);
    return answer;
  }

  const first = async <T>(answer: Promise<Answer>): Promise<T> => ((await answer).body as T[])[0] as T;
  const order = (changes: Record<string, unknown> = {}) =>
    first<Server>(good("POST", "/flexMetal/servers", { ...ORDER, ...changes }));
  const read = (uuid: string) => first<Server>(call("GET", `/flexMetal/servers/${uuid}`));
  /** Reads until the server is in a final status, and for its addresses. */
  async function settle(uuid: string): Promise<Server> {
    let server = await read(uuid);
    for (let reads = 0; reads < 30 && server.status !== "failed" && server.status !== "released"; reads++) {
      if (server.status === "delivered" && server.ipAddresses.length > 0) break;
      server = await read(uuid);
    }
    return server;
  }
  return { clock, simulator, raw, call, good, first, order, read, settle };
}

export const ORDER = {
  name: "web-1",
  location: "EU: Rotterdam",
  instanceType: "bm7.std.8",
  os: { slug: "ubuntu-2404-lts" },
  sshKey: [KEY],
};

export interface ErrorBody {
  errorCode: number;
  errorMessage: string;
  errors: { property: string; message: string }[];
}
export const errorOf = (answer: Answer): ErrorBody => answer.body as ErrorBody;
export const propertiesOf = (answer: Answer): string[] => errorOf(answer).errors.map((each) => each.property);
