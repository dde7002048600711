import { parseJson } from "../sdk/core/json";

/** What a file or another program holds, or an error that says what cannot be read. */
export function jsonOf(text: string, what: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw new Error(`${what} is not JSON that can be read: ${(error as Error).message}`, { cause: error });
  }
}
