import type { Run } from "../contract/run";

/** One line a minute while something is on its way: half an hour of silence looks like a run that hangs. */
export function teller(run: Run, usualMinutes: number): (state: string) => void {
  const began = run.clock.now();
  let told = 0;
  return (state) => {
    const minutes = Math.floor((run.clock.now() - began) / 60_000);
    if (minutes <= told) return;
    told = minutes;
    run.log(`${state}, ${minutes} of about ${usualMinutes} minutes`);
  };
}
