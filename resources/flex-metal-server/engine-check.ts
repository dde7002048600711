import { cancelled } from "../../sdk/core";
import type { Run } from "../contract/run";

/**
 * @throws cancelled when the engine has died since the call began: nobody would write down what is done from here on, and
 * the next run, which may be under way, would order once more
 */
export async function assertEngine(run: Run): Promise<void> {
  if (!(await run.hasEngine())) throw cancelled();
}
