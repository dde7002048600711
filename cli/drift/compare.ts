import { askingIn, visible } from "../../provider/hidden";
import { isKind, RackformError } from "../../sdk/core";
import { keepIgnored } from "../../engine/values/path";
import type { Properties } from "../../engine/values/value";
import type { Handler } from "../../resources/contract/handler";
import type { Run } from "../../resources/contract/run";
import type { Finding } from "../report/model";
import { objectName } from "../object-name";
import type { ManagedResource } from "./deployment";
import type { Runs } from "./runs";

export interface Comparison {
  findings: Finding[];
  /** What changed objects are now, by URN, secrets included. */
  actual: Map<string, Record<string, unknown>>;
  inSync: number;
}

interface Look {
  finding: Finding;
  actual?: Record<string, unknown>;
}

/** How many resources are looked at together; their reads are shared. */
const together = 64;

/** What stands in a report for a secret. */
const hidden = "[secret]";

/** Holds each resource of a state against its vendor. Reads only. */
export async function compare(
  resources: ManagedResource[],
  handlers: Record<string, Handler>,
  runs: Runs,
  options: { signal?: AbortSignal; onProgress?: (done: number) => void } = {},
): Promise<Comparison> {
  const findings: Finding[] = [];
  const actual: Comparison["actual"] = new Map();
  let done = 0;
  for (const { id, kind, outputs, provider } of resources) {
    const run = runs.of(provider);
    if (typeof run !== "string")
      handlers[kind]?.announce({ id, outputs: visible(outputs), ...askingIn(outputs) }, run);
  }
  for (let start = 0; start < resources.length; start += together) {
    options.signal?.throwIfAborted();
    const part = resources.slice(start, start + together);
    const found = await Promise.all(
      part.map((resource) =>
        look(resource, handlers[resource.kind], runs.of(resource.provider), options.signal),
      ),
    );
    for (const [at, look] of found.entries()) {
      if (!look) continue;
      findings.push(look.finding);
      if (look.actual) actual.set(part[at]!.urn, look.actual);
    }
    done += part.length;
    options.onProgress?.(done);
  }
  return { findings, actual, inSync: resources.length - findings.length };
}

async function look(
  resource: ManagedResource,
  handler: Handler | undefined,
  run: Run | string,
  signal?: AbortSignal,
): Promise<Look | undefined> {
  const base = {
    vendor: resource.id.split(":")[0] ?? "",
    type: resource.kind,
    object: objectName(resource.kind, resource.id, shownOf(resource)),
    id: resource.id,
    urn: resource.urn,
    properties: [],
  };
  const unreadable = (reason: string): Look => ({ finding: { ...base, kind: "unreadable", reason } });
  if (!handler) return unreadable(`this version of rackform has no kind ${resource.kind}`);
  if (typeof run === "string") return unreadable(run);
  if (resource.encrypted.length > 0) {
    const which = resource.encrypted.length === 1 ? "its argument" : "its arguments";
    return unreadable(
      `${which} ${resource.encrypted.join(", ")} cannot be compared, being encrypted in the state; export it with pulumi stack export --show-secrets`,
    );
  }
  try {
    const live = await handler.read(
      { id: resource.id, outputs: visible(resource.outputs), ...askingIn(resource.outputs) },
      { run, limits: { signal } },
    );
    if (!live) return { finding: { ...base, kind: "missing" } };
    const reasons = [...new Set([...resource.failures, ...(live.unfinished ?? [])])];
    if (reasons.length > 0) return { finding: { ...base, kind: "unfinished", reason: reasons.join("; ") } };
    const wanted = wantedOf(resource, live.inputs);
    const { changed } = handler.diff(
      { id: resource.id, outputs: live.outputs, news: wanted, ...askingIn(resource.outputs) },
      run,
    );
    if (changed.length === 0) return undefined;
    const properties = changed.map((path) =>
      resource.secret.includes(path)
        ? { path, expected: hidden, actual: hidden, secret: true }
        : { path, expected: wanted[path], actual: live.inputs[path] },
    );
    const actual = Object.fromEntries(changed.map((path) => [path, live.inputs[path]]));
    return { finding: { ...base, kind: "changed", properties }, actual };
  } catch (error) {
    if (isKind(error, "cancelled")) throw error;
    return unreadable(
      error instanceof RackformError
        ? error.message
        : `an error in rackform itself, please report it: ${String(error)}`,
    );
  }
}

/** The arguments as the next `up` would have them: what the program ignores stays as it is at the vendor. */
function wantedOf(
  { inputs, ignored }: ManagedResource,
  live: Record<string, unknown>,
): Record<string, unknown> {
  const wanted = JSON.parse(JSON.stringify(visible(inputs))) as Properties;
  keepIgnored(wanted, live as Properties, ignored);
  return wanted;
}

/** What may be shown of a resource. */
function shownOf({ inputs, outputs, secret }: ManagedResource): Record<string, unknown> {
  return { ...outputs, ...inputs, ...Object.fromEntries(secret.map((name) => [name, hidden])) };
}
