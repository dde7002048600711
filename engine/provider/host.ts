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
}

export interface ReadResult {
  /** Empty when the resource is gone. */
  id: string;
  properties: Properties;
  inputs?: Properties;
}

/**
 * What serves a provider's resources: a child process or a host in this process. Properties go in and come out as on
 * the wire: no secret marks going in, unknowns as sentinel texts.
 */
export interface ProviderHost {
  configure(config: Record<string, Value>): Promise<void>;
  check(olds: Properties, news: Properties): Promise<CheckResult>;
  diff(id: string, olds: Properties, news: Properties): Promise<HostDiff>;
  create(inputs: Properties): Promise<{ id: string; properties: Properties }>;
  update(id: string, olds: Properties, news: Properties): Promise<Properties>;
  read(id: string, properties: Properties): Promise<ReadResult>;
  delete(id: string, properties: Properties): Promise<void>;
  close(): Promise<void>;
}

/** Starts the host for one provider of a run. */
export type HostFactory = () => Promise<ProviderHost>;

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
