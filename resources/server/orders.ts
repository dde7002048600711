import { isKind, type CallOptions } from "../../sdk/core";
import type { AccountOrder, AccountOverview, DeployedServer, GigahostClient } from "../../sdk/gigahost";
import type { Call, Run } from "../contract/run";
import { gigahostAccount } from "../lists/gigahost";
import { perAccount } from "../sharing/per-run";
import { poll, type Poll } from "../sharing/poll";
import { Queues } from "../sharing/queue";
import { SharedRead } from "../sharing/shared-read";

/** How orders fared at one moment. */
export interface Progress {
  /** Those that were asked for: of others it tells nothing. */
  asked: ReadonlySet<string>;
  rows: ReadonlyMap<string, DeployedServer>;
}

/** A wait for something that the progress of orders shows. */
export interface Wait<T> extends Pick<Poll<T>, "what" | "hint" | "intervalMs" | "limitMs"> {
  /** One look at newer progress that was asked for this order; `undefined` means not yet. Throws to end the wait. */
  look(row: DeployedServer | undefined): Promise<T | undefined>;
}

/** Orders in one request: a path has its limits. */
const mostIds = 250;

/** What an order is said to be when it came to nothing. */
export const isOver = ({ order_status }: Pick<AccountOrder, "order_status">): boolean =>
  /^cancell?ed$/i.test(order_status);

/** The server that came of an order, as the account tells it. */
export const serverOf = ({ products }: AccountOrder): string | undefined =>
  products.find(({ srv_id }) => srv_id !== null)?.srv_id ?? undefined;

/** What all orders of one account share in a run: the account's list, one look at their progress a turn, and the queue. */
export class Orders {
  /** Orders leave one after another: one whose answer is lost must not be mistaken for its neighbour. */
  readonly queue = new Queues();
  /** Whether the user was told that orders wait. */
  isWaitTold = false;
  readonly #awaited = new Set<string>();
  /** What was seen first: later answers lack it (gigahost.md section 8). */
  readonly #first = new Map<string, Pick<DeployedServer, "srv_id" | "password">>();
  readonly #progress: SharedRead<Progress>;

  constructor(
    private readonly run: Run,
    readonly client: GigahostClient,
  ) {
    this.#progress = new SharedRead(run.clock, () => this.#read([...this.#awaited]));
  }

  /** Keys and orders of the account, read now. @throws permission with what the key needs */
  account(limits: CallOptions, how: "reload" | "confirm" = "reload"): Promise<AccountOverview> {
    return gigahostAccount(this.run)[how](limits).catch(mayNotRead);
  }

  /** An order as the account has it, read no earlier than this long ago; `undefined` when its list lacks it. */
  async find(orderId: string, limits: CallOptions, maxAgeMs = 0): Promise<AccountOrder | undefined> {
    const moment = this.run.clock.now() - maxAgeMs;
    const { orders } = await gigahostAccount(this.run).since(moment, limits).catch(mayNotRead);
    return orders.find(({ order_id }) => order_id === orderId);
  }

  /** How one order fares, asked now and of it alone. */
  async look(orderId: string): Promise<DeployedServer | undefined> {
    return (await this.#read([orderId])).rows.get(orderId);
  }

  /** The server and the password that any answer has shown of an order. */
  seen(orderId: string): Partial<Pick<DeployedServer, "srv_id" | "password">> {
    return this.#first.get(orderId) ?? {};
  }

  /** Waits with everybody else who does: one request a turn for all of them. */
  async watch<T>(call: Call, orderId: string, wait: Wait<T>): Promise<T> {
    let seen = this.#progress.number;
    this.#awaited.add(orderId);
    try {
      return await poll(call, {
        ...wait,
        pausesFirst: true,
        overTemporaryErrors: true,
        look: async () => {
          const { value, at } = await this.#progress.newerThan(seen, call.limits);
          seen = at;
          return value.asked.has(orderId) ? wait.look(value.rows.get(orderId)) : undefined;
        },
      });
    } finally {
      this.#awaited.delete(orderId);
    }
  }

  async #read(ids: readonly string[]): Promise<Progress> {
    const rows = new Map<string, DeployedServer>();
    for (let start = 0; start < ids.length; start += mostIds) {
      const { servers } = await this.client.deploy.status(ids.slice(start, start + mostIds));
      for (const row of servers) {
        rows.set(row.order_id, row);
        const { srv_id = null, password = null } = this.seen(row.order_id);
        this.#first.set(row.order_id, { srv_id: row.srv_id ?? srv_id, password: password || row.password });
      }
    }
    return { asked: new Set(ids), rows };
  }
}

export const ordersOf = perAccount("gigahost", ({ client }, run) => new Orders(run, client));

/** Without the account's orders an order whose answer is lost could not be found again, and would be sent twice. */
function mayNotRead(error: unknown): never {
  if (!isKind(error, "permission")) throw error;
  throw error.with({
    message: `${error.facts.message}; orders are told apart by the account's list of them (GET /account), so give the API key the permission account: r`,
  });
}
