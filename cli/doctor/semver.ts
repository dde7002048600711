/** Whether a version such as `v3.257.0-dev` is at least another one; unreadable ones are not. */
export function atLeast(version: string, least: string): boolean {
  const [have, want] = [parts(version), parts(least)];
  if (!have || !want) return false;
  const at = have.findIndex((part, index) => part !== want[index]);
  return at < 0 || have[at]! > want[at]!;
}

function parts(version: string): number[] | undefined {
  const found = /^v?(\d+)\.(\d+)\.(\d+)/.exec(version.trim());
  return found ? found.slice(1).map(Number) : undefined;
}
