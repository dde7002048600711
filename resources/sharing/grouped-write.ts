import { type CallOptions, type Clock, isKind } from "../../sdk/core";
import type { Due } from "../contract/arrivals";
import { Gathering } from "./gathering";
import { WriteGroup } from "./write-group";

/** What a group is about to send, by the place as it stands. */
export interface Plan<R> {
  /** What each member is told where nothing has to be sent, in their order. An error is that member's own. */
  results: (R | Error)[];
  /** The members that change something, in their order; nothing is sent where there are none. */
  senders: number[];
}

/** What to do about a failure: look for the member that it is about, look and send again, or give up. */
export type Verdict = "refused" | "again" | "failed";

/** A place at a vendor that takes the changes of many in one write: a zone, a subclass, the addresses of a service. */
export interface Place<M, R, P extends Plan<R>> {
  /** How often a group is planned and sent before it gives up. */
  tries: number;
  /** Looks at the place and says what is to be sent; asked anew for each try, counted from 1. */
  plan(members: M[], attempt: number): Promise<P>;
  /** Sends it; what each member is told, in their order. */
  send(plan: P, members: M[]): Promise<(R | Error)[]>;
  verdict(error: unknown): Verdict;
  /** What the one member is told whose change the vendor refuses; the refusal itself when left out. */
  refused?: (member: M, refusal: Error, plan: P) => Promise<R | Error>;
  /** What the members are told after the last try, whose failure this is; `plans` are those of all tries. */
  gaveUp(error: unknown, members: M[], plans: P[]): Promise<(R | Error)[]>;
}

/** A place where one writer has the version that another one has changed meanwhile. */
export function verdictByVersion(error: unknown): Verdict {
  if (isKind(error, "validation")) return "refused";
  return isKind(error, "conflict", "ambiguous") ? "again" : "failed";
}

/**
 * Writes to one place that leave together. A group is planned on the place as it is, and again on a fresh look when
 * somebody else has changed it or nobody knows what became of the write. A refusal fails the member that it is about:
 * halving the group finds which one, and the rest is written.
 */
export class GroupedWrite<M, R, P extends Plan<R>> {
  readonly #group: WriteGroup<M, R>;

  constructor(
    private readonly clock: Clock,
    private readonly place: Place<M, R, P>,
    /** Whose writes are known to come; nobody is waited for where that is not known. */
    due?: Due,
  ) {
    const gatherer = due && { gathering: new Gathering(clock, due), first: true };
    this.#group = new WriteGroup((members) => this.#flush(members), gatherer);
  }

  /** Joins the next group; see {@link WriteGroup.write} for the limits. */
  write(member: M, limits?: CallOptions): Promise<R> {
    return this.#group.write(member, limits);
  }

  /** Writes these at once, within the group that is under way: for a part of it. Never fails; answers errors. */
  async part(members: M[]): Promise<(R | Error)[]> {
    try {
      return await this.#flush(members);
    } catch (error) {
      return members.map(() => error as Error);
    }
  }

  async #flush(members: M[]): Promise<(R | Error)[]> {
    const { place, clock } = this;
    const plans: P[] = [];
    for (let attempt = 1; ; attempt++) {
      const plan = await place.plan(members, attempt);
      if (plan.senders.length === 0) return plan.results;
      plans.push(plan);
      try {
        return await place.send(plan, members);
      } catch (error) {
        const verdict = place.verdict(error);
        if (verdict === "refused") return this.#refused(members, plan, error as Error);
        if (verdict === "failed") throw error;
        if (attempt === place.tries) return place.gaveUp(error, members, plans);
        // A random pause keeps two writers from colliding again.
        await clock.sleep(clock.random() * 100 * attempt);
      }
    }
  }

  async #refused(members: M[], plan: P, refusal: Error): Promise<(R | Error)[]> {
    const { senders, results } = plan;
    if (senders.length > 1) {
      const middle = senders[Math.ceil(senders.length / 2)]!;
      return [...(await this.part(members.slice(0, middle))), ...(await this.part(members.slice(middle)))];
    }
    const [first] = senders;
    const { refused } = this.place;
    const told = refused ? await refused(members[first!]!, refusal, plan) : refusal;
    return results.map((result, at) => (at === first ? told : result));
  }
}
