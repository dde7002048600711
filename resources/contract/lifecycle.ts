import { RackformError } from "../../sdk/core";
import { accountIn, accountOf, noteReplaced, refuseKnownOther, replacesInItsAccount } from "./account-check";
import { checkArguments } from "./arguments";
import { arriving } from "./arriving";
import { declared, sharedObject } from "./declaring";
import { hideSecrets } from "./hidden-secrets";
import { entryCall, met, owned, unnamed } from "./entry";
import { findById } from "./find";
import type { Asking, Bag, Handler } from "./handler";
import type { Kind } from "./kind";
import { KindArguments, knownOnes } from "./kind-arguments";
import { holderOf, ownerOf } from "./ledger";
import type { Owner } from "./owner";
import { refusingChanges } from "./read-only";
import { quietId } from "./secrets";
import { tellSubject } from "./subject";
import { Unfinished } from "./unfinished";
import type { Call } from "./run";
import { isUnknown, unknownText } from "./unknown";
import { warn } from "./warning";

type ReadRequest = Asking & { id: string; outputs: Bag };

/** Makes a kind's handlers: what is the same for every kind stands here, once. */
export function lifecycle<I extends object, C extends object>(kind: Kind<I, C>): Handler {
  return refusingChanges(hideSecrets(tellSubject(kind, arriving(kind, openly(kind)))));
}

