import type { CallOptions } from "../../../sdk/core";
import type { Redirect } from "../../../sdk/gigahost";
import type { Run } from "../../contract/run";
import { perAccount } from "../../sharing/per-run";
import { SharedRead } from "../../sharing/shared-read";
import type { Row } from "../row";

/** The redirects of one zone in this run: one list for everybody, which also says which rows they make. */
export class ZoneRedirects {
  readonly #list: SharedRead<readonly Redirect[]>;
  #writing = 0;

  constructor(clock: Run["clock"], load: () => Promise<readonly Redirect[]>) {
    this.#list = new SharedRead(clock, load);
  }

  all(limits?: CallOptions): Promise<readonly Redirect[]> {
    // What a write of this moment makes is in no list that was read before it.
    return this.#writing > 0 ? this.#list.reload(limits) : this.#list.get(limits);
  }

  /** A second reading, before an absence is believed. */
  confirm(limits?: CallOptions): Promise<readonly Redirect[]> {
    return this.#list.confirm(limits);
  }

  /** Carries out a write; lists from before its end are forgotten. */
  async write<T>(work: () => Promise<T>): Promise<T> {
    this.#writing++;
    this.#list.drop();
    try {
      return await work();
    } finally {
      this.#writing--;
      this.#list.drop();
    }
  }
}

/** By the zone's id: one that was made anew has none of its predecessor's. */
export const gigahostRedirects = perAccount(
  "gigahost",
  ({ client }, { clock }, zoneId: string) =>
    new ZoneRedirects(clock, () => client.dns.redirects.list(zoneId)),
);

/** Names that a redirect has an A row at: one of the zone itself takes `www` along (gigahost.md section 4). */
export function namesOfRedirect(source: string): readonly string[] {
  return source === "@" ? ["@", "www"] : [source];
}

type AddressRow = Pick<Row, "name" | "content">;

/**
 * Which A rows redirects make. Nobody tells the address of the vendor's server: it is learned from the row that stands alone at
 * a redirect's name. Where several stand there and none has that address, nobody knows which it is, and all of them count.
 */
export function rowsOfRedirects(
  redirects: readonly { source: string }[],
  rows: readonly AddressRow[],
): ReadonlySet<string> {
  const at = (name: string) => rows.filter((row) => row.name === name);
  const alone = redirects.map(({ source }) => at(source)).filter((there) => there.length === 1);
  const known = new Set(alone.map(([row]) => row!.content));
  const made = redirects.flatMap(({ source }) => {
    const there = at(source);
    const sure = there.filter(({ content }) => known.has(content));
    const own = sure.length > 0 ? sure : there;
    const beside = namesOfRedirect(source)
      .filter((name) => name !== source)
      .flatMap(at);
    return [...own, ...beside.filter((row) => own.some(({ content }) => content === row.content))];
  });
  return new Set(made.map(addressKey));
}

export const addressKey = ({ name, content }: AddressRow): string => `${name} ${content}`;
