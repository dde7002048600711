import type { Failure } from "../contract/handler";
import { serverProblem } from "../servers/argument";
import { keyPattern, type ServerLabelsInputs } from "./schema";

/** What the schema cannot say: a server, and at least one label on it. */
export function validateServerLabels({ serverId, labels }: Partial<ServerLabelsInputs>): Failure[] {
  const problem = serverId === undefined ? undefined : serverProblem(serverId, "host");
  const failures: Failure[] = problem ? [{ property: "serverId", reason: problem }] : [];
  if (labels && Object.keys(labels).length === 0)
    failures.push({ property: "labels", reason: 'names no label; give at least one, e.g. {"stage":"prod"}' });
  for (const key of Object.keys(labels ?? {}))
    if (!keyPattern.test(key))
      failures.push({
        property: `labels.${key}`,
        reason: "must begin with a lower-case letter, and go on with lower-case letters, digits, - and _",
      });
  return failures;
}
