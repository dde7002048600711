import { randomUUID } from "node:crypto";
import { PartialFailure } from "../provider/host";
import * as calls from "../provider/calls";
import type { ProviderRegistry } from "../provider/registry";
import type { ResourceState } from "../state/resource-state";
import type { SnapshotSession } from "../state/session";
import { isProviderType, typeOfUrn } from "../urn";
import { UNKNOWN } from "../values/signatures";
import { copySecretness, type Properties } from "../values/value";
import { invert } from "../values/diff";
import type { Op, StepRecord } from "../events";
import { markSecretOutputs } from "./secret-outputs";
import type { Step } from "./step";

/** What steps work with. */
export interface StepWorld {
  preview: boolean;
  session: SnapshotSession;
  providers: ProviderRegistry;
  /** URNs that are being deleted in this run, for `deletedWith`. */
  deletes: Set<string>;
  warn(message: string, urn: string): void;
}

const now = (): string => new Date().toISOString();

export function recordOf(
  op: Op,
  old: ResourceState | undefined,
  next: ResourceState | undefined,
  diff?: calls.DiffResult,
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

const reference = ({ urn, id }: ResourceState): string => `${urn}::${id ?? UNKNOWN}`;

/** Takes over what a half-made resource came to, for saving with its reasons (A8). */
function takePartial(next: ResourceState, failure: PartialFailure, inputs: Properties): void {
  copySecretness(failure.properties, inputs);
  next.id = failure.id;
  next.outputs = failure.properties;
  next.initErrors = failure.reasons;
  markSecretOutputs(next);
}

function failureText(error: unknown): unknown {
  if (!(error instanceof PartialFailure) || error.reasons.length === 0) return error;
  return new Error(error.reasons.join("\n"));
}

/** An unchanged resource: new inputs and options are stored, id and outputs stay (C3 rule 7). */
export function sameStep({ session, providers }: StepWorld, old: ResourceState, next: ResourceState): Step {
  return {
    record: recordOf("same", old, next),
    async run() {
      if (old.id !== undefined) next.id = old.id;
      if (old.outputs) next.outputs = { ...old.outputs };
      if (old.initErrors) next.initErrors = old.initErrors;
      markSecretOutputs(next);
      if (isProviderType(next.type)) providers.set(reference(next), next.inputs ?? {});
      await session.keep(old, next);
    },
  };
}

interface CreateOptions {
  old?: ResourceState | undefined;
  diff?: calls.DiffResult | undefined;
  /** The old one stays, marked, until the end of the run: create before delete. */
  deleteOldLater?: boolean;
}

/** A new resource, or the successor of a replaced one. */
export function createStep(world: StepWorld, next: ResourceState, options: CreateOptions = {}): Step {
  const { old, diff, deleteOldLater } = options;
  const { session, preview, providers } = world;
  const save = async (operation?: number): Promise<void> => {
    const replaced = old?.pendingReplacement ? old : undefined;
    if (deleteOldLater && old) old.delete = true;
    await session.commit({
      operation,
      put: [next],
      drop: replaced,
      amend: deleteOldLater && old ? [old] : undefined,
    });
  };
  return {
    record: recordOf(old ? "create-replacement" : "create", old, next, diff),
    async run() {
      if (isProviderType(next.type)) {
        next.id = preview ? UNKNOWN : randomUUID();
        next.outputs = { ...next.inputs };
        stamp(next);
        providers.set(reference(next), next.inputs ?? {});
        return save();
      }
      if (!next.custom || preview) {
        next.outputs = next.custom ? { ...next.inputs } : {};
        markSecretOutputs(next);
        if (!preview) stamp(next);
        return save();
      }
      const operation = await session.begin("creating", next);
      try {
        const host = await providers.get(next.provider ?? "");
        const { id, outputs } = await calls.create(host, next.inputs ?? {});
        Object.assign(next, { id, outputs });
        markSecretOutputs(next);
        stamp(next);
        await save(operation);
      } catch (error) {
        if (error instanceof PartialFailure) {
          takePartial(next, error, next.inputs ?? {});
          stamp(next);
          await save(operation);
        } else await session.commit({ operation });
        throw failureText(error);
      }
    },
  };
}

function stamp(next: ResourceState): void {
  const time = now();
  next.created = time;
  next.modified = time;
}

/** Changes in place, or goes on with a half-made resource. */
export function updateStep(world: StepWorld, old: ResourceState, next: ResourceState, diff: calls.DiffResult): Step {
  const { session, preview, providers } = world;
  return {
    record: recordOf("update", old, next, diff),
    async run() {
      if (old.id !== undefined) next.id = old.id;
      if (isProviderType(next.type)) {
        next.outputs = { ...next.inputs };
        providers.set(reference(next), next.inputs ?? {});
      } else if (!next.custom) next.outputs = {};
      else if (preview) next.outputs = { ...next.inputs };
      else return updateCustom(world, old, next);
      markSecretOutputs(next);
      await session.commit({ drop: old, put: [next] });
    },
  };
}

async function updateCustom({ session, providers }: StepWorld, old: ResourceState, next: ResourceState): Promise<void> {
  const operation = await session.begin("updating", next);
  const save = (): Promise<void> => {
    next.modified = now();
    return session.commit({ operation, drop: old, put: [next] });
  };
  try {
    const host = await providers.get(next.provider ?? "");
    next.outputs = await calls.update(host, old, next.inputs ?? {});
    markSecretOutputs(next);
    await save();
  } catch (error) {
    if (error instanceof PartialFailure) {
      takePartial(next, error, next.inputs ?? {});
      next.id = old.id ?? error.id;
      await save();
    } else await session.commit({ operation });
    throw failureText(error);
  }
}

/** A protected resource was to be deleted. */
export class ProtectedError extends Error {
  override readonly name = "ProtectedError";

  constructor(urn: string) {
    super(
      `resource "${urn}" cannot be deleted because it is protected. To unprotect it, remove the \`protect\` option ` +
        "from the resource in the program and run `up`",
    );
  }
}

interface DeleteOptions {
  replacing?: boolean;
  /** The record stays until the successor exists: delete before replace. */
  keepRecord?: boolean;
}

/** Deletes a resource, or only forgets it where Pulumi's options say so (C3 rule 9). */
export function deleteStep(world: StepWorld, old: ResourceState, options: DeleteOptions = {}): Step {
  const { session, preview, providers, deletes } = world;
  return {
    record: recordOf(options.replacing ? "delete-replaced" : "delete", old, undefined),
    harmlessFailure: (error) => error instanceof ProtectedError,
    async run() {
      if (!options.replacing && old.protect) throw new ProtectedError(old.urn);
      const untouched = preview || old.external || old.retainOnDelete || !old.custom || isProviderType(old.type);
      const withAnother = old.deletedWith !== undefined && deletes.has(old.deletedWith);
      const operation = await (preview ? undefined : session.begin("deleting", old));
      if (!untouched && !withAnother) {
        try {
          const host = await providers.get(old.provider ?? "");
          await calls.remove(host, old);
        } catch (error) {
          await session.commit({ operation });
          throw error;
        }
      }
      if (options.keepRecord) old.pendingReplacement = true;
      await session.commit({ operation, ...(options.keepRecord ? { amend: [old] } : { drop: old }) });
    },
  };
}

/** Forgets a resource that was deleted in order to be replaced and is no longer wanted. */
export function removePendingReplaceStep({ session }: StepWorld, old: ResourceState): Step {
  return {
    record: recordOf("remove-pending-replace", old, undefined),
    run: () => session.commit({ drop: old }),
  };
}

/** A marker for displays and counts; the work is done by the steps around it. */
export function replaceStep(old: ResourceState, next: ResourceState, diff?: calls.DiffResult): Step {
  return { record: recordOf("replace", old, next, diff), run: () => Promise.resolve() };
}

/** `.get`: reads a resource that somebody else manages; previews do so too. */
export function readStep(world: StepWorld, old: ResourceState | undefined, next: ResourceState, replacing: boolean): Step {
  const { session, providers, preview } = world;
  return {
    record: recordOf(replacing ? "read-replacement" : "read", old, next),
    async run() {
      const operation = await (preview ? undefined : session.begin("reading", next));
      try {
        if (next.id !== UNKNOWN) {
          const host = await providers.get(next.provider ?? "");
          const inputs = next.inputs ?? {};
          const result = await calls.read(host, next.id ?? "", inputs, inputs);
          if (!result) throw new Error(`resource '${next.id ?? ""}' does not exist`);
          next.id = result.id;
          next.outputs = result.outputs;
          markSecretOutputs(next);
        }
      } catch (error) {
        await session.commit({ operation });
        throw error;
      }
      if (replacing && old) old.delete = true;
      const change = old && (replacing ? { amend: [old] } : { drop: old });
      await session.commit({ operation, put: [next], ...change });
    },
  };
}

/** Compares a resource with the live one and takes the live state over (A11). */
export function refreshStep(world: StepWorld, old: ResourceState): Step {
  const { session, providers } = world;
  const record = recordOf("refresh", old, old);
  let outcome: Op = "same";
  return {
    record,
    countAs: () => outcome,
    async run() {
      if (!old.custom || isProviderType(old.type) || old.pendingReplacement) return;
      const host = await providers.get(old.provider ?? "");
      const oldInputs = old.inputs ?? {};
      const result = await refreshRead(world, host, old);
      if (!result) {
        outcome = "delete";
        delete record.new;
        return session.commit({ drop: old });
      }
      const { initErrors: _healed, ...rest } = old;
      const next: ResourceState = { ...rest, id: result.id, outputs: result.outputs };
      next.inputs = result.inputs ?? oldInputs;
      if (result.reasons.length > 0) next.initErrors = result.reasons;
      markSecretOutputs(next);
      record.new = next;
      if (!old.external) outcome = await compareRefreshed(host, old, next, record);
      const differs = !calls.sameState(old, next);
      if (differs) next.modified = now();
      if (old.external && differs) outcome = "update";
      await session.commit({ substitute: [old, next] });
    },
  };
}

interface Refreshed {
  id: string;
  outputs: Properties;
  inputs?: Properties;
  reasons: string[];
}

async function refreshRead(
  world: StepWorld,
  host: Awaited<ReturnType<ProviderRegistry["get"]>>,
  old: ResourceState,
): Promise<Refreshed | undefined> {
  try {
    const result = await calls.read(host, old.id ?? "", old.outputs ?? {}, old.inputs ?? {});
    return result && { ...result, reasons: [] };
  } catch (error) {
    if (!(error instanceof PartialFailure)) throw error;
    world.warn(`Refreshed resource is in an unhealthy state:\n* ${error.reasons.join("\n* ")}`, old.urn);
    copySecretness(error.properties, old.outputs ?? {});
    return { id: error.id, outputs: error.properties, reasons: error.reasons };
  }
}

/** Diff against the desired state, seen from the live one: what `up` would do, turned round. */
async function compareRefreshed(
  host: Awaited<ReturnType<ProviderRegistry["get"]>>,
  old: ResourceState,
  next: ResourceState,
  record: StepRecord,
): Promise<Op> {
  const diff = await calls.diff(host, {
    id: next.id ?? "",
    oldInputs: next.inputs ?? {},
    oldOutputs: next.outputs ?? {},
    newInputs: old.inputs ?? {},
    ignoreChanges: old.ignoreChanges ?? [],
  });
  if (diff.changedKeys.length > 0) record.keys = diff.changedKeys;
  if (diff.detail) record.detailedDiff = invert(diff.detail);
  return diff.changes ? "update" : "same";
}
