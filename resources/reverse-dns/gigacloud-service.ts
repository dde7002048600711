import { type CallOptions, isKind, RackformError } from "../../sdk/core";
import type { gigacloud } from "../../sdk";
import type { Account, Call, Run } from "../contract/run";
import { SharedRead } from "../sharing/shared-read";
import { GroupedWrite, type Plan, type Verdict } from "../sharing/grouped-write";
import { poll } from "../sharing/poll";
import { canonicalIp } from "../net/address";
import type { Outcome } from "./driver";
import { sameName } from "./target";
import { isRefusal } from "../contract/refusal";

interface Change {
  address: string;
  /** None takes the name away. */
  name: string | undefined;
  /** How long the user lets it be waited for, in epoch milliseconds, where that is not the usual time. */
  until?: number;
}

/** A write that failed, told apart from a look that failed. */
class SendFailure extends Error {
  constructor(
    readonly verdict: Verdict,
    readonly failure: Error,
  ) {
    super(failure.message);
  }
}

type Result = Outcome | Error;
type Ptrs = gigacloud.GigacloudPtr[];

/** The names as they are, and what is not as wanted. */
interface ServicePlan extends Plan<Outcome> {
  before: Ptrs;
  open: Change[];
}

/** Refusals that may be about one address of several. */
const oneIsWrong = ["validation", "conflict", "not-found"] as const;
/** How often a group is sent when the answers leave open what became of it. */
const tries = 3;
/** Some installations carry a change out later (gigacloud.md section 2.3): five minutes are waited for, usually. */
const usualPatience = { looks: 31, intervalMs: 10_000 };
type Patience = typeof usualPatience;

/**
 * The names of one service's addresses at GigaCloud. Writes of the same time leave as one. Whether the vendor keeps
 * what a write does not name is not documented, so all names are read before and after (gigacloud.md section 2.3).
 */
export class GigacloudService {
  readonly #ptrs: SharedRead<Ptrs>;
  readonly #addresses: SharedRead<gigacloud.GigacloudAddress[]>;
  readonly #group: GroupedWrite<Change, Outcome, ServicePlan>;

