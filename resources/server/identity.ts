import { ownerMark } from "../contract/owner";
import type { OwnedCall } from "../contract/run";
import type { Holder, Ledger } from "../contract/ledger";
import type { Known, ServerInputs } from "./schema";

type Ids = Pick<Known, "orderId" | "serverId">;

/** The ledger's keys of an order and of the server that came of it: an entry may know one of the two alone. */
export function keysOf({ orderId, serverId }: Ids): string[] {
  return [
    ...(orderId === undefined ? [] : [`Server:gigahost:order-${orderId}`]),
    ...(serverId === undefined ? [] : [`Server:gigahost:${serverId}`]),
  ];
}

/** Whether another entry of the stack has it. */
export function isHeldByOther({ run, holder }: OwnedCall, ids: Ids): boolean {
  return keysOf(ids).some((key) => run.ledger.otherHolder(key, [holder]) !== undefined);
}

/** A state that knows no more than its id, as that of an import, with what the id says. */
export function identified<T extends Ids>(id: string, state: T): T {
  const [, order, digits] = /^gigahost:(order-)?(\d+)$/.exec(id) ?? [];
  if (digits === undefined || state.serverId !== undefined || state.orderId !== undefined) return state;
  return { ...state, ...(order === undefined ? { serverId: digits } : { orderId: digits }) };
}

export function hold(ledger: Ledger, holder: Holder, ids: Ids): void {
  for (const key of keysOf(ids)) ledger.hold(key, holder);
}

/** `gigahost:3523`; `gigahost:order-35982` until there is a server, and of an unclear order the mark of who has sent it. */
export function serverIdOf({ owner }: OwnedCall, { serverId, orderId }: Ids): string {
  if (serverId !== undefined) return `gigahost:${serverId}`;
  return `gigahost:order-${orderId ?? `of-${ownerMark(owner)}`}`;
}

/** Host names have neither dots at their ends nor other characters; a resource's name is made one. */
const asHostName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, "-")
    .replace(/^[.-]+|[.-]+$/g, "")
    .slice(0, 63);

/** The host name that the server is ordered with: by it an order is found again. */
export function hostOf({ owner }: OwnedCall, { hostname, name }: Pick<ServerInputs, "hostname" | "name">) {
  const given = hostname ?? asHostName(name ?? "");
  return given || asHostName(owner.slice(owner.lastIndexOf("/") + 1)) || "server";
}

/** `order 35982 (server 3523)`. */
export function described({ orderId, serverId }: Ids): string {
  if (orderId === undefined) return `server ${serverId}`;
  return `order ${orderId}${serverId === undefined ? "" : ` (server ${serverId})`}`;
}
