import { cancelled, isKind, type RackformError } from "../../sdk/core";
import type { Bag } from "../contract/handler";
import { ownerMark } from "../contract/owner";
import { waitForProgram } from "../contract/program-wait";
import type { OwnedCall } from "../contract/run";
import { unproved } from "../contract/since-unclear";
import { Unfinished } from "../contract/unfinished";
import { perAccount } from "../sharing/per-run";
import { poll } from "../sharing/poll";
import { Queues } from "../sharing/queue";
import { settled } from "../sharing/settled";
import { type Family, isFailed, isGone, type Live, listOf, titles } from "./live";

const intervalMs = 6_000;
/** How many looks something may take to show up after an unclear answer. */
const looks = 10;

/** What a resource asks for. */
export interface Wish<L extends Live> {
  /** `a node of the cloud lab`. */
  what: string;
  cloudId: string;
  /** The entry's id as long as nobody knows what came of the order. */
  id: string;
  /** What the state keeps then. */
  kept: Bag;
  /** Whether one that is new may be it. */
  isMeant: (one: L) => boolean;
  /** Whether the program names one that is there: nothing is asked for then. */
  isNamed?: boolean;
  /** One of those that are there already and that no resource of the stack has. @throws conflict */
  takeOver(free: readonly L[]): Promise<L | undefined>;
  /** Whether one that has come since an unclear answer of an earlier run becomes it; false: another one is asked for. @throws conflict */
  mayTake: (one: L) => Promise<boolean>;
  /** Sent once. */
  post(): Promise<L>;
}

/** The ledger's key of an object, by the vendor's id. */
export const objectKey = ({ what }: Pick<Family<Live>, "what">, id: string): string =>
  `FlexVm ${what}:i3d:${id}`;

/** Whether another entry of the stack has it. */
export const isHeldByOther = ({ run, holder }: OwnedCall, family: Pick<Family<Live>, "what">, id: string) =>
  run.ledger.otherHolder(objectKey(family, id), [holder]) !== undefined;

/** The id of an order of which nobody knows yet what came of it; it stays when that is known. */
export const orderId = ({ owner }: OwnedCall, cloudId: string): string =>
  `i3d:${cloudId}/order-${ownerMark(owner)}`;

const waits = perAccount("i3d", (_account, _run, _cloudId: string) => ({ isWaitTold: false }));

/** Of what is asked for at once, nobody could tell which answer is whose. */
const queues = perAccount("i3d", () => new Queues());

/**
 * What a resource asks for: one that is there and is its own, or a new one. `before` are the ids that were there when an earlier run
 * asked without a clear answer.
 *
 * @throws Unfinished when nobody knows what came of it: it is not asked for again before the next run has looked
 */
export function obtain<L extends Live>(
  call: OwnedCall,
  family: Family<L>,
  wish: Wish<L>,
  before?: readonly string[],
): Promise<L> {
  return queues(call.run).run(`${family.what} ${wish.cloudId}`, call.limits, async () => {
    const got =
      before && !wish.isNamed
        ? await resumed(call, family, wish, before)
        : ((await taken(call, family, wish)) ?? (await order(call, family, wish)));
    call.run.ledger.hold(objectKey(family, got.id), call.holder);
    return got;
  });
}

async function taken<L extends Live>(call: OwnedCall, family: Family<L>, wish: Wish<L>) {
  const there = await takenOf(call, family, wish, await listOf(call, family, wish.cloudId, "reload"));
  if (there) return there;
  // Until then an order of a run that was killed may be missing.
  const { what, cloudId } = wish;
  if (family.settleMs !== undefined)
    await settled(call, {
      vendor: "i3d",
      what: `FlexVM ${what}`,
      list: `the list of ${family.what}s`,
      settleMs: family.settleMs,
      told: waits(call.run, cloudId),
    });
  return takenOf(call, family, wish, await listOf(call, family, cloudId, "confirm"));
}

