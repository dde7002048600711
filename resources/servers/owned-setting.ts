import { RackformError } from "../../sdk/core";
import { sharedObject } from "../contract/declaring";
import type { Bag } from "../contract/handler";
import { type Holder, ownerOf } from "../contract/ledger";
import type { Owner } from "../contract/owner";
import type { Account, Call, OwnedCall, Run } from "../contract/run";
import { declaredIn } from "../contract/open-write";
import { orUnfinished } from "../contract/refusal";
import { forgotten, tookIn } from "../settings/handover";
import { ownedChange, type Values } from "../sharing/owned-values";
import { perRun, perVendor } from "../sharing/per-run";
import { Queues } from "../sharing/queue";
import type { ServerVendor } from "./row";

/** Where the values of a setting are kept. */
export interface SettingPort {
  /** The values of a server; `undefined` when it is certainly not in the account. */
  find(call: Call, vendor: ServerVendor, place: string): Promise<Values | undefined>;
  /** Writes values and looks until the vendor shows them. */
  write(call: Call, vendor: ServerVendor, place: string, values: Values): Promise<void>;
  /** The same where what was there before comes back: a vendor may not take it. */
  putBack(call: Call, vendor: ServerVendor, place: string, former: Values): Promise<void>;
  isSame: (one: string | undefined, other: string | undefined) => boolean;
  /** What one of the values is called in a line for the user. */
  called(name: string): string;
  /** `server`. */
  what(vendor: ServerVendor): { what: string; argument: string };
}

/** A resource of a setting. */
export interface Setting {
  vendor: ServerVendor;
  /** The resource's id. */
  id: string;
  /** The vendor's id of the server. */
  place: string;
  /** Its key in the ledger. */
  key: string;
}

/** What a state has of a setting. */
export interface OwnedValues {
  ours: Values;
  former: Values;
  /** What it declared before writes whose outcome is not known. */
  was?: readonly Values[] | undefined;
}

/** One resource at a time of those that are about one server: one may take over from another that puts back. */
const queues = perVendor((_: Account<ServerVendor>) => new Queues());

/** Entries of this run by kind and id: a resource that takes another one's place goes on with what that one remembers. */
const entries = perRun(() => new Map<string, OwnedValues & { owner: Owner; key: string }>());

/** Some values of a server, which were something before and will be again: see `ownedChange`. */
export class OwnedSetting {
  constructor(
    private readonly kind: string,
    private readonly port: SettingPort,
  ) {}

  /** An entry of the state remembers what was there before it. */
  seen(run: Run, holder: Holder, id: string, key: string | undefined, owned: OwnedValues): void {
    this.#note(run, ownerOf(holder), id, key ?? id, owned);
  }

