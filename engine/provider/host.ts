import type { DetailedDiff } from "../values/diff";
import type { Properties, Value } from "../values/value";

export interface CheckResult {
  inputs: Properties;
  failures: { property: string; reason: string }[];
}

export interface HostDiff {
  /** "unknown" leaves it to the engine to compare old inputs with new ones. */
  changes: "none" | "some" | "unknown";
  replaces: string[];
  deleteBeforeReplace: boolean;
  /** What changes, where the provider says it. */
  detail?: { keys: string[]; paths: DetailedDiff };
}

export interface ReadResult {
  /** Empty when the resource is gone. */
  id: string;
  properties: Properties;
  inputs?: Properties;
}

/** What a request tells of the resource besides its properties; a dynamic provider takes no notice. */
export interface About {
  urn: string;
  /** Inputs in the state. */
  oldInputs?: Properties | undefined;
  ignoreChanges?: readonly string[] | undefined;
  /** Only say what would come of it. */
  preview?: boolean | undefined;
  /** The user's limit in seconds. */
  timeout?: number | undefined;
}

/** What a provider knows of the protocol beyond what dynamic ones do. */
export interface Features {
  /** Secrets come and go with their marks. */
  readonly secrets: boolean;
  /** Previews ask it, and it takes part in configuring and cancelling. */
  readonly previews: boolean;
}

/**
 * What serves a provider's resources: a child process or a host in this process. Properties go in and come out as on
 * the wire: unknowns as sentinel texts, and without secret marks where it has no use for them.
 */
export interface ProviderHost {
  /** Absent for dynamic providers. */
  readonly features?: Features;
  configure(config: Record<string, Value>, provider?: { urn: string; id: string }): Promise<void>;
  checkConfig?(news: Properties, about: About): Promise<CheckResult>;
  check(olds: Properties, news: Properties, about: About): Promise<CheckResult>;
  diff(id: string, olds: Properties, news: Properties, about: About): Promise<HostDiff>;
  create(inputs: Properties, about: About): Promise<{ id: string; properties: Properties }>;
  update(id: string, olds: Properties, news: Properties, about: About): Promise<Properties>;
  read(id: string, properties: Properties, about: About): Promise<ReadResult>;
  delete(id: string, properties: Properties, about: About): Promise<void>;
  invoke?(token: string, args: Properties): Promise<CheckResult>;
  /** The user wants to stop: what waits need not wait any longer. */
  cancel?(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the host for one provider of a run; `name` is its package. */
export type HostFactory = (name: string) => Promise<ProviderHost>;

/** The resource exists but is not as it should be: it is saved with `reasons` as its initErrors (A8). */
export class PartialFailure extends Error {
  override readonly name = "PartialFailure";

  constructor(
    message: string,
    readonly id: string,
    readonly properties: Properties,
    readonly reasons: string[],
  ) {
    super(message);
  }
}
