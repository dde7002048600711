import type { Checking } from "./handler";
import type { Kind } from "./kind";

/** Tells the user, in a preview as well, what a planned change costs, moves or opens. */
export function warn<I extends object, C extends object>(
  { name, warns }: Pick<Kind<I, C>, "name" | "warns">,
  run: Partial<Pick<Checking, "log">>,
  news: Partial<I>,
  before?: Partial<I & C>,
): void {
  const line = run.log && warns?.(news, before);
  if (line) run.log!(`${name}: ${line}`);
}