function openly<I extends object, C extends object>(kind: Kind<I, C>): Handler {
  const args = new KindArguments<I>(kind);
  const objectOf = (id: string, state: Bag) => kind.objectKey?.(id, state as Partial<I & C>);

  const announce: Handler["announce"] = (request, run) => {
    const { id, outputs } = request;
    const holder = met(kind.name, run, request);
    kind.seen?.(run, holder, id, knownOnes(outputs) as Partial<I & C>);
    const key = args.key(args.pick(outputs));
    for (const one of [key, objectOf(id, outputs)]) if (one !== undefined) run.ledger.announce(one, holder);
  };

  const readEntry = async (
    request: ReadRequest,
    call: Call,
    notation: (saved: Partial<I>, live: Partial<I>, even?: (keyof I & string)[]) => Partial<I>,
  ): ReturnType<Handler["read"]> => {
    const { id, outputs: saved } = request;
    const ownCall = await entryCall(kind, args, call, request);
    // Lets the other reads of this turn announce themselves too, before anyone interprets what it finds.
    await new Promise(setImmediate);
    const live = await kind.read(ownCall, id, saved as I & C);
    const known = args.pick(saved);
    const key = args.key(known);
    if (!live) {
      for (const one of [key, objectOf(id, saved)])
        if (one !== undefined) call.run.ledger.drop(one, ownCall.holder);
      return undefined;
    }
    const inputs = notation(known, live.inputs, live.even) as Bag;
    const unfinished = live.unfinished && live.unfinished.length > 0 ? { unfinished: live.unfinished } : {};
    return { inputs, outputs: { ...inputs, ...live.computed, ...accountIn(call, saved) }, ...unfinished };
  };

  return {
    kind: kind.name,
    limitMs: kind.limitMs,
    sealed: kind.sealed ?? [],
    secretOutputs: kind.secretOutputs ?? [],
    secretArguments: args.secrets,

    check({ news, olds, owner = unnamed(kind.name), secrets = [], isStateUnknown }, run) {
      run.ledger.begin(owner, olds !== undefined);
      const checked = checkArguments(kind.args, news);
      if (checked.failures.length > 0) {
        const reworded = checked.failures.map((failure) => kind.reword?.(failure, news) ?? failure);
        return { inputs: news, failures: reworded };
      }
      const completed = kind.complete?.(knownOnes(checked.inputs) as Partial<I>) ?? {};
      const waiting = Object.fromEntries([...checked.unknown].map((name) => [name, news[name]]));
      const inputs = { ...checked.inputs, ...completed, ...waiting } as Partial<I>;
      const hidden = new Set(secrets);
      const before = isStateUnknown ? {} : olds && knownOnes(args.pick(olds));
      const failures =
        kind.validate?.(knownOnes(inputs), (name) => isUnknown(inputs[name]), hidden, before) ?? [];
      if (failures.length > 0) return { inputs, failures };
      const clashes = declared(kind, args.key(inputs), run, owner, inputs, secrets);
      if (olds === undefined && clashes.length === 0) warn(kind, run, knownOnes(inputs));
      return { inputs, failures: clashes };
    },

    diff(request, run) {
      const { id, outputs, news } = request;
      const holder = met(kind.name, run, request);
      kind.seen?.(run, holder, id, knownOnes(outputs) as Partial<I & C>);
      refuseKnownOther(run, `${kind.name} ${id}`, outputs);
      const olds = args.pick(outputs);
      const wanted = args.pick(news);
      const changed = args
        .changed(olds, wanted)
        .filter(
          (name) =>
            isUnknown(wanted[name]) ||
            isUnknown(olds[name]) ||
            !kind.isOtherNotation?.(name, olds, wanted, outputs as Partial<I & C>),
        );
      const replaces = kind.replaces(changed, olds, wanted, outputs as Partial<I & C>);
      const refusal =
        replaces.length > 0
          ? run.ledger.hasProgram && kind.irreplaceable?.(outputs as Partial<I & C>, run)
          : changed.length > 0 && kind.unchangeable?.(knownOnes(wanted), outputs as Partial<I & C>);
      if (refusal) throw refusal;
      if (replaces.length > 0) noteReplaced(run, ownerOf(holder), outputs);
      else if (changed.length > 0) warn(kind, run, knownOnes(wanted), knownOnes(outputs) as Partial<I & C>);
      const key = args.key(wanted);
      const held = args.key(olds);
      if (held !== undefined) {
        if (replaces.length === 0 && held === key) run.ledger.stay(held, holder);
        else run.ledger.leave(held, holder);
      }
      const object = objectOf(id, outputs);
      if (object !== undefined) run.ledger[replaces.length === 0 ? "stay" : "leave"](object, holder);
      const lost = run.ledger.isRemoved(() => [
        ...(key ? [key] : []),
        ...(kind.covers?.(knownOnes(wanted)) ?? []),
      ]);
      if (kind.covers && changed.length === 0) run.ledger.settle(ownerOf(holder), "done");
      return {
        changed: named(changed, { ...olds, ...wanted }),
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
      const key = args.key(wanted);
      const other = key === undefined ? undefined : ledger.claim(key, owner);
      const has = (id: string, outputs: Bag) => {
        const object = objectOf(id, outputs);
        if (object === undefined) return;
        ledger.drop(object, owner);
        ledger.hold(object, holderOf(owner, id));
      };
      if (key !== undefined && other !== undefined)
        throw new RackformError({ kind: "conflict", message: sharedObject(kind.name, key) });
      try {
        // Asked at the same time: which account it is has to be in the state of what is made.
        const account = accountOf(call, inputs);
        const { id: shown, computed } = await kind.create(owned(call, owner, owner, request), wanted);
        const id = quietId(shown, request.secrets, inputs, owner);
        if (key !== undefined) ledger.make(key, holderOf(owner, id));
        has(id, { ...inputs, ...computed });
        if (kind.covers) ledger.settle(owner, "done");
        return { id, outputs: { ...inputs, ...computed, ...(await account) } };
      } catch (given) {
        const error =
          given instanceof Unfinished ? given.as(quietId(given.id, request.secrets, inputs, owner)) : given;
        if (error instanceof Unfinished) has(error.id, error.outputs);
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

    foretell({ inputs, outputs, owner = unnamed(kind.name), secrets = [] }) {
      const known = knownOnes(args.pick(inputs));
      const asker = { owner, secrets: new Set(secrets) };
      const { id, computed } = kind.foretell(known, asker, outputs as Partial<I & C> | undefined);
      const open = Object.keys(kind.outputs.shape).filter((name) => computed[name as keyof C] === undefined);
      const waiting = Object.fromEntries(open.map((name) => [name, unknownText]));
      const told = id === undefined ? {} : { id: quietId(id, secrets, inputs, owner) };
      return { ...told, outputs: { ...inputs, ...computed, ...waiting } };
    },

    async read(request, call) {
      const saved = args.pick(request.outputs);
      const isSaved = Object.keys(saved).length > 0;
      const found = isSaved ? undefined : await findById(kind, call, request);
      if (!isSaved && !found) return undefined;
      const entry = found ? { ...request, id: found.id, outputs: found.state as Bag } : request;
      announce(entry, call.run);
      const { readers } = call.run.ledger;
      readers.reading++;
      try {
        const live = await readEntry(entry, call, (known, now, even) =>
          found ? args.declaring(known, now) : args.inUsersNotation(known, now, even),
        );
        if (!live || !found) return live;
        const inputs = { ...live.inputs, ...kind.written?.(live.inputs as Partial<I>) };
        return { ...live, id: found.id, inputs };
      } finally {
        readers.reading--;
      }
    },

    async update(request, call) {
      const { id, outputs, news } = request;
      const { ledger } = call.run;
      const ownCall = await entryCall(kind, args, call, request);
      kind.seen?.(call.run, ownCall.holder, id, knownOnes(outputs) as Partial<I & C>);
      const key = args.key(args.pick(news));
      const held = args.key(args.pick(outputs));
      try {
        const computed = await kind.update(ownCall, id, outputs as I & C, news as I);
        if (held !== undefined && held !== key) ledger.drop(held, ownCall.holder);
        if (key !== undefined) ledger.hold(key, ownCall.holder);
        if (kind.covers) ledger.settle(ownCall.owner, "done");
        return { outputs: { ...news, ...computed, ...accountIn(call, { ...outputs, ...news }) } };
      } catch (error) {
        if (kind.covers) ledger.settle(ownCall.owner, error instanceof Unfinished ? "done" : "failed");
        if (!(error instanceof Unfinished)) throw error;
        // An id never changes.
        throw error.as(id).with(accountIn(call, { ...outputs, ...news }));
      }
    },

    async delete(request, call) {
      const { id, outputs } = request;
      const { ledger } = call.run;
      const ownCall = await entryCall(kind, args, call, request);
      const { holder } = ownCall;
      const saved = args.pick(outputs);
      const key = args.key(saved);
      const keys = [key, objectOf(id, outputs)].filter((one) => one !== undefined);
      ledger.hear([...keys, ...(kind.covers?.(saved) ?? [])]);
      if (keys.some((one) => ledger.standsForAnother(one, holder))) {
        call.run.log(`${kind.name} ${id} stays as it is: another resource of this stack goes on with it`);
        kind.leftToAnother?.(ownCall, id, outputs as I & C);
        // Where the replacement is the same entry, it keeps the object.
        for (const one of keys) if (!ledger.isMadeBy(one, holder)) ledger.drop(one, holder);
        return;
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
      for (const one of keys) ledger.drop(one, holder);
    },
  };
}

/** With `--continue-on-error` a delete comes although the creation that was to go on with its object has failed. */
function missed(kind: string, id: string, owner: Owner): RackformError {
  return new RackformError({
    kind: "conflict",
    applied: "no",
    message: `${kind} ${id} is not deleted: ${owner} was to go on with it, and that failed; run again`,
  });
}

/** What is told as changed: of two arguments that say the same in two ways, the one that is given. */
function named<N extends string>(changed: readonly N[], given: object): N[] {
  const told = changed.filter((name) => name in given);
  return told.length > 0 ? told : [...changed];
}
