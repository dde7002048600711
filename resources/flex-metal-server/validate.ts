import type { Failure } from "../contract/handler";
import { publicKeyProblem } from "../ssh-key/public-key";
import { hostNamePattern, type OsRules, osRules, publicKeyBlock, uuidPattern } from "./limits";
import type { FlexMetalServerInputs } from "./schema";

type Inputs = Partial<FlexMetalServerInputs>;
type IsUnknown = (argument: keyof FlexMetalServerInputs) => boolean;
type Rule = (
  inputs: Inputs,
  os: OsRules | undefined,
  isUnknown: IsUnknown,
  before: Inputs | undefined,
) => (Failure | undefined)[];

const fail = (property: string, reason: string): Failure => ({ property, reason });

const rules: Rule[] = [
  ({ name }, os) => [
    os?.needsHostName && name !== undefined && !hostNamePattern.test(name.trim())
      ? fail("name", "is not a valid host name, as this operating system needs")
      : undefined,
  ],
  ({ os: { ipxeScriptUrl } = { slug: "" } }, os) => [
    os?.needsIpxe && !ipxeScriptUrl
      ? fail("os.ipxeScriptUrl", "is missing: this operating system needs it")
      : undefined,
    os && !os.needsIpxe && ipxeScriptUrl
      ? fail("os.ipxeScriptUrl", "is allowed only with the slug custom-ipxe")
      : undefined,
    ipxeScriptUrl && !isHttpUrl(ipxeScriptUrl)
      ? fail("os.ipxeScriptUrl", "must be a URL with http or https")
      : undefined,
  ],
  // The vendor does not tell the keys of a server that was imported.
  ({ sshKeys }, os, isUnknown, before) => [
    (!before || before.sshKeys) && os?.needsKeys && (sshKeys ?? []).length === 0 && !isUnknown("sshKeys")
      ? fail(
          "sshKeys",
          "is missing: this operating system needs at least one; only Talos and Windows go without",
        )
      : undefined,
  ],
  // A key that the vendor has taken already is judged by nobody.
  ({ sshKeys = [] }, _os, _isUnknown, before) =>
    sshKeys.map((key, index) =>
      before?.sshKeys?.includes(key) ? undefined : keyProblem(key, `sshKeys.${index}`),
    ),
  ({ postInstallScript }, os) => [
    os && !os.takesScript && postInstallScript
      ? fail("postInstallScript", "is for Linux only; leave it out")
      : undefined,
  ],
];

function keyProblem(key: string, property: string): Failure | undefined {
  if (uuidPattern.test(key.trim()) || publicKeyBlock.test(key.trim())) return undefined;
  const problem = publicKeyProblem(key);
  if (problem === undefined) return undefined;
  const isKey = /PRIVATE KEY|^\s*(ssh|ecdsa|sk)-/.test(key);
  return fail(
    property,
    isKey
      ? problem
      : "is neither a public key such as ssh-ed25519 AAAA… nor the UUID of a stored one, which getSshKey tells by its name",
  );
}

function isHttpUrl(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** What the schema cannot say: what each operating system asks of an order (i3d.md section 2.1). */
export function validateFlexMetalServer(
  inputs: Inputs,
  isUnknown: IsUnknown,
  _: unknown,
  before: Inputs | undefined,
): Failure[] {
  const os = inputs.os === undefined ? undefined : osRules(inputs.os.slug);
  return rules
    .flatMap((rule) => rule(inputs, os, isUnknown, before))
    .filter((failure) => failure !== undefined);
}