async function takenOf<L extends Live>(
  call: OwnedCall,
  family: Family<L>,
  wish: Wish<L>,
  all: readonly L[],
): Promise<L | undefined> {
  const free = () =>
    all.filter((one) => !isGone(one) && !isFailed(one) && !isHeldByOther(call, family, one.id));
  // Resources that have some of them may come later in the program.
  if (free().length > 0) await waitForProgram(call, () => (free().length === 0 ? true : undefined));
  return wish.takeOver(free());
}

/** What an earlier run asked for without a clear answer: what has come since, or it is asked for again. */
async function resumed<L extends Live>(
  call: OwnedCall,
  family: Family<L>,
  wish: Wish<L>,
  before: readonly string[],
): Promise<L> {
  // What is new may be another resource's, which the engine shows later.
  await waitForProgram(call, () => undefined);
  const there = await lookFor(call, family, wish, before);
  if (there && (await wish.mayTake(there))) return there;
  // What has come since and is another's is not taken for what is asked for now.
  const now = (await listOf(call, family, wish.cloudId)).map(({ id }) => id);
  return order(call, family, wish, [...before, ...now]);
}

async function order<L extends Live>(
  call: OwnedCall,
  family: Family<L>,
  wish: Wish<L>,
  earlier?: readonly string[],
): Promise<L> {
  const before = earlier ?? (await listOf(call, family, wish.cloudId)).map(({ id }) => id);
  // Nobody would write down what is made from here on.
  if (!(await call.run.hasEngine())) throw cancelled();
  let doubt: RackformError;
  try {
    return await wish.post();
  } catch (error) {
    if (!isKind(error, "ambiguous")) throw error;
    doubt = error;
  } finally {
    family.list(call.run, wish.cloudId).drop();
  }
  const found = await lookFor(call, family, wish, before);
  if (found) return found;
  const asked = `the vendor gave no clear answer about ${wish.what} (${doubt.message}) and shows none`;
  throw open(wish, before, `${asked}; it is not asked for again before the next run has looked`);
}

/** What is left alone at the end: it has come since an unclear answer. */
export const unprovedPart = (what: string, came: readonly Live[]): RackformError =>
  unproved({ vendor: "i3d", asked: `${what} was asked for`, came: titles(came), spared: "deleted" });

/** New ones that may be what was asked for. */
export const freshOnes = <L extends Live>(
  call: OwnedCall,
  family: Family<L>,
  all: readonly L[],
  before: readonly string[],
  isMeant: (one: L) => boolean,
): L[] =>
  all.filter(
    (one) => !before.includes(one.id) && !isGone(one) && isMeant(one) && !isHeldByOther(call, family, one.id),
  );

async function lookFor<L extends Live>(
  call: OwnedCall,
  family: Family<L>,
  wish: Wish<L>,
  before: readonly string[],
): Promise<L | undefined> {
  const look = async () => {
    const all = await listOf(call, family, wish.cloudId, "reload");
    const [one, ...more] = freshOnes(call, family, all, before, wish.isMeant);
    if (one && more.length > 0)
      throw open(
        wish,
        before,
        `nothing tells which one is ${wish.what}: ${titles([one, ...more])} have come at once; delete in the panel what nobody needs, and run again`,
      );
    return one;
  };
  try {
    return await poll(call, { what: wish.what, looks, intervalMs, overTemporaryErrors: true, look });
  } catch (error) {
    if (error instanceof Unfinished || !(error instanceof Error)) throw error;
    // Whatever stopped the looking: it may be there, and is paid for.
    throw open(
      wish,
      before,
      `${wish.what} was asked for and could not be looked for to the end (${error.message})`,
    );
  }
}

function open(wish: Pick<Wish<Live>, "id" | "kept">, before: readonly string[], why: string): Unfinished {
  return new Unfinished(wish.id, { ...wish.kept, __before: [...before] }, [why]);
}
