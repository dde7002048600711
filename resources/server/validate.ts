import type { Failure } from "../contract/handler";
import { hostNamePattern } from "../flex-metal-server/limits";
import { serverProblem } from "../servers/argument";
import type { ServerInputs } from "./schema";

type Inputs = Partial<ServerInputs>;
type IsUnknown = (argument: keyof ServerInputs) => boolean;

const what = ["product", "size"] as const;
const starts = ["os", "iso", "rescue"] as const;

/** What the schema cannot say. */
export function validateServer(inputs: Inputs, isUnknown: IsUnknown): Failure[] {
  const { hostname, sshKeys = [], existing, adopt, size } = inputs;
  const given = (name: keyof ServerInputs) => isUnknown(name) || (inputs[name] ?? false) !== false;
  const failures: Failure[] = [oneOf(what, given), oneOf(starts, given)].filter((each) => each !== undefined);
  const fail = (property: string, reason: string) => failures.push({ property, reason });
  if (size && Object.keys(size).length === 0)
    fail("size", "says nothing; give cores, ramGb or storageGb, e.g. { cores: 2, ramGb: 4 }");
  if (hostname !== undefined && !hostNamePattern.test(hostname))
    fail("hostname", "is not a valid host name; give one such as web1 or web1.example.no");
  sshKeys.forEach((key, at) => {
    // The key itself is never shown: it may be a private one, given by mistake.
    if (/PRIVATE KEY/.test(key)) fail(`sshKeys.${at}`, "is a private key; give the public one");
  });
  const problem = existing === undefined ? undefined : serverProblem(existing);
  if (problem) fail("existing", problem);
  if (existing !== undefined && adopt === false)
    fail("existing", "names a server to take over, and adopt: false orders another one; leave one out");
  return failures;
}

function oneOf(
  names: readonly (keyof ServerInputs)[],
  given: (name: keyof ServerInputs) => boolean,
): Failure | undefined {
  const there = names.filter(given);
  if (there.length === 1) return undefined;
  const list = names.join(", ").replace(/, (?=\w+$)/, " and ");
  const reason = there.length === 0 ? "is missing" : `stands beside ${there[0]}`;
  return {
    property: there[1] ?? names[0]!,
    reason: `${reason}; exactly one of ${list} has to be given`,
  };
}
