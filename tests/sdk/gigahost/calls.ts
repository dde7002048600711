/** One method: how it is called, the request that must leave, a real-looking answer, and what comes of it. */
export interface Call<Client> {
  /** "METHOD /path" as in the fixture list. */
  endpoint: string;
  method: string;
  run: (client: Client) => Promise<unknown>;
  /** Path with query, as it travels. */
  path: string;
  /** JSON body; none when absent. */
  body?: unknown;
  answer: unknown;
  result: unknown;
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
