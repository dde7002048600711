import { settingNames } from "../resources/contract/settings";
import { vendorNames } from "../resources/contract/vendors";
import { ProcessRun } from "./process-run";

interface Entry {
  run: ProcessRun;
  kinds: Set<string>;
}

const entries = new Map<string, Entry>();

/** The configuration keys that a run depends on; `rackform:run` lets two runs in one process stay apart. */
const keys = [...vendorNames, ...settingNames].map((name) => `rackform:${name}`);

/** The values of the keys that a run depends on. */
export function configurationOf(
  config: (key: string) => string | undefined,
): Record<string, string | undefined> {
  return Object.fromEntries(keys.map((key) => [key, config(key)]));
}

/**
 * The run that a kind's handler belongs to. All kinds of one provider process and configuration share one. Hosts
 * configure every kind once a run, so a kind that is configured again begins a new one: nothing that was read
 * outlives its run.
 */
export function joinRun(kind: string, config: (key: string) => string | undefined): ProcessRun {
  const values = configurationOf(config);
  const name = JSON.stringify(values);
  const entry = entries.get(name);
  if (entry && !entry.kinds.has(kind)) {
    entry.kinds.add(kind);
    return entry.run;
  }
  const run = new ProcessRun((key) => values[key]);
  entries.set(name, { run, kinds: new Set([kind]) });
  return run;
}
