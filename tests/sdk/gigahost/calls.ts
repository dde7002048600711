import type { SampleCall } from "../sample-call";

/** The panel answers each call with a body, and a path may belong to two methods. */
export interface Call<Client> extends SampleCall<Client> {
  /** "METHOD /path" as in the fixture list. */
  endpoint: string;
  method: string;
  path: string;
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
