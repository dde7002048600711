import type { AxiosAdapter } from "axios";
import { Accounts, type SimulatedAccount } from "./accounts";
import { makeAdapter } from "./adapter";
import { MovableClock } from "./clock";
import { control, isControlPath, isLocal } from "./control";
import { exchange } from "./exchange";
import { FaultBook } from "./faults";
import { setOptions } from "./options";
import { encodeReply, type Outcome, type ReplyOutcome } from "./outcome";
import { type RawRequest, splitUrl } from "./raw-request";
import { RequestLog } from "./request-log";
import { SocketServer } from "./server";
import { statusPage } from "./page/status-page";
import type { SimClock, VendorFactory, VendorSimulator } from "./types";

export interface SimulatorCoreOptions {
  vendors: Readonly<Record<string, VendorFactory>>;
  /** Default: real time. `advance` moves it forward in both cases. */
  clock?: SimClock;
}

/** An answer as `dispatch` gives it. Header names are in lower case. */
export type DispatchReply = Pick<ReplyOutcome, "status" | "headers" | "body">;

/** Vendors behind one door: a socket, an axios adapter or a plain function, with the same behaviour. */
export class SimulatorCore {
  readonly vendors: Readonly<Record<string, VendorSimulator>>;
  readonly faults = new FaultBook();
  readonly requests = new RequestLog();
  readonly clock: MovableClock;
  /** Milliseconds that every request waits; default 0. */
  latencyMs = 0;
  readonly #accounts: Accounts;
  #server: SocketServer | undefined;
  #origin: string | undefined;
  #whenClosed = new Deferred();

  constructor(options: SimulatorCoreOptions) {
    this.clock = new MovableClock(options.clock);
    const vendors: Record<string, VendorSimulator> = {};
    const factories = new Map<VendorSimulator, VendorFactory>();
    for (const factory of Object.values(options.vendors)) {
      const vendor = factory({ clock: this.clock });
      vendors[vendor.vendor] = vendor;
      factories.set(vendor, factory);
    }
    this.vendors = vendors;
    this.#accounts = new Accounts(factories, this.clock);
  }

  /** Opens a socket on 127.0.0.1 and answers its origin, `http://127.0.0.1:<port>`; port 0 takes a free one. */
  async listen(port = 0): Promise<string> {
    if (this.#server) throw new Error("the simulator listens already");
    const server = new SocketServer((raw) => this.answer(raw));
    this.#server = server;
    try {
      this.#origin = await server.listen(port);
    } catch (error) {
      this.#server = undefined;
      throw error;
    }
    return this.#origin;
  }

  /** Ends every connection, hanging ones included. Objects stay; `listen` may follow. */
  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    this.#origin = undefined;
    this.#whenClosed.resolve();
    this.#whenClosed = new Deferred();
    await server?.close();
  }

  /** `<VENDOR>_BASE_URL`'s value. Without a socket it has no port and serves the adapter, which looks at the path. */
  baseUrl(vendor: string): string {
    return (this.#origin ?? "http://127.0.0.1") + this.vendor(vendor).basePath;
  }

  /** Credentials and base URLs of every vendor as the environment variables that rackform reads. */
  environment(): Record<string, string> {
    const environment: Record<string, string> = {};
    for (const vendor of Object.values(this.vendors)) {
      Object.assign(environment, vendor.credentials());
      environment[`${vendor.vendor.toUpperCase()}_BASE_URL`] = this.baseUrl(vendor.vendor);
    }
    return environment;
  }

  /** Reaches the simulator from axios without a socket; faults become the errors that a socket would give. */
  adapter(): AxiosAdapter {
    return makeAdapter({ answer: (raw) => this.answer(raw), closed: () => this.#whenClosed.promise });
  }

  /** One request without HTTP. Rejects with code ECONNRESET where a socket would be reset. */
  async dispatch(
    method: string,
    url: string,
    headers: Record<string, string> = {},
    body: string | Buffer = "",
  ): Promise<DispatchReply> {
    const lower = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const { pathname, search } = new URL(url, "http://127.0.0.1");
    const outcome = await this.answer({
      method,
      url: pathname + search,
      headers: lower,
      body: Buffer.from(body),
    });
    if (outcome.kind === "reply")
      return { status: outcome.status, headers: outcome.headers, body: outcome.body };
    if (outcome.kind === "hang") await this.#whenClosed.promise;
    throw Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });
  }

  /** What becomes of a request; the way that every door takes. Never throws. */
  async answer(raw: RawRequest): Promise<Outcome> {
    const { path } = splitUrl(raw.url);
    if (isControlPath(path)) return encodeReply(control(this, raw));
    const found = this.#accounts.find(Object.values(this.vendors), raw);
    const context = { ...this.#context, latencyMs: () => this.latencyMs };
    if (found) return exchange(context, found.vendor, found.request, raw.url);
    // The page shows the environment, so it is for this machine alone, as the control interface is.
    if (path === "/" && raw.method.toUpperCase() === "GET" && isLocal(raw))
      return encodeReply(statusPage(this));
    return encodeReply({ status: 404, body: "no vendor is mounted here" });
  }

  /**
   * Makes one more account at a vendor, with its own credentials, objects and ids. Everything that takes only a vendor
   * (`seed`, `inspect`, `environment`) means the account that is always there, `account(vendor)`.
   */
  addAccount(vendor: string): SimulatedAccount {
    return this.#accounts.add(this.vendor(vendor));
  }

  /** An account of a vendor; 0 is the one that is always there. */
  account(vendor: string, number = 0): SimulatedAccount {
    return this.#accounts.get(this.vendor(vendor), number);
  }

  /** Puts objects into a vendor behind its clients' backs; see the vendor's `seed` for the shapes. */
  seed(vendor: string, objects: Record<string, unknown>): unknown {
    return this.vendor(vendor).seed(objects);
  }

  /** Everything that exists, of one vendor or of all by name. */
  inspect(vendor?: string): Record<string, unknown> {
    if (vendor !== undefined) return this.vendor(vendor).inspect();
    return Object.fromEntries(Object.entries(this.vendors).map(([name, each]) => [name, each.inspect()]));
  }

  /** Sets a vendor's options (none: only reads) and answers all of them. */
  options(vendor: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
    return setOptions(this.vendor(vendor), changes);
  }

  /** Moves every vendor's time forward. */
  advance(ms: number): void {
    this.clock.advance(ms);
  }

  /** Forgets objects, further accounts, options, faults, the log, latency and moved time; the socket stays open. */
  reset(): void {
    for (const vendor of Object.values(this.vendors)) vendor.reset();
    this.#accounts.clear();
    this.faults.clear();
    this.requests.resetCounts();
    this.latencyMs = 0;
    this.clock.reset();
  }

  vendor(name: string): VendorSimulator {
    const vendor = Object.hasOwn(this.vendors, name) ? this.vendors[name] : undefined;
    if (!vendor)
      throw new TypeError(
        `no vendor ${JSON.stringify(name)}; known: ${Object.keys(this.vendors).join(", ")}`,
      );
    return vendor;
  }

  get #context() {
    return { clock: this.clock, faults: this.faults, requests: this.requests };
  }
}

class Deferred {
  resolve!: () => void;
  readonly promise = new Promise<void>((resolve) => {
    this.resolve = resolve;
  });
}
