import type { Ran } from "./runner";

/** A run that has to go well; what was said is the message when it does not. */
export async function well(run: Promise<Ran>): Promise<Ran> {
  const ran = await run;
  if (ran.failed) throw new Error(`the run failed:\n${ran.text}`);
  return ran;
}

/** A run that has to fail, and to say all of this. */
export async function refused(run: Promise<Ran>, ...said: RegExp[]): Promise<Ran> {
  const ran = await run;
  if (!ran.failed) throw new Error(`the run went well instead of failing:\n${ran.text}`);
  for (const pattern of said) expect(ran.text).toMatch(pattern);
  return ran;
}

/** The ways out that every conflict over an object has to offer. */
export const waysOut = [/adopt/i, /alias/i, /remove|delete/i];
