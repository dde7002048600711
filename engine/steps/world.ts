import type { Op, StepRecord } from "../events";
import type { DiffResult } from "../provider/calls";
import type { ProviderRegistry } from "../provider/registry";
import type { ResourceState } from "../state/resource-state";
import type { SnapshotSession } from "../state/session";
import { typeOfUrn } from "../urn";
import { UNKNOWN } from "../values/signatures";

/** What steps work with. */
export interface StepWorld {
  preview: boolean;
  session: SnapshotSession;
  providers: ProviderRegistry;
  /** URNs that are being deleted in this run, for `deletedWith`. */
  deletes: Set<string>;
  warn(message: string, urn: string): void;
}

export function recordOf(
  op: Op,
  old: ResourceState | undefined,
  next: ResourceState | undefined,
  diff?: DiffResult,
): StepRecord {
  const urn = (next ?? old)?.urn ?? "";
  const record: StepRecord = { op, urn, type: typeOfUrn(urn) };
  if (old) record.old = old;
  if (next) record.new = next;
  if (diff && diff.changedKeys.length > 0) record.keys = diff.changedKeys;
  if (diff && diff.replaceKeys.length > 0) record.replaceKeys = diff.replaceKeys;
  if (diff?.detail) record.detailedDiff = diff.detail;
  return record;
}

export const reference = ({ urn, id }: ResourceState): string => `${urn}::${id ?? UNKNOWN}`;

export const now = (): string => new Date().toISOString();
