const shortened = ["RACKFORM_POLL_INTERVAL_MS", "RACKFORM_RETRY_BASE_MS"];

let hurrying = 0;
let set: string[] = [];

/**
 * Waits between looks and tries become a millisecond, unless the environment says otherwise already. Answers a function
 * that undoes it; the environment is the process's, so it is put back when the last one is called.
 */
export function hurry(): () => void {
  if (hurrying++ === 0) {
    set = shortened.filter((name) => process.env[name] === undefined);
    for (const name of set) process.env[name] = "1";
  }
  let isUndone = false;
  return () => {
    if (isUndone) return;
    isUndone = true;
    if (--hurrying > 0) return;
    for (const name of set) delete process.env[name];
  };
}
