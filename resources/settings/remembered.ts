import { RackformError } from "../../sdk/core";
import type { Bag } from "../contract/handler";
import type { Kind } from "../contract/kind";
import { declaredIn, openIn, type OpenWrite } from "../contract/open-write";
import { orUnfinished } from "../contract/refusal";
import type { OwnedCall } from "../contract/run";
import { ownerOf } from "../contract/ledger";
import { forgotten, heldSettings, tookIn } from "./handover";

/** What the state of a setting keeps besides its outputs. */
export interface Remembered<V> extends OpenWrite<V> {
  /** What was there before the first write; absent where nobody can tell. */
  __before?: V;
}

/** Where a setting is kept, as it is now. */
export interface Place<C, V> {
  /** What stands there; `undefined` where the vendor does not tell. */
  readonly now: V | undefined;
  /** The same by a second reading, before it is believed that the setting is gone. */
  confirm?(call: OwnedCall): Promise<V | undefined>;
  /** Writes, and looks where the vendor shows it. */
  write(call: OwnedCall, value: V): Promise<void>;
  /** The computed outputs as they are now. */
  computed(call: OwnedCall): Promise<C>;
}

/** What tells one kind of setting from another. */
export interface Setting<I, C, V> {
  /** The resource's id; what the setting is known by. */
  id(inputs: Partial<I>): string | undefined;
  /** The place; `undefined` when what the setting belongs to is gone. */
  find(call: OwnedCall, state: I & Partial<C>): Promise<Place<C, V> | undefined>;
  /** The same for a write. @throws when it is not there, or takes no such setting */
  open(call: OwnedCall, inputs: I, state?: I & Partial<C>): Promise<Place<C, V>>;
  wanted(inputs: I): V;
  same(a: V, b: V): boolean;
  /** For lines and errors. */
  text(value: V, call: OwnedCall): string;
  /** The arguments as they are with this value; `undefined` where it means that the setting is gone. */
  inputsOf(value: V): Partial<I> | undefined;
}

type Parts<I extends object, C extends object> = Pick<
  Kind<I, C>,
  "create" | "read" | "update" | "delete" | "seen" | "leftToAnother"
>;

/** The lifecycle of a setting that nobody creates: what was there is remembered, and put back at the end unless `onDestroy` is `keep`. */
export function remembered<I extends { onDestroy: "restore" | "keep" }, C extends Remembered<V>, V>(
  setting: Setting<I, C, V>,
): Parts<I, C> {
  const held = heldSettings<V>();
  const write = (call: OwnedCall, id: string, outputs: Bag, place: Place<C, V>, wanted: V, was: V[] = []) => {
    const work = async () => {
      if (place.now === undefined || !setting.same(place.now, wanted)) await place.write(call, wanted);
      return place.computed(call);
    };
    const shown = async () => (await setting.find(call, outputs as unknown as I & Partial<C>))?.now;
    return orUnfinished(id, outputs, work, { was, shown });
  };

  return {
    seen(run, holder, _id, state) {
      const id = setting.id(state);
      if (id !== undefined)
        held(run).set(id, {
          owner: ownerOf(holder),
          ours: setting.wanted(state as unknown as I),
          before: state.__before,
        });
    },

    leftToAnother(call, id, { __before: before }) {
      const standing = held(call.run).get(id);
      if (!standing || standing.owner === call.owner || before === undefined) return;
      const after = standing.before ?? standing.ours;
      if (setting.same(after, before)) return;
      call.run.log(forgotten(id, setting.text(before, call), setting.text(after, call)));
    },

    async create(call, inputs) {
      const id = setting.id(inputs)!;
      const place = await setting.open(call, inputs);
      const wanted = setting.wanted(inputs);
      const isThere = place.now !== undefined && setting.same(place.now, wanted);
      const earlier = held(call.run).get(id);
      const isHandedOver =
        earlier && (isThere || place.now === undefined || setting.same(place.now, earlier.ours));
      const before = isHandedOver ? earlier.before : place.now;
      tellBefore(call, id, { before, isThere: isThere && !isHandedOver, inputs });
      held(call.run).set(id, { owner: call.owner, ours: wanted, before });
      const memory = before === undefined ? {} : { __before: before };
      const computed = await write(call, id, { ...inputs, ...memory }, place, wanted);
      return { id, computed: { ...computed, ...memory } };
    },

    async read(call, _, state) {
      const place = await setting.find(call, state);
      if (!place) return undefined;
      const isGone = (value: V | undefined) => value !== undefined && setting.inputsOf(value) === undefined;
      const now = isGone(place.now) && place.confirm ? await place.confirm(call) : place.now;
      if (isGone(now)) return undefined;
      return {
        inputs: (now !== undefined && setting.inputsOf(now)) || {},
        computed: { ...(await place.computed(call)), ...memoryIn(state), ...openIn(state) },
      };
    },

    async update(call, id, state, inputs) {
      const place = await setting.open(call, inputs, state);
      const memory = memoryIn(state);
      const wanted = setting.wanted(inputs);
      const was = declaredIn(state, setting.wanted(state));
      return { ...(await write(call, id, { ...inputs, ...memory } as Bag, place, wanted, was)), ...memory };
    },

    async delete(call, id, state) {
      if (state.onDestroy === "keep") return;
      const place = await setting.find(call, state);
      if (!place) return;
      const { __before: before } = state;
      if (before === undefined)
        return call.run.log(`${id} is left as it is: what was there before is not known`);
      const { now } = place;
      if (now !== undefined && setting.same(now, before)) return;
      if (
        now !== undefined &&
        !declaredIn(state, setting.wanted(state)).some((one) => setting.same(now, one))
      )
        return call.run.log(
          `${id} was changed by somebody else since the last run (now ${setting.text(now, call)}) and is left so; to have ${setting.text(before, call)} there again, take the change into the state with pulumi refresh first`,
        );
      try {
        await place.write(call, before);
      } catch (error) {
        if (!(error instanceof RackformError)) throw error;
        throw error.with({
          argument: "onDestroy",
          message: `${setting.text(before, call)} could not be put back at ${id}: ${error.facts.message}. To leave it as it is, set onDestroy: "keep", run pulumi up, and take it out of the program then`,
        });
      }
    },
  };

  function tellBefore(
    call: OwnedCall,
    id: string,
    { before, isThere, inputs }: { before: V | undefined; isThere: boolean; inputs: I },
  ): void {
    const isKept = inputs.onDestroy === "keep";
    if (isThere)
      call.run.log(
        `${id} is as declared already${isKept ? "" : "; deleting the resource will leave it so, since nothing else is known of before"}`,
      );
    else if (before === undefined)
      call.run.log(`${id}: what was there before is not known${isKept ? "" : ", and cannot be put back"}`);
    else
      call.run.log(
        isKept
          ? `${id} had ${setting.text(before, call)}; that does not come back (onDestroy: keep)`
          : tookIn(id, setting.text(before, call)),
      );
  }
}

function memoryIn<V>({ __before }: Remembered<V>): Remembered<V> {
  return __before === undefined ? {} : { __before };
}
