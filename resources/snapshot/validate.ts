import type { Failure } from "../contract/handler";
import { serverProblem } from "../servers/argument";
import type { SnapshotInputs } from "./schema";

const longestName = 255;

/** What the schema cannot say: what names a server, and a name that comes back from the vendor as it was sent. */
export function validateSnapshot({ serverId, name }: Partial<SnapshotInputs>): Failure[] {
  const problem = serverId === undefined ? undefined : serverProblem(serverId);
  const failures: Failure[] = problem ? [{ property: "serverId", reason: problem }] : [];
  if (name !== undefined && (name.trim() === "" || name.length > longestName || /\p{Cc}/u.test(name))) {
    failures.push({
      property: "name",
      reason: `must be 1 to ${longestName} characters on one line, e.g. before-upgrade`,
    });
  }
  return failures;
}
