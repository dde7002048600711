import type { Handler } from "./contract/handler";
import { kinds } from "./kinds";

/** Every kind's handlers, by the kind's name. */
export const handlers: Record<string, Handler> = Object.fromEntries(
  kinds.map(({ facts, handler }) => [facts.name, handler]),
);
