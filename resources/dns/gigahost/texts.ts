import { isCertainTxt, listedTxts } from "../../../sdk/gigahost/txt";
import type { Listing, Row } from "../row";

/** A text by what the list shows of it. */
export interface Listed {
  name: string;
  /** The vendor's id, a hash of what is listed. */
  id?: string;
  form: string;
}

/** A text that was written, and what tells its row from others. */
interface Written {
  name: string;
  content: string;
  /** How it may be listed, once for each way the vendor may have. */
  forms: readonly string[];
  /** Under which it was listed, as the state has them. */
  ids?: ReadonlySet<string>;
  /** What stood at the name before this run wrote it. */
  others?: ReadonlySet<string>;
}

/** Whether Gigahost's list may not tell a text for certain. */
export const isMangled = (text: string): boolean => /["\\]/.test(text);

/**
 * The texts of one zone that the state or this run knows: Gigahost lists quotes and backslashes mangled (gigahost.md
 * section 3), so that its list alone does not tell them. It has one way of listing; those that do not show the texts
 * that were written are ruled out.
 */
export class GigahostTexts {
  readonly #written = new Map<string, Map<string, Written>>();
  readonly #listed = new Map<string, Listed[]>();
  #ways?: readonly number[];

  /** The state has the row as its own, and the ids under which its rows were listed. */
  has(row: Row, ids: readonly string[] = []): void {
    this.#remember(row, ids.length > 0 ? { ids: new Set(ids) } : {});
  }

  /** This run is about to write the row, in place of one that was listed under an id or as a new one. */
  writing(row: Row, replaced?: string): void {
    const there = (this.#listed.get(row.name) ?? []).flatMap(({ id }) => id ?? []);
    this.#remember(row, { others: new Set(there.filter((id) => id !== replaced)) });
  }

  /** The row is gone. */
  left({ name, content }: Row): void {
    this.#written.get(name)?.delete(content);
    this.#ways = undefined;
  }

  /** What a list of the zone shows: all texts in it that are not certain. */
  list(rows: readonly Listed[]): void {
    this.#listed.clear();
    this.#ways = undefined;
    for (const row of rows) {
      const there = this.#listed.get(row.name);
      if (there) there.push(row);
      else this.#listed.set(row.name, [row]);
    }
  }

  /** The text that a listed row is known to be. */
  known(row: Listed): string | undefined {
    const there = this.#written.get(row.name);
    if (!there) return undefined;
    const named = [...there.values()].filter(({ ids }) => ids?.size === 1 && row.id && ids.has(row.id));
    if (named.length === 1) return named[0]!.content;
    const found = [...there.values()].filter((written) => this.#couldBe(row, written));
    // Two texts for one row, or two rows for one text: it stays open which.
    return found.length === 1 && this.#rowsOf(found[0]!).length <= 1 ? found[0]!.content : undefined;
  }

  /** Whether a row that was written may have become this one: whether it was not there before. */
  isNew({ name, id }: Listed, { content }: Row): boolean {
    return id === undefined || !this.#written.get(name)?.get(content)?.others?.has(id);
  }

  /** What may be said of a listed row whose text is not known. */
  listing(row: Listed): Listing | undefined {
    if (isCertainTxt(row.form) || this.known(row) !== undefined) return undefined;
    return { form: row.form, mayBe: (content) => this.#mayBe(row, content) };
  }

  #remember(row: Row, facts: Pick<Written, "ids" | "others">): void {
    if (row.type !== "TXT" || !isMangled(row.content)) return;
    const { name, content } = row;
    const there = this.#written.get(name) ?? new Map<string, Written>();
    const before = there.get(content) ?? { name, content, forms: listedTxts(content) };
    this.#written.set(name, there.set(content, { ...before, ...facts }));
    this.#ways = undefined;
  }

  #rowsOf(written: Written): Listed[] {
    return (this.#listed.get(written.name) ?? []).filter((row) => this.#couldBe(row, written));
  }

  #couldBe(row: Listed, written: Written): boolean {
    if (!isCandidate(row, written)) return false;
    // An id that only this text was listed under says enough, whatever the vendor's way.
    return written.ids?.size === 1 || this.#waysLeft().some((way) => written.forms[way] === row.form);
  }

  /** Whether the row would be listed like this, and no other row is known to be that text. */
  #mayBe(row: Listed, content: string): boolean {
    const ids = this.#written.get(row.name)?.get(content)?.ids;
    if (ids && !(row.id !== undefined && ids.has(row.id))) return false;
    const forms = listedTxts(content);
    return this.#waysLeft().some((way) => forms[way] === row.form);
  }

  /** The ways of listing that show the most of the texts that were written: all of them, unless somebody removed one. */
  #waysLeft(): readonly number[] {
    if (this.#ways) return this.#ways;
    const all = [...this.#written.values()].flatMap((there) => [...there.values()]);
    const shown = listedTxts("").map((_, way) => all.filter((one) => this.#shows(one, way)).length);
    const most = Math.max(...shown);
    return (this.#ways = [...shown.keys()].filter((way) => shown[way] === most));
  }

  #shows(written: Written, way: number): boolean {
    const rows = this.#listed.get(written.name) ?? [];
    return rows.some((row) => isCandidate(row, written) && row.form === written.forms[way]);
  }
}

function isCandidate({ id }: Listed, { ids, others }: Written): boolean {
  if (id === undefined) return ids === undefined;
  return ids ? ids.has(id) : !others?.has(id);
}
