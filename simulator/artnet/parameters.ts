import { type PhpArray, textOf } from "../core/php-form";
import { fail } from "./failure";
import type { ArtnetState } from "./state";

/** What a command gets: the state and the form without its credentials. */
export interface Call {
  state: ArtnetState;
  form: PhpArray;
}

/** One command: what it answers beside `success`. */
export interface Command {
  /** Whether it changes something when it succeeds. */
  write?: boolean;
  run(call: Call): Record<string, unknown> | void;
}

export type CommandTable = Record<string, Command>;

/** A whole number from 0; `undefined` when absent or malformed. */
export function integer(form: PhpArray, name: string): number | undefined {
  const text = textOf(form, name);
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

export function needInteger(form: PhpArray, name: string, code = "incorrect-param-value"): number {
  return integer(form, name) ?? fail(code);
}

export function needText(form: PhpArray, name: string, code = "incorrect-param-value"): string {
  return textOf(form, name) || fail(code);
}

/** The members of a list in the order that the option chooses, each with the index sent. */
export function ordered(state: ArtnetState, list: PhpArray): [index: string, value: PhpArray][] {
  const entries = [...list].map(([index, value]): [string, PhpArray] => [
    index,
    value instanceof Map ? value : fail("incorrect-param-value"),
  ]);
  if (state.options.formOrder === "index") entries.sort(([a], [b]) => Number(a) - Number(b));
  return entries;
}
