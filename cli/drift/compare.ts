import { isKind, RackformError } from "../../sdk/core";
import type { Handler } from "../../resources/contract/handler";
import type { Run } from "../../resources/contract/run";
import type { Finding } from "../report/model";
import type { ManagedResource } from "./deployment";
import { objectName } from "./object-name";

export interface Comparison {
  findings: Finding[];
  inSync: number;
}

/** How many resources are looked at together; their reads are shared. */
const together = 64;

/** Holds each resource of a state against its vendor. Reads only. */
export async function compare(
  resources: ManagedResource[],
  handlers: Record<string, Handler>,
  run: Run,
  options: { signal?: AbortSignal; onProgress?: (done: number) => void } = {},
): Promise<Comparison> {
  const findings: Finding[] = [];
  let done = 0;
  for (let start = 0; start < resources.length; start += together) {
    options.signal?.throwIfAborted();
    const part = resources.slice(start, start + together);
    const found = await Promise.all(part.map((resource) => look(resource, handlers[resource.kind], run, options.signal)));
    findings.push(...found.flatMap((finding) => finding ?? []));
    done += part.length;
    options.onProgress?.(done);
  }
  return { findings, inSync: resources.length - findings.length };
}

async function look(resource: ManagedResource, handler: Handler | undefined, run: Run, signal?: AbortSignal): Promise<Finding | undefined> {
  const base = {
    vendor: resource.id.split(":")[0] ?? "",
    type: resource.kind,
    object: objectName(resource.kind, resource.id, resource.inputs),
    id: resource.id,
    urn: resource.urn,
    properties: [],
  };
  if (!handler) return { ...base, kind: "unreadable", reason: `this version of rackform has no kind ${resource.kind}` };
  try {
    const live = await handler.read({ id: resource.id, outputs: visible(resource.outputs) }, { run, limits: { signal } });
    if (!live) return { ...base, kind: "missing" };
    const wanted = visible(resource.inputs);
    const { changed } = handler.diff({ id: resource.id, outputs: live.outputs, news: wanted }, run);
    if (changed.length === 0) return undefined;
    const properties = changed.map((path) => ({ path, expected: wanted[path], actual: live.inputs[path] }));
    return { ...base, kind: "changed", properties };
  } catch (error) {
    if (isKind(error, "cancelled")) throw error;
    return { ...base, kind: "unreadable", reason: error instanceof RackformError ? error.message : String(error) };
  }
}

function visible(bag: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(bag).filter(([key]) => key !== "__provider" && key !== "__timeouts"));
}
