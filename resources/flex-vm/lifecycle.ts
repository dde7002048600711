import type { Bag } from "../contract/handler";
import type { Candidate, Kind } from "../contract/kind";
import type { OwnedCall } from "../contract/run";
import { idAtVendor } from "../contract/property-text";
import { mayTake, unprovedReason } from "../contract/since-unclear";
import { confirmed } from "../panel/confirmed";
import { cloudOf, declareIn, type InCloud, isSameCloud } from "./cloud";
import {
  clouds,
  type Family,
  find,
  isGone,
  type Live,
  type LiveCloud,
  listOf,
  titleOf,
  titles,
} from "./live";
import { freshOnes, isHeldByOther, objectKey, obtain, orderId, unprovedPart, type Wish } from "./obtain";
import { gone, keeping, type Readiness, unfinishedReason, untilReady } from "./ready";
import { removeOne } from "./remove";

/** Arguments and outputs that nodes and machines have in common. */
export interface PartInputs {
  vendor: "i3d";
  cloud: string;
  adopt?: boolean | undefined;
}
export interface PartState extends InCloud {
  status: string;
  /** Ids of those that were there before this one was asked for, as long as its own is not known. */
  __before?: string[];
}

/** What tells nodes and machines apart. */
export interface Part<I extends PartInputs, C extends PartState, L extends Live> {
  family: Family<L>;
  readiness: Readiness<L>;
  /** The vendor's id in the state. */
  idOf: (state: Partial<C>) => string | undefined;
  computedOf: (one: L, cloud: InCloud) => C;
  inputsOf(one: L): Partial<I>;
  /** What an import may call it, besides its id. */
  names(one: L): (string | undefined)[];
  /** What its reading begins with, where its id alone is known. */
  blank: Partial<I>;
  isMeant(call: OwnedCall, inputs: I, one: L): boolean;
  /** Whether the object itself tells that it is the resource's. */
  isMarked(call: OwnedCall, one: L): boolean;
  /** Whether the program names one that is there. */
  isNamed?(inputs: I): boolean;
  takeOver(call: OwnedCall, inputs: I, cloud: LiveCloud, free: readonly L[]): Promise<L | undefined>;
  post(call: OwnedCall, inputs: I, cloudId: string): Promise<L>;
  /** Brings what can change in place to what is declared. */
  settle?(call: OwnedCall, inputs: I, cloudId: string, one: L): Promise<L>;
}

type Shared<I extends object, C extends object> = Pick<
  Kind<I, C>,
  | "complete"
  | "clashes"
  | "isOtherNotation"
  | "find"
  | "seen"
  | "listAccount"
  | "create"
  | "read"
  | "update"
  | "delete"
>;

