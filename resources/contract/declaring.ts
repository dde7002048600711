import type { Checking, Failure } from "./handler";
import type { Kind } from "./kind";
import type { Ledger } from "./ledger";
import type { Owner } from "./owner";

/** What is wrong with a resource's arguments beside the rest of the program; its key is declared with that. */
export function declared<I extends object>(
  kind: Pick<Kind<I, never>, "name" | "key" | "covers" | "clashes">,
  key: string | undefined,
  run: Checking,
  owner: Owner,
  inputs: Partial<I>,
  secrets: readonly string[],
): Failure[] {
  const clashes = () => kind.clashes?.(run, owner, inputs, new Set(secrets)) ?? [];
  if (!kind.key) return clashes();
  const shown = (text: string) => (secrets.length > 0 ? withoutContent(text) : text);
  if (key === undefined) return [];
  const other = run.ledger.declare(key, owner);
  if (other !== undefined) return [{ property: "", reason: sharedObject(kind.name, shown(key), other) }];
  const shared = coveredTwice(run.ledger, owner, key, kind.covers?.(inputs), shown);
  return shared === undefined ? clashes() : [{ property: "", reason: shared }];
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

export function sharedObject(kind: string, key: string, other?: Owner): string {
  return `two ${kind} resources of this program are the same object (${key.slice(kind.length + 1)})${other === undefined || other.startsWith("?") ? "" : `, this one and ${other}`}; remove one of them`;
}