  /** Takes a server in; answers what was there before. `keep` makes the state of it, for a write whose outcome nobody knows. */
  create(call: OwnedCall, setting: Setting, wanted: Values, keep: (former: Values) => Bag): Promise<Values> {
    return this.#inQueue(call, setting, async () => {
      this.#claim(call, setting.id);
      const known = entries(call.run).get(`${this.kind} ${setting.id}`) ?? { ours: {}, former: {} };
      const former = await this.#settle(call, setting, wanted, known, keep);
      for (const name of Object.keys(wanted).filter((one) => !(one in known.ours)))
        if (this.port.isSame(former[name], wanted[name]))
          call.run.log(
            `${setting.id} has the ${this.port.called(name)} ${wanted[name] ?? "none"} already; it keeps it when this resource goes, since nothing else is known of before`,
          );
      this.#note(call.run, call.owner, setting.id, setting.key, { ours: wanted, former });
      return former;
    });
  }

  update(
    call: OwnedCall,
    setting: Setting,
    wanted: Values,
    owned: OwnedValues,
    keep: (former: Values) => Bag,
  ): Promise<Values> {
    return this.#inQueue(call, setting, () => this.#settle(call, setting, wanted, owned, keep));
  }

  /**
   * Puts back what was there before, unless somebody else has changed it since; answers what stands then, where the resource had it
   * to the end.
   */
  remove(call: OwnedCall, setting: Setting, owned: OwnedValues): Promise<Values | undefined> {
    return this.#inQueue(call, setting, async () => {
      const name = `${this.kind} ${setting.id}`;
      const standing = entries(call.run).get(name);
      // By now another resource of the stack has taken it over, and with it what was there before.
      if (standing && standing.owner !== call.owner) {
        this.leftToAnother(call, setting.id, owned);
        return undefined;
      }
      entries(call.run).delete(name);
      const { vendor, place } = setting;
      const live = await this.port.find(call, vendor, place);
      if (!live) return undefined;
      const { write, foreign } = ownedChange({ wanted: {}, live, isSame: this.port.isSame, ...owned });
      this.#tellForeign(call, setting, live, foreign);
      if (Object.keys(write).length > 0) await this.port.putBack(call, vendor, place, write);
      return { ...live, ...write };
    });
  }

  /** What was there before is told where the resource that goes on with it does not know that. */
  leftToAnother(call: OwnedCall, id: string, { ours, former }: OwnedValues): void {
    const standing = entries(call.run).get(`${this.kind} ${id}`);
    if (!standing || standing.owner === call.owner) return;
    const said = (name: string, value: string | undefined) =>
      value === undefined ? `no ${this.port.called(name)}` : `the ${this.port.called(name)} ${value}`;
    for (const name of Object.keys(ours)) {
      const [before, after] = [former[name], (name in standing.ours ? standing.former : ours)[name]];
      if (!this.port.isSame(before, after))
        call.run.log(forgotten(id, said(name, before), said(name, after)));
    }
  }

  /** Makes the values those of the program, with what was there before kept in the state whatever happens. */
  async #settle(
    call: OwnedCall,
    setting: Setting,
    wanted: Values,
    owned: OwnedValues,
    keep: (former: Values) => Bag,
  ): Promise<Values> {
    const { vendor, place, id } = setting;
    const live = await this.port.find(call, vendor, place);
    if (!live) throw this.#missing(vendor, place);
    const { isSame } = this.port;
    const { write, former, foreign } = ownedChange({ wanted, live, isSame, ...owned });
    this.#tellForeign(call, setting, live, foreign);
    for (const name of Object.keys(wanted).filter((one) => !(one in owned.ours) && one in write))
      if (live[name] !== undefined && live[name] !== "")
        call.run.log(tookIn(id, `the ${this.port.called(name)} ${live[name]}`));
    const was = declaredIn({ __was: [...(owned.was ?? [])] }, owned.ours);
    if (Object.keys(write).length > 0)
      await orUnfinished(id, keep(former), () => this.port.write(call, vendor, place, write), {
        was,
        shown: () => this.port.find(call, vendor, place),
      });
    return former;
  }

  #inQueue<T>(call: Call, { vendor, id }: Setting, work: () => Promise<T>): Promise<T> {
    return queues(call.run, vendor).run(`${this.kind} ${id}`, call.limits, work);
  }

  #note(run: Run, owner: Owner, id: string, key: string, owned: OwnedValues): void {
    entries(run).set(`${this.kind} ${id}`, { ...owned, owner, key: `${this.kind}:${key}` });
  }

  /** @throws conflict when another resource of the program is about the server, in another notation perhaps */
  #claim({ run, owner }: OwnedCall, id: string): void {
    const known = entries(run).get(`${this.kind} ${id}`);
    if (!known || known.owner === owner || !run.ledger.declares(known.owner)) return;
    if (!run.ledger.isHandedOver(known.key, owner))
      throw new RackformError({
        kind: "conflict",
        applied: "no",
        message: sharedObject(this.kind, `${this.kind}:${id}`, known.owner),
      });
  }

  #missing(vendor: ServerVendor, place: string): RackformError {
    const { what, argument } = this.port.what(vendor);
    return new RackformError({
      kind: "not-found",
      vendor,
      argument,
      applied: "no",
      message: `there is no ${what} ${place} in this account; check the id, and the account with npx rackform doctor`,
    });
  }

  #tellForeign({ run }: Call, { id }: Setting, live: Values, foreign: readonly string[]): void {
    for (const name of foreign)
      run.log(
        `${id} has the ${this.port.called(name)} ${live[name] ?? "none"}, which this resource did not set, and keeps it; to have the former one there again, take it into the state with pulumi refresh first`,
      );
  }
}
