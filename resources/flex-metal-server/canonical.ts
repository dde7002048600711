import { uuidPattern } from "./limits";
import type { FlexMetalServerInputs } from "./schema";

/** The vendor does not tell apart case and outer white space of names, locations, types and slugs (i3d.md 2.1). */
export function plain(text: string | undefined): string | undefined {
  return text === undefined ? undefined : text.trim().toLowerCase();
}

/** Tags are a set, and case matters. */
export function tagSet(tags: readonly string[] | undefined): string[] | undefined {
  return tags && [...new Set(tags)].sort();
}

/** A key without its comment, which gives no access. */
function canonicalKey(key: string): string {
  const trimmed = key.trim();
  if (uuidPattern.test(trimmed)) return trimmed.toLowerCase();
  const [type, blob] = trimmed.split(/\s+/);
  return /^(ssh|ecdsa|sk)-/.test(trimmed) ? `${type} ${blob}` : trimmed;
}

const filled = <T>(list: T[] | undefined): T[] | undefined => (list && list.length > 0 ? list : undefined);

function canonicalOs(os: FlexMetalServerInputs["os"]): unknown {
  return {
    slug: plain(os.slug),
    kernelParams: filled(os.kernelParams?.map(({ key, value }) => ({ key, value }))),
    partitions: filled(os.partitions?.map(({ target, filesystem, size }) => ({ target, filesystem, size }))),
    ipxeScriptUrl: os.ipxeScriptUrl || undefined,
  };
}

/** All arguments in one notation. */
export function canonicalServer(inputs: Partial<FlexMetalServerInputs>): Record<string, unknown> {
  const { os, sshKeys } = inputs;
  return {
    vendor: inputs.vendor ?? "i3d",
    name: plain(inputs.name),
    location: plain(inputs.location),
    instanceType: plain(inputs.instanceType),
    // An unknown one in a preview is a text.
    os: os && typeof os === "object" ? canonicalOs(os) : os,
    sshKeys: Array.isArray(sshKeys) ? filled([...new Set(sshKeys.map(canonicalKey))].sort()) : sshKeys,
    postInstallScript: inputs.postInstallScript || undefined,
    tags: Array.isArray(inputs.tags) ? tagSet(inputs.tags) : inputs.tags,
    contractId: inputs.contractId || undefined,
    overflow: inputs.overflow ?? false,
    reinstallOnChange: inputs.reinstallOnChange ?? false,
    adopt: inputs.adopt ?? false,
  };
}
