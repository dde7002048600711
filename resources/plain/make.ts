import { RackformError } from "../../sdk/core";
import type { Bag } from "../contract/handler";
import { ownerMark } from "../contract/owner";
import { waitForProgram } from "../contract/program-wait";
import type { OwnedCall } from "../contract/run";
import { conflict, proofOf, tellAdopted } from "../contract/take-over";
import { Unfinished } from "../contract/unfinished";
import { askOnce } from "../sharing/ask-once";
import { poll } from "../sharing/poll";
import type { PlainObjects } from "./objects";
import type { PlainInputs, PlainRow } from "./port";

/** How often one is asked for, each time after looks that showed none. */
const tries = 2;
const patience = { looks: 6, intervalMs: 5_000 };

/** What a creation is about. */
export interface Wanted<I> {
  place: string;
  inputs: I;
  /** The resource's id as long as the vendor's is not known. */
  id: string;
}

/** `i3d:3001`, `i3d:1201/2004`. */
export const plainId = (place: string, id: string): string => `i3d:${place === "" ? "" : `${place}/`}${id}`;

/** The id of one of which nobody knows yet whether it was made; it stays when that is known. */
export const openId = ({ owner }: OwnedCall, place: string): string =>
  plainId(place, `new-${ownerMark(owner)}`);

/**
 * The object that is there already and becomes this resource's; `undefined` when there is none.
 *
 * @throws conflict when nothing shows that it may
 */
export async function takeOver<I extends PlainInputs>(
  call: OwnedCall,
  objects: PlainObjects<I>,
  { place, inputs }: Wanted<I>,
  rows: readonly PlainRow<I>[],
): Promise<PlainRow<I> | undefined> {
  const free = () => objects.alike(call, place, rows, inputs);
  // The resource that has it may come later in the program.
  if (free().length > 0) await waitForProgram(call, () => (free().length === 0 ? true : undefined));
  const standing = free();
  const equal = standing.filter((row) => !objects.differs(row, inputs, objects.port.writtenAfter));
  const found = equal.length > 0 ? equal : standing;
  return found.length === 0 ? undefined : taken(call, objects, { place, inputs }, found, equal.length > 0);
}

/** @throws conflict when it is not one, or nothing shows that it is this resource's */
export function taken<I extends PlainInputs>(
  call: OwnedCall,
  objects: PlainObjects<I>,
  { place, inputs }: Omit<Wanted<I>, "id">,
  rows: readonly PlainRow<I>[],
  isEqual: boolean,
  more = "",
): PlainRow<I> {
  const { what, nameOf } = objects.port;
  const [row] = rows as [PlainRow<I>];
  const wish = { key: objects.key(place, row.id), adopt: inputs.adopt === true, isEqual };
  const proof = rows.length === 1 ? proofOf(call, wish) : undefined;
  const called = `the ${what} ${nameOf(inputs)}`;
  if (!proof)
    throw conflict(call, {
      vendor: "i3d",
      what: called,
      stands: `(${rows.map(({ id }) => id).join(", ")}${more})`,
      adoptable: rows.length === 1,
      otherwise: `delete ${rows.length === 1 ? "it" : "those that are not wanted"} in the panel`,
    });
  tellAdopted(call, `${called} (${row.id})`, proof);
  return row;
}

/**
 * Makes one. After an unclear answer the list of before is compared with that of now, within this very call.
 *
 * @throws Unfinished when nobody knows what came of it: the state keeps what was there before, and the next run looks
 */
export async function make<I extends PlainInputs>(
  call: OwnedCall,
  objects: PlainObjects<I>,
  wanted: Wanted<I>,
  before: readonly string[],
): Promise<PlainRow<I>> {
  const { place, inputs } = wanted;
  const { client } = call.run.account("i3d");
  let isOpen = false;
  try {
    return await askOnce<PlainRow<I>>({
      tries,
      ask() {
        isOpen = false;
        return objects.write(call, place, () => objects.port.create(client, place, inputs, call.limits));
      },
      look() {
        isOpen = true;
        return cameSince(call, objects, wanted, before);
      },
    });
  } catch (error) {
    if (!isOpen || !(error instanceof Error)) throw error;
    throw open(objects, wanted, before, error.message);
  }
}

/** The one that has come since `before` was read, if there is one. */
export async function cameSince<I extends PlainInputs>(
  call: OwnedCall,
  objects: PlainObjects<I>,
  { place, inputs }: Wanted<I>,
  before: readonly string[],
): Promise<PlainRow<I> | undefined> {
  const { what, nameOf } = objects.port;
  return poll(call, {
    what: `the ${what} ${nameOf(inputs)}`,
    ...patience,
    overTemporaryErrors: true,
    async look() {
      const fresh = newOnes(call, objects, place, await objects.now(call, place), inputs, before);
      if (fresh.length < 2) return fresh[0];
      throw new RackformError({
        kind: "conflict",
        vendor: "i3d",
        message: `${fresh.length} have come since (${fresh.map(({ id }) => id).join(", ")}), and nothing tells which one is this resource's; delete in the panel what nobody needs`,
      });
    },
  });
}

/** Those that could be this resource's and were not there before. */
export function newOnes<I extends PlainInputs>(
  call: OwnedCall,
  objects: PlainObjects<I>,
  place: string,
  rows: readonly PlainRow<I>[],
  wanted: Partial<I>,
  before: readonly string[],
): PlainRow<I>[] {
  return objects.alike(call, place, rows, wanted).filter(({ id }) => !before.includes(id));
}

export function open<I extends PlainInputs>(
  { port: { what, nameOf } }: PlainObjects<I>,
  { place, inputs, id }: Wanted<I>,
  before: readonly string[],
  why: string,
): Unfinished {
  const kept: object = { ...inputs, __place: place, __before: [...before] };
  return new Unfinished(id, kept as Bag, [
    `the ${what} ${nameOf(inputs)} may have been made (${why}); run again to go on`,
  ]);
}
