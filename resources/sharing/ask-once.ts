import { isKind, type RackformError } from "../../sdk/core";

export interface Request<T> {
  /** How often it is asked for, each time after looks that showed nothing; once where another one would cost money. */
  tries: number;
  /** Asks the vendor to make something; answers it where the answer shows it. */
  ask(): Promise<T | void>;
  /** The error when it leaves open whether the vendor has done it; any other ends it. `ambiguous` ones when left out. */
  doubtOf?(error: unknown): RackformError | undefined;
  /**
   * Looks for what was asked for, for as long as is right after a clear answer or a doubtful one; `undefined`, after a doubt
   * only, when it is not there. Throws where asking again would be wrong.
   */
  look(doubt: RackformError | undefined): Promise<T | undefined>;
}

/**
 * Asks once, and looks where the answer does not show what was made. It is asked again only when a doubtful answer was followed by looks
 * that show nothing.
 *
 * @throws the doubt that is left after the last try
 */
export async function askOnce<T>(request: Request<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    let made: T | undefined | void;
    let doubt: RackformError | undefined;
    try {
      made = await request.ask();
    } catch (error) {
      doubt = request.doubtOf ? request.doubtOf(error) : ambiguous(error);
      if (!doubt) throw error;
    }
    made ??= await request.look(doubt);
    if (made !== undefined) return made;
    if (!doubt || attempt === request.tries)
      throw doubt ?? new Error("what the vendor has accepted has to be told");
  }
}

function ambiguous(error: unknown): RackformError | undefined {
  return isKind(error, "ambiguous") ? error : undefined;
}
