import type { ReadResourceRequest, RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import type { Alias as AliasMessage } from "@pulumi/pulumi/proto/alias_pb";
import type { SourcePosition } from "@pulumi/pulumi/proto/source_pb";
import { plain } from "../values/wire";
import type { Alias, Goal, ReadGoal } from "../steps/goal";
import { allFromProgram, fromProgram, type Value } from "../values/value";

/** What the engine does not do, by the request field that asks for it. */
function refusal(request: RegisterResourceRequest): string | undefined {
  if (request.getRemote()) return "remote components";
  if (request.getTransformsList().length > 0) return "transforms";
  if (request.getHooks()) return "resource hooks";
  if (request.getPackageref()) return "parameterized packages";
  return undefined;
}

const orUndefined = (text: string): string | undefined => (text === "" ? undefined : text);

/** A registration in the engine's words. Throws, naming it, for a feature the engine does not have. */
export function goalOf(request: RegisterResourceRequest): Goal {
  const refused = refusal(request);
  if (refused) throw new Error(`${refused} are not supported by the embedded engine; use the Pulumi CLI`);
  const trigger = request.getReplacementTrigger()?.toJavaScript() as Value | undefined;
  const dependencies: Record<string, string[]> = {};
  for (const [key, list] of request.getPropertydependenciesMap().entries()) {
    dependencies[key] = list.getUrnsList();
  }
  return {
    type: request.getType(),
    name: request.getName(),
    custom: request.getCustom(),
    parent: orUndefined(request.getParent()),
    inputs: allFromProgram(plain(request.getObject())),
    provider: orUndefined(request.getProvider()),
    dependencies: request.getDependenciesList(),
    propertyDependencies: dependencies,
    protect: request.hasProtect() ? request.getProtect() : undefined,
    retainOnDelete: request.hasRetainondelete() ? request.getRetainondelete() : undefined,
    deletedWith: orUndefined(request.getDeletedwith()),
    replaceWith: request.getReplaceWithList(),
    deleteBeforeReplace: request.getDeletebeforereplacedefined()
      ? request.getDeletebeforereplace()
      : undefined,
    ignoreChanges: request.getIgnorechangesList(),
    replaceOnChanges: request.getReplaceonchangesList(),
    additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
    aliases: [
      ...request.getAliasurnsList().map((urn) => ({ urn })),
      ...request.getAliasesList().map(aliasOf),
    ],
    customTimeouts: timeoutsOf(request),
    importId: orUndefined(request.getImportid()),
    hideDiff: request.getHidediffsList(),
    replacementTrigger: trigger === undefined || trigger === null ? undefined : fromProgram(trigger),
    sourcePosition: positionOf(request.getSourceposition()),
  };
}

export function readGoalOf(request: ReadResourceRequest): ReadGoal {
  return {
    type: request.getType(),
    name: request.getName(),
    id: request.getId(),
    parent: orUndefined(request.getParent()),
    provider: request.getProvider(),
    inputs: allFromProgram(plain(request.getProperties())),
    dependencies: request.getDependenciesList(),
    additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
    sourcePosition: positionOf(request.getSourceposition()),
  };
}

function aliasOf(message: AliasMessage): Alias {
  const spec = message.getSpec();
  if (!spec) return { urn: message.getUrn() };
  return {
    name: spec.getName(),
    type: spec.getType(),
    stack: spec.getStack(),
    project: spec.getProject(),
    parent: spec.getParenturn(),
    noParent: spec.getNoparent(),
  };
}

const UNIT_SECONDS: Record<string, number> = { h: 3600, m: 60, s: 1, ms: 1e-3, us: 1e-6, µs: 1e-6, ns: 1e-9 };

/** A Go duration ("1h30m", "90s") in seconds. Throws when it is none. */
export function seconds(duration: string): number {
  const parts = [...duration.matchAll(/(\d+(?:\.\d+)?)(ms|us|µs|ns|h|m|s)/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join("") !== duration) {
    throw new Error(`"${duration}" is not a duration; write "30s", "5m" or "1h30m"`);
  }
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNIT_SECONDS[unit ?? ""] ?? 0), 0);
}

function timeoutsOf(request: RegisterResourceRequest): Record<string, number> {
  const given = request.getCustomtimeouts();
  const texts = {
    create: given?.getCreate(),
    update: given?.getUpdate(),
    delete: given?.getDelete(),
    read: given?.getRead(),
  };
  const entries = Object.entries(texts).flatMap(([key, text]) => (text ? [[key, seconds(text)]] : []));
  return Object.fromEntries(entries) as Record<string, number>;
}

function positionOf(position: SourcePosition | undefined): string | undefined {
  return position?.getUri()
    ? `${position.getUri()}#${position.getLine()},${position.getColumn()}`
    : undefined;
}
