import type { SimReply, SimRequest, VendorSimulator } from "../../../simulator/core/types";

/** A clock moved by hand. */
export class HandClock {
  constructor(private time = Date.UTC(2026, 9, 5, 12)) {}
  now(): number {
    return this.time;
  }
  advance(seconds: number): void {
    this.time += seconds * 1000;
  }
}

export function request(method: string, target: string, body?: unknown, headers = {}): SimRequest {
  const [path = "", query = ""] = target.split("?");
  return {
    method,
    path,
    query: new URLSearchParams(query),
    headers,
    body: body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body)),
  };
}

export interface Envelope<T> {
  status: number;
  headers: Record<string, string>;
  meta: Record<string, unknown>;
  data: T;
}

export class Client {
  constructor(
    readonly simulator: VendorSimulator,
    public authorization: string | undefined,
  ) {}

  async raw(method: string, target: string, body?: unknown): Promise<SimReply> {
    const headers = this.authorization ? { authorization: this.authorization } : {};
    return this.simulator.handle(request(method, target, body, headers));
  }

  async send<T = unknown>(method: string, target: string, body?: unknown): Promise<Envelope<T>> {
    const reply = await this.raw(method, target, body);
    const { meta, data } = JSON.parse(JSON.stringify(reply.body)) as Envelope<T>;
    return { status: reply.status, headers: reply.headers ?? {}, meta, data };
  }

  async get<T>(target: string): Promise<T> {
    const { status, data } = await this.send<T>("GET", target);
    expect(status).toBe(200);
    return data;
  }
}
