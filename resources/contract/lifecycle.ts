import { RackformError } from "../../sdk/core";
import { checkArguments } from "./arguments";
import { same } from "./equal";
import type { Bag, Handler } from "./handler";
import type { Kind } from "./kind";
import type { Ledger } from "./ledger";
import { isUnknown } from "./unknown";

/** Makes a kind's handlers: what is the same for every kind stands here, once. */
export function lifecycle<I extends object, C extends object>(kind: Kind<I, C>): Handler {
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

  const announce: Handler["announce"] = ({ id, outputs }, run) => {
    kind.seen?.(run, id, outputs as Partial<I & C>);
    const key = naturalKey(knownArguments(id, outputs));
    if (key !== undefined) run.ledger.announce(key);
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

  return {
    kind: kind.name,
    limitMs: kind.limitMs,

    check({ news, olds }, run) {
      run.ledger.begin();
      const checked = checkArguments(kind.args, news);
      if (checked.failures.length > 0) return { inputs: news, failures: checked.failures };
      const inputs = { ...checked.inputs, ...kind.complete?.(checked.inputs as Partial<I>) } as Partial<I>;
      const known = Object.fromEntries(
        Object.entries(inputs).filter(([, value]) => !isUnknown(value)),
      ) as Partial<I>;
      const failures = kind.validate?.(known, (name) => isUnknown(inputs[name])) ?? [];
      if (failures.length > 0) return { inputs: inputs, failures };
      const key = naturalKey(inputs);
      if (
        key !== undefined &&
        !run.ledger.declare(key, olds !== undefined && naturalKey(pickArguments(olds)) !== undefined)
      ) {
        return { inputs: inputs, failures: [{ property: "", reason: sharedObject(kind.name, key) }] };
      }
      const shared = key === undefined ? undefined : coveredTwice(run.ledger, key, kind.covers?.(inputs));
      if (shared !== undefined) return { inputs: inputs, failures: [{ property: "", reason: shared }] };
      return { inputs: inputs, failures: [] };
    },

    diff({ id, outputs, news }, run) {
      kind.seen?.(run, id, outputs as Partial<I & C>);
      const olds = pickArguments(outputs);
      const wanted = pickArguments(news);
      const changed = changedArguments(olds, wanted);
      const replaces = kind.replaces(changed, olds, wanted);
      const refusal =
        replaces.length > 0 && run.ledger.hasProgram
          ? kind.irreplaceable?.(outputs as Partial<I & C>)
          : undefined;
      if (refusal) throw refusal;
      const key = naturalKey(wanted);
      if (key !== undefined) run.ledger.compare(key, replaces.length > 0);
      if (key !== undefined && replaces.length > 0 && key === naturalKey(olds)) run.ledger.supersede(key);
      const oldKey = replaces.length > 0 ? naturalKey(olds) : undefined;
      if (oldKey !== undefined) run.ledger.replace(oldKey);
      const lost = run.ledger.isTaken(() => [...(key ? [key] : []), ...(kind.covers?.(wanted) ?? [])]);
      return {
        changed,
        replaces,
        deleteBeforeReplace: kind.deleteBeforeReplace && replaces.length > 0,
        lost,
      };
    },

    async create({ inputs }, call) {
      const wanted = inputs as I;
      const key = naturalKey(wanted);
      if (key !== undefined && call.run.ledger.isHeldByAnother(key)) {
        throw new RackformError({ kind: "conflict", message: sharedObject(kind.name, key) });
      }
      if (key !== undefined) call.run.ledger.claim(key);
      try {
        const { id, computed } = await kind.create(call, wanted);
        if (key !== undefined) call.run.ledger.hold(key);
        return { id, outputs: { ...inputs, ...computed } };
      } catch (error) {
        if (key !== undefined) call.run.ledger.unclaim(key);
        throw error;
      }
    },

    announce,

    async read({ id, outputs }, call) {
      announce({ id, outputs }, call.run);
      const known = knownArguments(id, outputs);
      if (Object.keys(known).length === 0) {
        throw new RackformError({
          kind: "validation",
          message: `${kind.name} ${id} cannot be read by its id alone; declare it with adopt: true instead`,
        });
      }
      // Lets the other reads of this turn announce themselves too, before anyone interprets what it finds.
      await new Promise(setImmediate);
      const live = await kind.read(call, id, { ...outputs, ...known } as I & C);
      if (!live) return undefined;
      const inputs = inUsersNotation(known, live.inputs, live.even) as Bag;
      const unfinished = live.unfinished && live.unfinished.length > 0 ? { unfinished: live.unfinished } : {};
      return { inputs, outputs: { ...inputs, ...live.computed }, ...unfinished };
    },

    async update({ id, outputs, news }, call) {
      kind.seen?.(call.run, id, outputs as Partial<I & C>);
      const computed = await kind.update(call, id, outputs as I & C, news as I);
      const key = naturalKey(pickArguments(news));
      if (key !== undefined) call.run.ledger.hold(key);
      return { outputs: { ...news, ...computed } };
    },

    async delete({ id, outputs }, call) {
      const key = naturalKey(pickArguments(outputs));
      if (key !== undefined && call.run.ledger.isKept(key)) return call.run.ledger.retain(key);
      if (key !== undefined) call.run.ledger.takeAway(key);
      await kind.delete(call, id, outputs as I & C);
      if (key !== undefined) call.run.ledger.release(key);
    },
  };
}

/** What is wrong when an object is managed by a resource of its own and by one that manages many. */
function coveredTwice(ledger: Ledger, key: string, covers: Iterable<string> | undefined): string | undefined {
  const coverer = ledger.covererOf(key);
  const own = covers && ledger.cover(key, covers);
  if (coverer !== undefined)
    return `${key} is managed by ${coverer} of this program already; take it out of one of them`;
  return own === undefined
    ? undefined
    : `${own} is a resource of its own in this program; take it out of one of them`;
}

/** What is unknown in a preview is a text, whatever the argument's type: no kind should have to expect that. */
function knownOnes<I extends object>(inputs: Partial<I>): Partial<I> {
  return Object.fromEntries(Object.entries(inputs).filter(([, value]) => !isUnknown(value))) as Partial<I>;
}

function sharedObject(kind: string, key: string): string {
  return `two ${kind} resources of this program are the same object (${key.slice(kind.length + 1)}); remove one of them`;
}
