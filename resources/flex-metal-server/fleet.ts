import type { CallOptions } from "../../sdk/core";
import type { Call, Run } from "../contract/run";
import { perAccount } from "../sharing/per-run";
import { poll, type Poll } from "../sharing/poll";
import { SharedRead } from "../sharing/shared-read";
import { Queues } from "../sharing/queue";
import type { LiveServer, ServerDriver } from "./driver";
import { type ServerLedger, serverLedger } from "./server-ledger";
import { i3dServers } from "./i3d";

/** A wait for something that the list of servers shows. */
export interface Wait<T> extends Pick<Poll<T>, "what" | "hint" | "intervalMs" | "limitMs"> {
  /** One look at a newer list; `undefined` means not yet. Throws to end the wait. */
  look(servers: readonly LiveServer[]): Promise<T | undefined> | T | undefined;
}

/** What all servers of one account share in a run: the list, the waits, and the order in which orders leave. */
export class Fleet {
  readonly held: ServerLedger;
  /** Orders that could be mistaken for each other leave one after another. */
  readonly queues = new Queues();
  /** Whether the user was told that orders wait. */
  isWaitTold = false;
  /** The same of reinstallations. */
  readonly reinstallations = { isWaitTold: false };
  readonly #list: SharedRead<LiveServer[]>;

  constructor(
    run: Run,
    readonly driver: ServerDriver,
  ) {
    this.held = serverLedger(run);
    // No signal or deadline of one asker: the read serves others, too. Each attempt has its own time limit.
    this.#list = new SharedRead(run.clock, () => driver.list({}));
  }

  /** The list, shared while it is fresh. */
  list(limits?: CallOptions): Promise<LiveServer[]> {
    return this.#list.get(limits);
  }

  /** The list, read at this moment or later. */
  since(moment: number, limits?: CallOptions): Promise<LiveServer[]> {
    return this.#list.since(moment, limits);
  }

  /** The list, read a second time: once for all who ask. */
  confirm(limits?: CallOptions): Promise<LiveServer[]> {
    return this.#list.confirm(limits);
  }

  /** Waits with everybody else who does: one list each turn, so that the pace does not grow with the number of servers. */
  watch<T>(call: Call, wait: Wait<T>): Promise<T> {
    let seen = this.#list.number;
    return poll(call, {
      ...wait,
      pausesFirst: true,
      overTemporaryErrors: true,
      look: async () => {
        const { value, at } = await this.#list.newerThan(seen, call.limits);
        seen = at;
        return wait.look(value);
      },
    });
  }

  /** A server by the shared list; one that is neither there nor at its own page is gone when a newer list lacks it as well. */
  async find({ limits }: Call, uuid: string): Promise<LiveServer | undefined> {
    const isIt = (server: LiveServer) => server.uuid === uuid;
    const first = await this.#list.newerThan(0, limits);
    const shown = first.value.find(isIt) ?? (await this.driver.get(uuid, limits));
    return shown ?? (await this.#list.newerThan(first.at, limits)).value.find(isIt);
  }

  /** The same for what has just been in question: by its own page, and gone when two lists that are read now lack it, too. */
  async findNow(call: Call, uuid: string): Promise<LiveServer | undefined> {
    const there = await this.driver.get(uuid, call.limits);
    if (there) return there;
    this.#list.drop();
    return this.#list.find((servers) => servers.find((server) => server.uuid === uuid), call.limits);
  }

  /** Takes over what a write has answered, so that no other read is needed. */
  async note(server: LiveServer): Promise<LiveServer> {
    try {
      await this.#list.patch((servers) => [...servers.filter(({ uuid }) => uuid !== server.uuid), server]);
    } catch {
      // The read that was under way has failed; whoever waits for it is told, and the next one reads anew.
      this.#list.drop();
    }
    return server;
  }
}

export const fleetOf = perAccount("i3d", ({ client }, run) => new Fleet(run, i3dServers(client)));