/** The lifecycle of what is in a cloud: it is asked for once, waited for, and waited for until it is gone. */
export function inCloud<I extends PartInputs, C extends PartState, L extends Live>(
  part: Part<I, C, L>,
): Shared<I, C> {
  const { family, readiness, idOf, computedOf } = part;
  type State = I & C;

  const isAwaited = (state: State): boolean => idOf(state) === undefined && state.__before !== undefined;
  const whatIn = (cloud: string | undefined): string => `a ${family.what} of the cloud ${cloud}`;

  const wishOf = (call: OwnedCall, inputs: I, cloud: LiveCloud, id: string, saved?: Partial<I>): Wish<L> => ({
    what: whatIn(cloud.name ?? cloud.id),
    cloudId: cloud.id,
    id,
    kept: { ...(inputs as Bag), ...placeOf(cloud) },
    isMeant: (one) => part.isMeant(call, inputs, one),
    isNamed: part.isNamed?.(inputs) ?? false,
    takeOver: (free) => part.takeOver(call, inputs, cloud, free),
    mayTake: async (one) =>
      part.isMarked(call, one) ||
      mayTake(
        call,
        {
          vendor: "i3d",
          what: whatIn(cloud.name ?? cloud.id),
          came: titleOf(one),
          key: objectKey(family, one.id),
          isEqual: true,
          saidBefore: saved?.adopt,
          ...(inputs.adopt === undefined ? {} : { adopt: inputs.adopt }),
        },
        { was: "asked for", another: "asks for", otherwise: "; or delete it in the panel" },
      ),
    post: () => part.post(call, inputs, cloud.id),
  });

  /** From here on it exists: every failure keeps it. */
  const completed = (call: OwnedCall, id: string, inputs: I, place: InCloud, one: L): Promise<C> =>
    keeping(
      id,
      one,
      (now) => ({ ...inputs, ...computedOf(now, place) }) as Bag,
      async (seen) => {
        const ready = await untilReady(call, family, place.cloudId, one, readiness, seen);
        seen(ready);
        return computedOf((await part.settle?.(call, inputs, place.cloudId, ready)) ?? ready, place);
      },
    );

  /** Where it is; an entry that was made from a list has the cloud's name alone. */
  const placeFor = async (call: OwnedCall, { cloudId, __cloud, cloud }: State): Promise<InCloud> =>
    cloudId === undefined
      ? placeOf(await cloudOf(call, cloud))
      : { cloudId, ...(__cloud === undefined ? {} : { __cloud }) };

  /** What the state stands for, by its id. */
  const standing = (
    call: OwnedCall,
    id: string,
    state: State,
    { cloudId }: InCloud,
  ): Promise<L | undefined> => find(call, family, cloudId, idOf(state) ?? idAtVendor(id));

  /** All that may have come of what was asked for; none when several reads over a minute agree. */
  const cameOf = async (call: OwnedCall, state: State, { cloudId, __cloud }: InCloud): Promise<L[]> => {
    const { __before = [] } = state;
    const came = await confirmed(call, whatIn(__cloud), async () => {
      const all = await listOf(call, family, cloudId, "reload");
      const fresh = freshOnes(call, family, all, __before, (one) => part.isMeant(call, state, one));
      return fresh.length > 0 ? fresh : undefined;
    });
    return came ?? [];
  };

  /** The one of them that tells itself that it is the resource's. */
  const provenOf = (call: OwnedCall, [one, ...more]: readonly L[]): L | undefined =>
    one && more.length === 0 && part.isMarked(call, one) ? one : undefined;

  return {
    complete: ({ vendor }) => (vendor === undefined ? ({ vendor: "i3d" } as Partial<I>) : {}),

    clashes(run, owner, { cloud }) {
      declareIn(run, owner, cloud);
      return [];
    },

    isOtherNotation: (argument, _olds, { cloud }, state) => argument === "cloud" && isSameCloud(cloud, state),

    async find(call, vendor, text) {
      const all = await clouds.list(call.run, "").get(call.limits);
      const slash = text.lastIndexOf("/");
      const [within, name] = [text.slice(0, Math.max(slash, 0)), text.slice(slash + 1)];
      const found = all
        .filter(({ id, name: own }) => within === "" || within === id || within === own)
        .map(async (cloud) => {
          const there = (await listOf(call, family, cloud.id)).filter((one) => !isGone(one));
          const named = there.filter((one) => one.id === name);
          const meant = named.length > 0 ? named : there.filter((one) => part.names(one).includes(name));
          return meant.map((one) => {
            const place = placeOf(cloud);
            const state = { ...part.blank, vendor, cloud: place.__cloud, ...computedOf(one, place) };
            return { id: `i3d:${one.id}`, state } as Candidate<I, C>;
          });
        });
      return (await Promise.all(found)).flat();
    },

    seen(run, holder, _id, state) {
      const id = idOf(state);
      if (id !== undefined) run.ledger.stay(objectKey(family, id), holder);
    },

    listAccount: async (call) => void (await clouds.list(call.run, "").get(call.limits)),

    async create(call, inputs) {
      const cloud = await cloudOf(call, inputs.cloud);
      const one = await obtain(call, family, wishOf(call, inputs, cloud, orderId(call, cloud.id)));
      const id = `i3d:${one.id}`;
      return { id, computed: await completed(call, id, inputs, placeOf(cloud), one) };
    },

    async read(call, id, state) {
      const place = await placeFor(call, state);
      const came = isAwaited(state) ? await cameOf(call, state, place) : [];
      const one = isAwaited(state) ? provenOf(call, came) : await standing(call, id, state, place);
      // That it is new does not prove that it came of this order.
      if (!one && came.length > 0)
        return {
          inputs: {},
          computed: { ...place, __before: state.__before } as C,
          unfinished: [
            unprovedReason(
              `the cloud ${place.__cloud} has the ${family.what} ${titles(came)}`,
              "since one was asked for",
              came.length,
            ),
          ],
        };
      if (!one || isGone(one)) return undefined;
      const reason = unfinishedReason(family, one, readiness);
      return {
        inputs: part.inputsOf(one),
        computed: computedOf(one, place),
        ...(reason === undefined ? {} : { unfinished: [reason] }),
      };
    },

    async update(call, id, state, inputs) {
      const place = await placeFor(call, state);
      const cloud = { id: place.cloudId, name: place.__cloud } as LiveCloud;
      const one = isAwaited(state)
        ? await obtain(call, family, wishOf(call, inputs, cloud, id, state), state.__before)
        : await standing(call, id, state, place);
      if (!one || isGone(one)) throw gone(family, { id });
      return completed(call, id, inputs, place, one);
    },

    async delete(call, id, state) {
      const place = await placeFor(call, state);
      const came = isAwaited(state) ? await cameOf(call, state, place) : [];
      const one = isAwaited(state) ? provenOf(call, came) : await standing(call, id, state, place);
      if (!one && came.length > 0) throw unprovedPart(whatIn(place.__cloud), came);
      if (!one) return;
      call.run.ledger.hear([objectKey(family, one.id)]);
      if (isHeldByOther(call, family, one.id))
        return call.run.log(
          `${id}: the ${family.what} ${titleOf(one)} stays: another resource of this stack goes on with it`,
        );
      await removeOne(call, family, place.cloudId, one);
      call.run.ledger.drop(objectKey(family, one.id), call.holder);
    },
  };
}

const placeOf = ({ id, name = id }: LiveCloud): Required<InCloud> => ({ cloudId: id, __cloud: name });
