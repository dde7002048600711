import { isKind, RackformError } from "../../sdk/core";
import type { Bag } from "../contract/handler";
import type { Kind } from "../contract/kind";
import { waitForProgram } from "../contract/program-wait";
import { isRefusal } from "../contract/refusal";
import type { OwnedCall } from "../contract/run";
import { elsewhere, unproved, unprovedReason } from "../contract/since-unclear";
import { Unfinished } from "../contract/unfinished";
import { poll } from "../sharing/poll";
import { cameSince, make, newOnes, open, openId, plainId, takeOver, taken, type Wanted } from "./make";
import type { PlainObjects } from "./objects";
import type { PlainInputs, PlainRow, PlainState } from "./port";

/** Looks after a change, before it is believed that the vendor has made something else of it. */
const patience = { looks: 4, intervalMs: 3_000 };

type Parts<I extends object, C extends object> = Pick<
  Kind<I, C>,
  "create" | "read" | "update" | "delete" | "seen" | "find" | "foretell" | "listAccount"
>;

/** The lifecycle of objects that are listed, made, changed in place and deleted. */
export function plainLifecycle<I extends PlainInputs, C extends PlainState>(
  objects: PlainObjects<I>,
): Parts<I, C> {
  const { port } = objects;
  type State = I & C;
  const idIn = (state: Partial<State>) => state[port.idOutput as keyof State] as string | undefined;
  const placeIn = ({ __place = "" }: Partial<PlainState>) => __place;
  const computedOf = (place: string, id: string): C => {
    const computed: object = { [port.idOutput]: id, ...(place === "" ? {} : { __place: place }) };
    return computed as C;
  };
  const isAwaited = (state: State) => idIn(state) === undefined && state.__before !== undefined;
  const came = (call: OwnedCall, state: State, rows: readonly PlainRow<I>[]) =>
    newOnes(call, objects, placeIn(state), rows, state, state.__before ?? []);
  /** The object of the state; of one that is awaited, all that have come since. */
  const standing = async (call: OwnedCall, state: State) =>
    isAwaited(state)
      ? came(
          call,
          state,
          await objects.confirmed(call, placeIn(state), (row) => came(call, state, [row]).length > 0),
        )
      : objects.confirmed(call, placeIn(state), ({ id }) => id === idIn(state));

  /** Makes an object what is declared. One that was made in this call is kept in the state whatever happens. */
  async function settled(
    call: OwnedCall,
    { place, inputs, id }: Wanted<I>,
    row: PlainRow<I>,
    isMade: boolean,
  ): Promise<C> {
    const computed = computedOf(place, row.id);
    call.run.ledger.hold(objects.key(place, row.id), call.holder);
    if (!objects.differs(row, inputs)) return computed;
    const { client } = call.run.account("i3d");
    try {
      await objects.write(call, place, () => port.update(client, place, row, inputs, call.limits));
      const isShown = await poll(call, {
        what: `the ${port.what} ${port.nameOf(inputs)}`,
        ...patience,
        async look() {
          const now = (await objects.now(call, place)).find((one) => one.id === row.id);
          return (now && !objects.differs(now, inputs)) || undefined;
        },
      });
      if (!isShown)
        throw new RackformError({
          kind: "protocol",
          vendor: "i3d",
          applied: "unknown",
          message: `the vendor accepted the change of the ${port.what} ${row.id} and shows something else; declare it as it is shown in the panel, or run again`,
        });
      return computed;
    } catch (error) {
      if (!(error instanceof Error) || (!isMade && isRefusal(error))) throw error;
      const kept: object = { ...inputs, ...computed };
      throw new Unfinished(id, kept as Bag, [error.message]);
    }
  }

  return {
    async find(call, vendor, text) {
      const [, first, rest = ""] = port.within ? (/^([^/]+)\/(.+)$/.exec(text) ?? []) : [text, "", text];
      if (first === undefined) return [];
      const { within } = port;
      const place = within ? await within.named(call, first) : "";
      if (place === undefined) return [];
      const where = within ? { [within.argument]: place } : {};
      const rows = await objects.rows(call, place);
      const byId = rows.filter(({ id }) => id === rest);
      const meant = byId.length > 0 ? byId : rows.filter(({ inputs }) => port.nameOf(inputs) === rest);
      return meant.map(({ id, inputs }) => {
        const state: object = { ...inputs, ...where, vendor, ...computedOf(place, id) };
        return { id: plainId(place, id), state: state };
      });
    },

    foretell: (_, __, before) => ({
      computed: before && idIn(before) ? computedOf(placeIn(before), idIn(before)!) : {},
    }),

    seen(run, holder, _id, state) {
      const id = idIn(state);
      if (id !== undefined) run.ledger.stay(objects.key(placeIn(state), id), holder);
    },

    async listAccount(call, state) {
      if (port.within) await port.within.places(call);
      else await objects.rows(call, placeIn(state as Partial<State>));
    },

    async create(call, inputs) {
      const place = (await port.within?.placeOf(call, inputs)) ?? "";
      const wanted = { place, inputs, id: openId(call, place) };
      return objects.inQueue(call, place, inputs, async () => {
        let before = await objects.now(call, place);
        let taken = await takeOver(call, objects, wanted, before);
        if (!taken) {
          // An absence after which one is made is read twice: it may be that of a run that was killed.
          before = await objects.rows(call, place, "confirm");
          taken = await takeOver(call, objects, wanted, before);
        }
        const row =
          taken ??
          (await make(
            call,
            objects,
            wanted,
            before.map(({ id }) => id),
          ));
        const id = plainId(place, row.id);
        return { id, computed: await settled(call, { ...wanted, id }, row, !taken) };
      });
    },

    async read(call, _, state) {
      const rows = await standing(call, state);
      const [row] = rows;
      if (!row) return undefined;
      if (!isAwaited(state)) return { inputs: row.inputs, computed: computedOf(placeIn(state), row.id) };
      // That it is new does not prove that it is this resource's.
      const { __place, __before } = state;
      return {
        inputs: {},
        computed: { __place, __before } as C,
        unfinished: [
          unprovedReason(
            `a ${port.what} ${port.nameOf(state)} (${idsOf(rows)})`,
            "has come since one was asked for",
            rows.length,
          ),
        ],
      };
    },

    async update(call, id, state, inputs) {
      const place = (await port.within?.placeOf(call, inputs, state)) ?? "";
      const wanted = { place, inputs, id };
      if (!isAwaited(state)) {
        const [row] = await standing(call, state);
        if (!row) throw gone(state);
        return settled(call, wanted, row, false);
      }
      const isElsewhere = place !== placeIn(state);
      if (isElsewhere || port.nameOf(inputs) !== port.nameOf(state)) {
        const argument = isElsewhere ? port.within!.argument : port.nameArgument;
        const asked = `a ${port.what} ${port.nameOf(state)} was asked for`;
        throw elsewhere({ vendor: "i3d", argument, was: state[argument] as string | number, asked });
      }
      return objects.inQueue(call, place, state, async () => {
        const before = state.__before ?? [];
        // What is new may be another resource's, which the engine shows later.
        await waitForProgram(call, () => undefined);
        let row: PlainRow<I> | undefined;
        try {
          row = await cameSince(call, objects, { place, inputs: state, id }, before);
        } catch (error) {
          throw error instanceof Error ? open(objects, wanted, before, error.message) : error;
        }
        if (!row) {
          const now = (await objects.now(call, place)).map(({ id: one }) => one);
          return settled(call, wanted, await make(call, objects, wanted, [...before, ...now]), true);
        }
        // It may be somebody else's.
        const why = ", which has come since one was asked for without a clear answer";
        return settled(call, wanted, taken(call, objects, wanted, [row], true, why), false);
      });
    },

    async delete(call, id, state) {
      const place = placeIn(state);
      const rows = await standing(call, state);
      const [row] = rows;
      if (!row) return;
      if (isAwaited(state)) throw unprovedRows(state, rows);
      const key = objects.key(place, row.id);
      if (call.run.ledger.standsForAnother(key, call.holder))
        return call.run.log(`the ${port.what} ${id} stays: another resource of this stack goes on with it`);
      const { client } = call.run.account("i3d");
      let refusal: RackformError | undefined;
      try {
        await objects.write(call, place, () => port.delete(client, place, row.id, call.limits));
      } catch (error) {
        if (!isKind(error, "not-found")) throw error;
        refusal = error;
      }
      if ((await objects.now(call, place)).some((one) => one.id === row.id))
        throw (
          refusal ??
          new RackformError({
            kind: "protocol",
            vendor: "i3d",
            message: `the vendor accepted the deletion of the ${port.what} ${row.id} and goes on showing it; run again`,
          })
        );
      call.run.ledger.drop(key, call.holder);
    },
  };

  function gone(state: State): RackformError {
    return new RackformError({
      kind: "not-found",
      vendor: "i3d",
      message: `the ${port.what} ${port.nameOf(state)} (${idIn(state)}) is not there any more; run pulumi refresh, then up makes another one`,
    });
  }

  /** Somebody else may have made it meanwhile. */
  function unprovedRows(state: State, rows: readonly PlainRow<I>[]): RackformError {
    const asked = `a ${port.what} ${port.nameOf(state)} was asked for`;
    return unproved({ vendor: "i3d", asked, came: idsOf(rows), spared: "deleted" });
  }
}

const idsOf = (rows: readonly { id: string }[]): string => rows.map(({ id }) => id).join(", ");
