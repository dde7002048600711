import { type CallOptions, isKind, RackformError } from "../../sdk/core";
import type { artnet } from "../../sdk";
import type { Account, Run } from "../contract/run";
import { SharedRead } from "../sharing/shared-read";
import { WriteGroup } from "../contract/write-group";
import { addressOf, originsFor } from "./artnet-origin";
import { sameName } from "./target";

/** A name to set, or to take away when there is none. */
interface Change {
  address: string;
  name: string | undefined;
  /** Which of the possible origins is tried; only where no entry shows the form. */
  form: number;
}

interface Planned {
  change: Change;
  at: number;
  origin: string;
  learned: boolean;
  more: boolean;
}

type Result = undefined | Error;

/** How often a group is sent anew on a fresh serial, after somebody else's change or an unclear answer. */
const tries = 6;

/**
 * One subclass of reverse DNS at Artnet. An edit names only the origins to change and needs the serial; changes that
 * come while one is on its way leave together as the next one (artnet.md section 5).
 */
export class ArtnetSubclass {
  readonly #details: SharedRead<artnet.ArtnetReverseSubclass>;
  readonly #group = new WriteGroup<Change, Result>((members) => this.#flush(members));

  constructor(
    private readonly account: Account<"artnet">,
    private readonly run: Run,
    private readonly subnetworkId: string,
    private readonly subclass: string,
  ) {
    this.#details = new SharedRead(run.clock, () => account.client.revDns.details(subnetworkId, subclass));
  }

  details(limits?: CallOptions): Promise<artnet.ArtnetReverseSubclass> {
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

  async write(address: string, name: string | undefined, limits?: CallOptions): Promise<void> {
    await this.#group.write({ address, name, form: 0 }, limits);
  }

  async #flush(members: Change[]): Promise<Result[]> {
    let last: unknown;
    for (let attempt = 1; attempt <= tries; attempt++) {
      const before = await this.#details.get();
      const planned = plan(before, members);
      if (planned.length === 0) return members.map(() => undefined);
      try {
        const warnings = await this.#edit(before.serial, planned);
        return await this.#resultsOf(members, planned, warnings, before);
      } catch (error) {
        if (isKind(error, "validation")) return this.#oneByOne(members, planned, error);
        if (!isKind(error, "conflict", "ambiguous")) throw error;
        last = error;
        await this.run.clock.sleep(this.run.clock.random() * 100 * attempt);
      }
    }
    if (isKind(last, "ambiguous")) throw last;
    throw new RackformError({
      kind: "conflict",
      vendor: "artnet",
      applied: "no",
      message: `the reverse DNS of ${this.subclass} was changed by somebody else ${tries} times in a row while it was being written; run again`,
      cause: last,
    });
  }

  async #edit(serial: string, planned: Planned[]): Promise<artnet.ArtnetReverseWarning[]> {
    const changes = planned.map(({ origin, change: { name } }) =>
      name === undefined ? { origin, delete: true as const } : { origin, ptr: name },
    );
    try {
      return await this.account.client.revDns.edit(this.subnetworkId, this.subclass, serial, changes);
    } finally {
      this.#details.drop();
    }
  }

  /** A warning is a record that was not changed, although the edit succeeded. */
  async #resultsOf(
    members: Change[],
    planned: Planned[],
    warnings: artnet.ArtnetReverseWarning[],
    before: artnet.ArtnetReverseSubclass,
  ): Promise<Result[]> {
    const isDoubtful = warnings.length > 0 || planned.some(({ learned }) => !learned);
    // Where the vendor does not let us look, an answer without a warning has to do.
    const now = await this.#details.get().catch((error: unknown) => {
      if (isDoubtful) throw error;
      return undefined;
    });
    if (!now) return members.map(() => undefined);
    const results: Result[] = members.map(() => undefined);
    for (const { change, at, origin } of planned) {
      if (sameName(nameIn(now, change.address), change.name)) continue;
      const said = warnings.find((one) => one.origin === origin || one.address === change.address);
      const shown = nameIn(now, change.address);
      const was = nameIn(before, change.address);
      results[at] = unchanged(
        change,
        { was, shown },
        said ?? warnings.find((one) => !one.origin && !one.address),
      );
    }
    return this.#otherForms(members, planned, results);
  }

  /** One refused record fails the whole edit: each is sent alone then, in another form where there is one. */
  async #oneByOne(members: Change[], planned: Planned[], error: RackformError): Promise<Result[]> {
    const results: Result[] = members.map(() => undefined);
    if (planned.length === 1) {
      results[planned[0]!.at] = error;
      return this.#otherForms(members, planned, results);
    }
    for (const { at, change } of planned) [results[at]] = await this.#part([change]);
    return results;
  }

  async #otherForms(members: Change[], planned: Planned[], results: Result[]): Promise<Result[]> {
    for (const { at, change, learned, more } of planned) {
      if (!results[at] || learned || !more) continue;
      [results[at]] = await this.#part([{ ...change, form: change.form + 1 }]);
    }
    return results;
  }

  async #part(members: Change[]): Promise<Result[]> {
    try {
      return await this.#flush(members);
    } catch (error) {
      return members.map(() => error as Error);
    }
  }
}

function nameIn({ prefix, records }: artnet.ArtnetReverseSubclass, address: string): string | undefined {
  return records.find((record) => addressOf(prefix, record) === address)?.ptr || undefined;
}

/** What has to be sent: whatever is not as wanted already. */
function plan(before: artnet.ArtnetReverseSubclass, members: Change[]): Planned[] {
  return members.flatMap((change, at) => {
    if (sameName(nameIn(before, change.address), change.name)) return [];
    const { origins, learned } = originsFor(before.prefix, change.address, before.records);
    const origin = origins[change.form] ?? origins[0]!;
    return [{ change, at, origin, learned, more: change.form + 1 < origins.length }];
  });
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
