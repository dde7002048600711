import type { Failure } from "../contract/handler";
import { publicKeyProblem } from "./public-key";
import type { SshKeyInputs } from "./schema";

const longestName = 255;

/** What the schema cannot say: a name on one line, and a whole public key. */
export function validateSshKey({ name, publicKey }: Partial<SshKeyInputs>): Failure[] {
  const failures: Failure[] = [];
  if (name !== undefined && (name.trim() === "" || name.length > longestName || /\p{Cc}/u.test(name))) {
    failures.push({
      property: "name",
      reason: `must be 1 to ${longestName} characters on one line, e.g. deploy-2026`,
    });
  }
  const problem = publicKey === undefined ? undefined : publicKeyProblem(publicKey);
  if (problem) failures.push({ property: "publicKey", reason: problem });
  return failures;
}
