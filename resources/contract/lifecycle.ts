import { RackformError } from "../../sdk/core";
import {
  accountIn,
  accountOf,
  inItsAccount,
  noteReplaced,
  refuseKnownOther,
  replacesInItsAccount,
} from "./account-check";
import { checkArguments } from "./arguments";
import { same } from "./equal";
import type { Asking, Bag, Failure, Handler } from "./handler";
import type { Kind } from "./kind";
import { type Holder, holderOf, type Ledger, ownerOf } from "./ledger";
import type { Owner } from "./owner";
import { Unfinished } from "./partial";
import type { Call, OwnedCall, Run } from "./run";
import { discreet } from "./discreet";
import { isUnknown } from "./unknown";

/** Makes a kind's handlers: what is the same for every kind stands here, once. */
export function lifecycle<I extends object, C extends object>(kind: Kind<I, C>): Handler {
  return discreet(openly(kind));
}

function openly<I extends object, C extends object>(kind: Kind<I, C>): Handler {
  const argumentNames = Object.keys(kind.args.shape) as (keyof I & string)[];

  const pickArguments = (bag: Bag): Partial<I> =>
    Object.fromEntries(
      argumentNames
        .filter((name) => bag[name] !== undefined && bag[name] !== null)
        .map((name) => [name, bag[name]]),
    ) as Partial<I>;

  /** The arguments that a state has, or that an id tells. */
  const knownArguments = (id: string, outputs: Bag): Partial<I> => {
    const saved = pickArguments(outputs);
    return Object.keys(saved).length > 0 ? saved : { ...kind.fromId?.(id) };
  };

  const naturalKey = (inputs: Partial<I>): string | undefined => {
    if (!kind.key || isUnknown(inputs)) return undefined;
    const key = kind.key(inputs);
    return key === undefined ? undefined : `${kind.name}:${key}`;
  };

  /** An entry of the state, as the ledger knows it from now on. */
  const met = (run: Run, { id, owner, stateOwner }: Asking & { id: string }): Holder => {
    const before = stateOwner ?? owner ?? unnamed(kind.name);
    return run.ledger.meet(before, id, owner ?? before);
  };

  const owned = (
    call: Call,
    owner: Owner,
    holder: Holder,
    { secrets = [], createFirst = false }: Asking,
  ): OwnedCall => ({
    ...call,
    owner,
    holder,
    hasState: call.run.ledger.isKnown(owner),
    createFirst,
    secrets: new Set(secrets),
  });

  /** A call for an entry of the state, once it is certain that the account which answers is the one it lives in. */
  const entryCall = async (
    call: Call,
    request: Asking & { id: string; outputs: Bag },
  ): Promise<OwnedCall> => {
    const holder = met(call.run, request);
    const ownCall = owned(call, ownerOf(holder), holder, request);
    await inItsAccount(
      call,
      `${kind.name} ${request.id}`,
      request.outputs,
      kind.listAccount && (async () => kind.listAccount?.(ownCall, pickArguments(request.outputs))),
    );
    return ownCall;
  };

  const announce: Handler["announce"] = (request, run) => {
    const { id, outputs } = request;
    const holder = met(run, request);
    kind.seen?.(run, holder, id, outputs as Partial<I & C>);
    const key = naturalKey(knownArguments(id, outputs));
    if (key !== undefined) run.ledger.announce(key, holder);
  };

  const changedArguments = (olds: Partial<I>, news: Partial<I>): (keyof I & string)[] => {
    const before = kind.canonical(knownOnes(olds));
    const after = kind.canonical(knownOnes(news));
    return argumentNames.filter((name) => isUnknown(news[name]) || !same(before[name], after[name]));
  };

  /** The user's notation where it means what the vendor has, the vendor's where it does not. */
  const inUsersNotation = (
    saved: Partial<I>,
    live: Partial<I>,
    even: readonly (keyof I & string)[] = [],
  ): Partial<I> => {
    const before = kind.canonical(saved);
    const now = kind.canonical({ ...saved, ...live });
    const unexpected = even.filter((name) => !(name in saved) && !same(before[name], now[name]));
    const managed = [...(Object.keys(saved) as (keyof I & string)[]), ...unexpected];
    return Object.fromEntries(
      managed
        .map(
          (name) =>
            [name, name in live && !same(before[name], now[name]) ? live[name] : saved[name]] as const,
        )
        .filter(([, value]) => value !== undefined),
    ) as Partial<I>;
  };

  const readEntry: Handler["read"] = async (request, call) => {
    const { id, outputs } = request;
    const known = knownArguments(id, outputs);
    if (Object.keys(known).length === 0) {
      throw new RackformError({
        kind: "validation",
        message: `${kind.name} ${id} cannot be read by its id alone; declare it with adopt: true instead`,
      });
    }
    const saved = { ...outputs, ...known };
    const ownCall = await entryCall(call, { ...request, outputs: saved });
    // Lets the other reads of this turn announce themselves too, before anyone interprets what it finds.
    await new Promise(setImmediate);
    const live = await kind.read(ownCall, id, saved as I & C);
    const key = naturalKey(known);
    if (!live) {
      if (key !== undefined) call.run.ledger.drop(key, ownCall.holder);
      return undefined;
    }
    const inputs = inUsersNotation(known, live.inputs, live.even) as Bag;
    const unfinished = live.unfinished && live.unfinished.length > 0 ? { unfinished: live.unfinished } : {};
    return { inputs, outputs: { ...inputs, ...live.computed, ...accountIn(call, saved) }, ...unfinished };
  };

  return {
    kind: kind.name,
    limitMs: kind.limitMs,
    sealed: kind.sealed ?? [],

    check({ news, olds, owner = unnamed(kind.name), secrets = [] }, run) {
      run.ledger.begin(owner, olds !== undefined);
      const checked = checkArguments(kind.args, news);
      if (checked.failures.length > 0) return { inputs: news, failures: checked.failures };
      const inputs = { ...checked.inputs, ...kind.complete?.(checked.inputs as Partial<I>) } as Partial<I>;
      const hidden = new Set(secrets);
      const failures = kind.validate?.(knownOnes(inputs), (name) => isUnknown(inputs[name]), hidden) ?? [];
      if (failures.length > 0) return { inputs, failures };
      return { inputs, failures: declared(run, owner, inputs, secrets) };
    },

    diff(request, run) {
      const { id, outputs, news } = request;
      const holder = met(run, request);
      kind.seen?.(run, holder, id, outputs as Partial<I & C>);
      refuseKnownOther(run, `${kind.name} ${id}`, outputs);
      const olds = pickArguments(outputs);
      const wanted = pickArguments(news);
      const changed = changedArguments(olds, wanted);
      const replaces = kind.replaces(changed, olds, wanted);
      const refusal =
        replaces.length > 0 && run.ledger.hasProgram
          ? kind.irreplaceable?.(outputs as Partial<I & C>, run)
          : undefined;
      if (refusal) throw refusal;
      if (replaces.length > 0) noteReplaced(run, ownerOf(holder), outputs);
      const key = naturalKey(wanted);
      const held = naturalKey(olds);
      if (held !== undefined) {
        if (replaces.length === 0 && held === key) run.ledger.stay(held, holder);
        else run.ledger.leave(held, holder);
      }
      const lost = run.ledger.isRemoved(() => [...(key ? [key] : []), ...(kind.covers?.(wanted) ?? [])]);
      if (kind.covers && changed.length === 0) run.ledger.settle(ownerOf(holder), "done");
      return {
        changed,
        replaces,
        deleteBeforeReplace: kind.deleteBeforeReplace && replaces.length > 0,
        lost,
      };
    },

    async create(request, call) {
      const { inputs, owner = unnamed(kind.name) } = request;
      const { ledger } = call.run;
      const wanted = inputs as I;
      await replacesInItsAccount(call, `${kind.name} ${owner}`, owner, inputs);
      const key = naturalKey(wanted);
      const other = key === undefined ? undefined : ledger.claim(key, owner);
      if (key !== undefined && other !== undefined)
        throw new RackformError({ kind: "conflict", message: sharedObject(kind.name, key) });
      try {
        // Asked at the same time: which account it is has to be in the state of what is made.
        const account = accountOf(call, inputs);
        const { id, computed } = await kind.create(owned(call, owner, owner, request), wanted);
        if (key !== undefined) ledger.make(key, holderOf(owner, id));
        if (kind.covers) ledger.settle(owner, "done");
        return { id, outputs: { ...inputs, ...computed, ...(await account) } };
      } catch (error) {
        if (key !== undefined) {
          // An unfinished object is the entry's, and stands.
          if (error instanceof Unfinished) ledger.hold(key, holderOf(owner, error.id));
          else ledger.fail(key, owner);
        }
        if (kind.covers) ledger.settle(owner, error instanceof Unfinished ? "done" : "failed");
        throw error instanceof Unfinished ? error.with(await accountOf(call, inputs)) : error;
      }
    },

    announce,

    async read(request, call) {
      announce(request, call.run);
      const { readers } = call.run.ledger;
      readers.reading++;
      try {
        return await readEntry(request, call);
      } finally {
        readers.reading--;
      }
    },

    async update(request, call) {
      const { id, outputs, news } = request;
      const { ledger } = call.run;
      const ownCall = await entryCall(call, request);
      kind.seen?.(call.run, ownCall.holder, id, outputs as Partial<I & C>);
      const key = naturalKey(pickArguments(news));
      const held = naturalKey(pickArguments(outputs));
      try {
        const computed = await kind.update(ownCall, id, outputs as I & C, news as I);
        if (held !== undefined && held !== key) ledger.drop(held, ownCall.holder);
        if (key !== undefined) ledger.hold(key, ownCall.holder);
        if (kind.covers) ledger.settle(ownCall.owner, "done");
        return { outputs: { ...news, ...computed, ...accountIn(call, { ...outputs, ...news }) } };
      } catch (error) {
        if (kind.covers) ledger.settle(ownCall.owner, error instanceof Unfinished ? "done" : "failed");
        if (!(error instanceof Unfinished)) throw error;
        throw error.with(accountIn(call, { ...outputs, ...news }));
      }
    },

    async delete(request, call) {
      const { id, outputs } = request;
      const { ledger } = call.run;
      const ownCall = await entryCall(call, request);
      const { holder } = ownCall;
      const key = naturalKey(pickArguments(outputs));
      if (key !== undefined && ledger.standsForAnother(key, holder)) {
        call.run.log(`${kind.name} ${id} stays as it is: another resource of this stack goes on with it`);
        // Where the replacement is the same entry, it keeps the object.
        return ledger.isMadeBy(key, holder) ? undefined : ledger.drop(key, holder);
      }
      const failed = key === undefined ? undefined : ledger.failedForAnother(key, holder);
      if (failed !== undefined) throw missed(kind.name, id, failed);
      if (key !== undefined) ledger.remove(key);
      try {
        await kind.delete(ownCall, id, outputs as I & C);
      } catch (error) {
        if (key !== undefined) ledger.restore(key);
        throw error;
      }
      if (key !== undefined) ledger.drop(key, holder);
    },
  };

  /** What is wrong with the arguments beside the rest of the program. */
  function declared(run: Run, owner: Owner, inputs: Partial<I>, secrets: readonly string[]): Failure[] {
    if (!kind.key) return kind.clashes?.(run, owner, inputs, new Set(secrets)) ?? [];
    const shown = (text: string) => (secrets.length > 0 ? withoutContent(text) : text);
    const key = naturalKey(inputs);
    if (key === undefined) return [];
    const other = run.ledger.declare(key, owner);
    if (other !== undefined) return [{ property: "", reason: sharedObject(kind.name, shown(key), other) }];
    const shared = coveredTwice(run.ledger, owner, key, kind.covers?.(inputs), shown);
    if (shared !== undefined) return [{ property: "", reason: shared }];
    return kind.clashes?.(run, owner, inputs, new Set(secrets)) ?? [];
  }
}

