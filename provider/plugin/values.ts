import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { Bag } from "../../resources/contract/handler";
import { clean } from "../clean";
import { secretMark, secretOf } from "../secret-mark";

/** Which values of a bag are secret: a whole value, or parts of an object by their keys. */
export type Secrets = { readonly [key: string]: Secrets | true };

/** A bag as it came over the wire, without the marks of what is secret. */
export interface Received {
  readonly bag: Bag;
  readonly secrets: Secrets;
}

export const nothing: Received = { bag: {}, secrets: {} };

export function received(struct: Struct | undefined): Received {
  if (!struct) return nothing;
  const { value, secret } = unmarked(struct.toJavaScript());
  return { bag: value as Bag, secrets: typeof secret === "object" ? secret : {} };
}

/** A bag for the wire; what is secret among the values is marked, wherever they come from. */
export function sent(bag: Bag, ...secrets: Secrets[]): Struct {
  const whole = secrets.reduce<Bag>(markedParts, clean(bag) as Bag);
  return Struct.fromJavaScript(whole as Parameters<typeof Struct.fromJavaScript>[0]);
}

type Unmarked = { value: unknown; secret?: Secrets | true };

function unmarked(value: unknown): Unmarked {
  if (value === null || typeof value !== "object") return { value };
  // What a list holds has no place of its own: the list is secret as a whole, as engines take it.
  if (Array.isArray(value)) {
    const items = value.map(unmarked);
    const isSecret = items.some(({ secret }) => secret !== undefined);
    return { value: items.map((item) => item.value), ...(isSecret ? { secret: true as const } : {}) };
  }
  const wrapped = secretOf(value);
  if (wrapped) return { value: unmarked(wrapped.value).value, secret: true };
  const parts = Object.entries(value).map(([key, inner]) => [key, unmarked(inner)] as const);
  const secrets = parts.flatMap(([key, { secret }]) =>
    secret === undefined ? [] : [[key, secret] as const],
  );
  return {
    value: Object.fromEntries(parts.map(([key, part]) => [key, part.value])),
    ...(secrets.length > 0 ? { secret: Object.fromEntries(secrets) } : {}),
  };
}

function markedParts(bag: object, secrets: Secrets): Bag {
  return Object.fromEntries(
    Object.entries(bag).map(([key, part]) => [
      key,
      Object.hasOwn(secrets, key) ? marked(part, secrets[key]!) : (part as unknown),
    ]),
  );
}

/** Where the form of a value has changed, all of it is secret. */
function marked(value: unknown, secrets: Secrets | true): unknown {
  if (value === undefined || value === null || secretOf(value)) return value;
  if (secrets === true || typeof value !== "object" || Array.isArray(value)) return secretMark(value);
  const isAsBefore = Object.keys(secrets).every((key) => Object.hasOwn(value, key));
  return isAsBefore ? markedParts(value, secrets) : secretMark(value);
}