  constructor(
    private readonly account: Account<"gigacloud">,
    private readonly run: Run,
    private readonly serviceId: string,
  ) {
    this.#ptrs = new SharedRead(run.clock, () => account.client.reverseDns.list(serviceId));
    this.#addresses = new SharedRead(run.clock, () => account.client.services.addresses(serviceId));
    this.#group = new GroupedWrite(run.clock, {
      tries,
      verdict: (error) => (error instanceof SendFailure ? error.verdict : "failed"),
      plan: (members, attempt) => this.#plan(members, attempt),
      send: (plan, members) => this.#sendPlan(plan, members),
      refused: async (_, refusal) => (refusal as SendFailure).failure,
      gaveUp: async (error, members) => {
        const now = await this.#ptrs.get();
        const { failure } = error as SendFailure;
        return members.map((change) => (isDone(now, change) ? "done" : failure));
      },
    });
  }

  /** The name of an address; `undefined` when the service's reverse DNS does not list the address. */
  async row(address: string, limits?: CallOptions): Promise<{ name: string | undefined } | undefined> {
    const row = rowOf(await this.#ptrs.get(limits), address);
    return row && { name: row.hostname || undefined };
  }

  /** The name of an address by a second reading. */
  async confirmedName(address: string, limits?: CallOptions): Promise<string | undefined> {
    return rowOf(await this.#ptrs.confirm(limits), address)?.hostname || undefined;
  }

  /** Whether the service has the address, named or not. */
  async has(address: string, limits?: CallOptions): Promise<boolean> {
    return (await this.#addresses.get(limits)).some(({ ip }) => canonicalIp(ip) === address);
  }

  write(address: string, name: string | undefined, { limits, limitIsUsers }: Call): Promise<Outcome> {
    const until = limitIsUsers ? limits.deadline : undefined;
    return this.#group.write({ address, name, until }, limits);
  }

  /** The usual wait, or a longer one where the user has set a longer limit. */
  #patienceFor(members: Change[]): Patience {
    const longest = Math.max(...members.map(({ name, until = 0 }) => (name === undefined ? 0 : until)));
    const looks = 1 + Math.floor((longest - this.run.clock.now()) / usualPatience.intervalMs);
    return { ...usualPatience, looks: Math.max(usualPatience.looks, looks) };
  }

  /** What was looked at after one try is what the next one goes by. */
  async #plan(members: Change[], attempt: number): Promise<ServicePlan> {
    const before = await (attempt === 1 ? this.#read() : this.#ptrs.get());
    const isOpen = members.map((change) => !isDone(before, change));
    return {
      before,
      open: members.filter((_, at) => isOpen[at]),
      senders: [...members.keys()].filter((at) => isOpen[at]),
      results: members.map(() => "done"),
    };
  }

  async #sendPlan({ before, open }: ServicePlan, members: Change[]): Promise<Result[]> {
    const failure = await this.#send(before, open);
    if (isRefusal(failure)) {
      if (isKind(failure, ...oneIsWrong)) throw new SendFailure("refused", failure);
      return members.map((change) => (open.includes(change) ? failure : "done"));
    }
    const patience = this.#patienceFor(members);
    const now = await this.#untilDone(members, failure === undefined ? patience : { ...patience, looks: 1 });
    await this.#checkNeighbours(before, now, members);
    // Where nobody knows what became of a write, what does not show is sent again.
    if (failure !== undefined && !members.every((change) => isDone(now, change)))
      throw new SendFailure("again", failure);
    return members.map((change) => resultOf(now, change, patience));
  }

  /** Sends all changes as one; answers the failure, whatever it is, and leaves the outcome to reading. */
  async #send(now: Ptrs, changes: Change[]): Promise<Error | undefined> {
    const hostnames = Object.fromEntries(
      changes.map(({ address, name }) => [rowOf(now, address)?.ip ?? address, name ?? ""]),
    );
    try {
      await this.account.client.reverseDns.setPtr(this.serviceId, hostnames);
      return undefined;
    } catch (error) {
      return error as Error;
    } finally {
      this.#ptrs.drop();
    }
  }

  /** Reads until every change shows: for a while if the vendor confirmed the write, else once. */
  async #untilDone(members: Change[], patience: Patience): Promise<Ptrs> {
    let now: Ptrs = [];
    // Without limits: each member has its own, and leaves when they are reached.
    const call: Call = { run: this.run, limits: {} };
    const look = async () => {
      now = await this.#read();
      return members.every((change) => isDone(now, change)) || undefined;
    };
    await poll(call, { what: `the names of service ${this.serviceId}`, ...patience, look });
    return now;
  }

  /**
   * No name that was not sent may be another one now. A vendor that replaces all names by those sent has taken every
   * other one away: they are known, and put back at once.
   */
  async #checkNeighbours(before: Ptrs, after: Ptrs, members: Change[]): Promise<void> {
    const others = before.filter(
      ({ ip, hostname }) => hostname && !members.some((one) => one.address === canonicalIp(ip)),
    );
    const changed = others.filter(
      ({ ip, hostname }) => !sameName(rowOf(after, canonicalIp(ip))?.hostname, hostname),
    );
    if (changed.length === 0) return;
    const wiped =
      changed.length === others.length && changed.every(({ ip }) => !rowOf(after, canonicalIp(ip))?.hostname);
    const saved = wiped && (await this.#putBack(others, after));
    const list = changed.map(({ ip, hostname }) => `${ip} (${hostname})`).join(", ");
    throw new RackformError({
      kind: "protocol",
      vendor: "gigacloud",
      applied: "unknown",
      message: `names that were not sent are different after the write at service ${this.serviceId}: ${list}. ${
        saved ? "They were put back; run again" : "Check them in the client area"
      }`,
    });
  }

  async #putBack(others: Ptrs, after: Ptrs): Promise<boolean> {
    const all = [...after.filter(({ hostname }) => hostname), ...others];
    const wanted = all.map(({ ip, hostname }) => ({ address: canonicalIp(ip), name: hostname }));
    if ((await this.#send(after, wanted)) !== undefined) return false;
    const now = await this.#untilDone(wanted, usualPatience);
    return wanted.every((change) => isDone(now, change));
  }

  async #read(): Promise<Ptrs> {
    this.#ptrs.drop();
    return this.#ptrs.get();
  }
}

function rowOf(ptrs: Ptrs, address: string): Ptrs[number] | undefined {
  return ptrs.find(({ ip }) => canonicalIp(ip) === address);
}

function isDone(ptrs: Ptrs, { address, name }: Change): boolean {
  return sameName(rowOf(ptrs, address)?.hostname, name);
}

function resultOf(now: Ptrs, change: Change, { looks, intervalMs }: Patience): Result {
  if (isDone(now, change)) return "done";
  if (change.name === undefined) return "kept";
  return new RackformError({
    kind: "timeout",
    vendor: "gigacloud",
    applied: "unknown",
    message: `the vendor accepted ${change.name} for ${change.address} and shows ${rowOf(now, change.address)?.hostname ?? "no name"} after ${
      ((looks - 1) * intervalMs) / 1000
    } s; it may appear later, so run again then`,
  });
}