/** Stands for the owner where a front end or an older state does not tell it. */
function unnamed(kind: string): Owner {
  return `?/${kind}`;
}

/** With `--continue-on-error` a delete comes although the creation that was to go on with its object has failed. */
function missed(kind: string, id: string, owner: Owner): RackformError {
  return new RackformError({
    kind: "conflict",
    applied: "no",
    message: `${kind} ${id} is not deleted: ${owner} was to go on with it, and that failed; run again`,
  });
}

/** What is wrong when an object is managed by a resource of its own and by one that manages many. */
function coveredTwice(
  ledger: Ledger,
  owner: Owner,
  key: string,
  covers: Iterable<string> | undefined,
  shown: (key: string) => string,
): string | undefined {
  const coverer = ledger.covererOf(key);
  const own = covers && ledger.cover(owner, covers);
  if (coverer !== undefined)
    return `${shown(key)} is managed by ${coverer} of this program already; take it out of one of them`;
  return own === undefined
    ? undefined
    : `${shown(own)} is a resource of its own in this program; take it out of one of them`;
}

/** A key without what follows an object's name and type: a row's value is part of its key. */
function withoutContent(key: string): string {
  return key.split("/").slice(0, 3).join("/");
}

/** What is unknown in a preview is a text, whatever the argument's type: no kind should have to expect that. */
function knownOnes<I extends object>(inputs: Partial<I>): Partial<I> {
  return Object.fromEntries(Object.entries(inputs).filter(([, value]) => !isUnknown(value))) as Partial<I>;
}

function sharedObject(kind: string, key: string, other?: Owner): string {
  return `two ${kind} resources of this program are the same object (${key.slice(kind.length + 1)})${other === undefined || other.startsWith("?") ? "" : `, this one and ${other}`}; remove one of them`;
}
