import { z } from "zod";
import { type CallOptions, type Operation, RackformError } from "../core";
import type { Caller } from "./caller";
import { list, maybeInteger } from "./fields";

type Query = Record<string, number>;

/**
 * The list says on how many pages it stands, but no document says how to ask for one (gigahost.md section 1).
 * The first way that brings another page is kept.
 */
const waysToAsk: ((page: number, perPage: number) => Query)[] = [
  (page) => ({ page }),
  (page) => ({ p: page }),
  (page, perPage) => ({ limit: perPage, offset: (page - 1) * perPage }),
];

interface Page<T> {
  items: T[];
  page: number | null;
  perPage: number | null;
  totalPages: number | null;
}

/**
 * Goes through all pages of a list, each item once. A list that cannot be read to its end is an error:
 * what a partial list lacks would look like something that is gone.
 */
export async function* allPages<T>(
  caller: Caller,
  operation: Operation,
  item: z.ZodType<T>,
  key: (item: T) => string,
  options?: CallOptions,
): AsyncGenerator<T, void, undefined> {
  const read = async (query: Query): Promise<Page<T>> =>
    caller.whole(() => ({ ...operation, query }), pageOf(item), options);
  const seen = new Set<string>();
  const fresh = (items: T[]) => items.filter((one) => !seen.has(key(one)) && seen.add(key(one)));

  let current = await read({});
  yield* fresh(current.items);
  let ways = waysToAsk;
  const perPage = current.perPage ?? (current.items.length || 100);
  for (let page = 2; page <= (current.totalPages ?? 1); page++) {
    const answer = await firstThatTurns(
      ways,
      (way) => read(way(page, perPage)),
      page,
      (one) => seen.has(key(one)),
    );
    if (!answer) throw stuck(caller, operation, page, current.totalPages);
    ways = [answer.way];
    current = answer.found;
    yield* fresh(current.items);
  }
}

type Way = (typeof waysToAsk)[number];

async function firstThatTurns<T>(
  ways: Way[],
  read: (way: Way) => Promise<Page<T>>,
  page: number,
  known: (item: T) => boolean,
): Promise<{ way: Way; found: Page<T> } | undefined> {
  for (const way of ways) {
    const found = await read(way);
    // A list that has shrunk meanwhile says so itself; otherwise the page number or new items prove the turn.
    const shrunk = found.totalPages !== null && found.totalPages < page;
    if (found.page === page || shrunk || found.items.some((one) => !known(one))) return { way, found };
  }
  return undefined;
}

function pageOf<T>(item: z.ZodType<T>): z.ZodType<Page<T>> {
  const meta = z.looseObject({ page: maybeInteger, per_page: maybeInteger, total_pages: maybeInteger });
  return z.object({ meta, data: list(item) }).transform((whole) => ({
    items: whole.data,
    page: whole.meta.page,
    perPage: whole.meta.per_page,
    totalPages: whole.meta.total_pages,
  }));
}

function stuck(caller: Caller, operation: Operation, page: number, total: number | null): RackformError {
  return new RackformError({
    kind: "protocol",
    vendor: caller.profile.vendor,
    operation: operation.name,
    message: `the list has ${total} pages, and the panel does not give page ${page} by any known query`,
  });
}
