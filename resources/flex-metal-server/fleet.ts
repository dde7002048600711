import { Mutex } from "async-mutex";
import type { CallOptions } from "../../sdk/core";
import type { Account, Call, Run } from "../contract/run";
import { SharedRead } from "../contract/shared-read";
import { inTurn } from "../contract/turn";
import type { Catalogue, LiveServer, ServerDriver } from "./driver";
import { type HeldServers, heldServers } from "./held";
import { i3dServers } from "./i3d";
import { ServerWatch } from "./watch";

/** What all servers of one account share in a run: the list, the waits, and the order in which orders leave. */
export class Fleet {
  readonly watch: ServerWatch;
  readonly held: HeldServers;
  readonly #list: SharedRead<LiveServer[]>;
  readonly #catalogue: SharedRead<Catalogue>;
  readonly #queues = new Map<string, Mutex>();

  constructor(
    run: Run,
    readonly driver: ServerDriver,
  ) {
    this.held = heldServers(run);
    // No signal or deadline of one asker: the read serves others, too. Each attempt has its own time limit.
    this.#list = new SharedRead(run.clock, () => driver.list({}));
    this.#catalogue = new SharedRead(run.clock, () => driver.catalogue({}));
    this.watch = new ServerWatch(run, () => this.reload());
  }

  /** The list, shared while it is fresh. */
  list(limits?: CallOptions): Promise<LiveServer[]> {
    return this.#list.get(limits);
  }

  /** The list, read now. */
  reload(limits?: CallOptions): Promise<LiveServer[]> {
    this.#list.drop();
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

  /** What can be ordered, read once a run. */
  catalogue(limits?: CallOptions): Promise<Catalogue> {
    return this.#catalogue.get(limits);
  }

  /** A server by the shared list; one that the list lacks is asked for by its uuid before it counts as gone. */
  async find(call: Call, uuid: string): Promise<LiveServer | undefined> {
    const listed = (await this.list(call.limits)).find((server) => server.uuid === uuid);
    return listed ?? this.driver.get(uuid, call.limits);
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

  /** Runs one after another what has the same key. */
  oneAtATime<T>(key: string, limits: CallOptions, work: () => Promise<T>): Promise<T> {
    const queue = this.#queues.get(key) ?? new Mutex();
    this.#queues.set(key, queue);
    return inTurn(queue, limits, work);
  }
}

export function fleetOf(run: Run): Fleet {
  const account: Account<"i3d"> = run.account("i3d");
  return account.share("flex-metal", () => new Fleet(run, i3dServers(account.client)));
}
