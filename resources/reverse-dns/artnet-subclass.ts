import { type CallOptions, isKind, RackformError } from "../../sdk/core";
import type { artnet } from "../../sdk";
import type { Account, Run } from "../contract/run";
import { SharedRead } from "../sharing/shared-read";
import { GroupedWrite, type Plan, verdictByVersion } from "../sharing/grouped-write";
import { addressOf, originsFor } from "./artnet-origin";
import { sameName } from "./target";

type Subclass = artnet.ArtnetReverseSubclass;

/** A name to set, or to take away when there is none. */
interface Change {
  address: string;
  name: string | undefined;
  /** Which of the possible origins is tried; only where no entry shows the form. */
  form: number;
}

/** One change as it is sent; `at` is its place in the group. */
interface Sent {
  change: Change;
  at: number;
  origin: string;
  learned: boolean;
  more: boolean;
}

/** The subclass as it stands, and what is not as wanted in it. */
interface SubclassPlan extends Plan<undefined> {
  before: Subclass;
  sent: Sent[];
}

type Result = undefined | Error;

/** How often a group is sent anew on a fresh serial, after somebody else's change or an unclear answer. */
const tries = 6;

/**
 * One subclass of reverse DNS at Artnet. An edit names only the origins to change and needs the serial; changes that
 * come while one is on its way leave together as the next one (artnet.md section 5).
 */
export class ArtnetSubclass {
  readonly #details: SharedRead<Subclass>;
  readonly #group: GroupedWrite<Change, undefined, SubclassPlan>;

  constructor(
    private readonly account: Account<"artnet">,
    run: Run,
    private readonly subnetworkId: string,
    private readonly subclass: string,
  ) {
    this.#details = new SharedRead(run.clock, () => account.client.revDns.details(subnetworkId, subclass));
    this.#group = new GroupedWrite(run.clock, {
      tries,
      verdict: verdictByVersion,
      plan: async (members) => plan(await this.#details.get(), members),
      send: (planned) => this.#send(planned),
      refused: async (_, refusal, { sent: [only] }) => this.#otherwise(only!, refusal),
      gaveUp: async (error) => {
        throw isKind(error, "ambiguous") ? error : this.#overtaken(error);
      },
    });
  }

  details(limits?: CallOptions): Promise<Subclass> {
    return this.#details.get(limits);
  }

  /** The name of an address in this subclass. */
  async nameOf(address: string, limits?: CallOptions): Promise<string | undefined> {
    return nameIn(await this.#details.get(limits), address);
  }

  /** The same by a second reading. */
  async confirmedNameOf(address: string, limits?: CallOptions): Promise<string | undefined> {
    return nameIn(await this.#details.confirm(limits), address);
  }

  write(address: string, name: string | undefined, limits?: CallOptions): Promise<void> {
    return this.#group.write({ address, name, form: 0 }, limits);
  }

  /** A warning is a record that was not changed, although the edit succeeded. */
  async #send({ before, sent, results }: SubclassPlan): Promise<Result[]> {
    const warnings = await this.#edit(before.serial, sent);
    const isDoubtful = warnings.length > 0 || sent.some(({ learned }) => !learned);
    // Where the vendor does not let us look, an answer without a warning has to do.
    const now = await this.#details.get().catch((error: unknown) => {
      if (isDoubtful) throw error;
      return undefined;
    });
    if (!now) return results;
    const told: Result[] = [...results];
    for (const each of sent) {
      const { address, name } = each.change;
      const shown = nameIn(now, address);
      if (sameName(shown, name)) continue;
      const said = warnings.find((one) => one.origin === each.origin || one.address === address);
      const general = warnings.find((one) => !one.origin && !one.address);
      const failure = unchanged(each.change, { was: nameIn(before, address), shown }, said ?? general);
      told[each.at] = await this.#otherwise(each, failure);
    }
    return told;
  }

  /** What comes of the next form that the origin may have, or the failure where there is none. */
  async #otherwise({ change, learned, more }: Sent, failure: Error): Promise<Result> {
    if (learned || !more) return failure;
    const [result] = await this.#group.part([{ ...change, form: change.form + 1 }]);
    return result;
  }

  async #edit(serial: string, sent: Sent[]): Promise<artnet.ArtnetReverseWarning[]> {
    const changes = sent.map(({ origin, change: { name } }) =>
      name === undefined ? { origin, delete: true as const } : { origin, ptr: name },
    );
    try {
      return await this.account.client.revDns.edit(this.subnetworkId, this.subclass, serial, changes);
    } finally {
      this.#details.drop();
    }
  }

  #overtaken(cause: unknown): RackformError {
    return new RackformError({
      kind: "conflict",
      vendor: "artnet",
      applied: "no",
      message: `the reverse DNS of ${this.subclass} was changed by somebody else ${tries} times in a row while it was being written; run again`,
      cause,
    });
  }
}

function nameIn({ prefix, records }: Subclass, address: string): string | undefined {
  return records.find((record) => addressOf(prefix, record) === address)?.ptr || undefined;
}

/** What has to be sent: whatever is not as wanted already. */
function plan(before: Subclass, members: Change[]): SubclassPlan {
  const sent = members.flatMap((change, at) => {
    if (sameName(nameIn(before, change.address), change.name)) return [];
    const { origins, learned } = originsFor(before.prefix, change.address, before.records);
    const origin = origins[change.form] ?? origins[0]!;
    return [{ change, at, origin, learned, more: change.form + 1 < origins.length }];
  });
  return { before, sent, senders: sent.map(({ at }) => at), results: members.map(() => undefined) };
}

function unchanged(
  { address, name }: Change,
  { was, shown }: { was: string | undefined; shown: string | undefined },
  said?: artnet.ArtnetReverseWarning,
): RackformError {
  const is = shown ? `the name ${shown}` : "no name";
  if (!said && !sameName(shown, was))
    return new RackformError({
      kind: "protocol",
      vendor: "artnet",
      operation: "revDns.edit",
      applied: "unknown",
      argument: "hostname",
      message: `the vendor accepted ${name ?? "no name"} for ${address} and shows ${is}; take a name that it keeps as it is`,
    });
  return new RackformError({
    kind: "validation",
    vendor: "artnet",
    operation: "revDns.edit",
    applied: "no",
    argument: said?.code === "invalid-ptr" ? "hostname" : "ip",
    code: said?.code,
    vendorMessage: said?.message,
    message: `the name of ${address} was not ${name === undefined ? "taken away" : `set to ${name}`}: the vendor left this record as it was, with ${is}. Run again, and if it stays so ask the vendor`,
  });
}
