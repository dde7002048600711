import type { AxiosAdapter } from "axios";

const byOrigin = new Map<string, AxiosAdapter>();

/**
 * Lets calls to an origin stay in this process, for tests against a simulator without sockets. Answers a function
 * that undoes it.
 */
export function useAdapter(origin: string, adapter: AxiosAdapter): () => void {
  byOrigin.set(origin, adapter);
  return () => void byOrigin.delete(origin);
}

export function adapterFor(baseUrl: string): AxiosAdapter | undefined {
  return byOrigin.get(new URL(baseUrl).origin);
}
