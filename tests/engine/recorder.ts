import * as pulumi from "@pulumi/pulumi";
import { Stack, type StackOptions } from "../../engine";

type Bag = Record<string, unknown>;

export interface Call {
  method: string;
  id?: string;
  name?: unknown;
  olds?: Bag;
  news?: Bag;
}

/** What a test's provider does besides recording; each gets the call and may throw. */
export interface Behaviour {
  check?(olds: Bag, news: Bag): pulumi.dynamic.CheckResult;
  diff?(id: string, olds: Bag, news: Bag): pulumi.dynamic.DiffResult;
  create?(
    news: Bag,
  ): { id?: string; outs?: Bag } | undefined | Promise<{ id?: string; outs?: Bag } | undefined>;
  update?(id: string, olds: Bag, news: Bag): { outs?: Bag } | undefined;
  read?(id: string, props: Bag): { id?: string; props?: Bag; inputs?: Bag } | undefined;
  delete?(id: string, props: Bag): void | Promise<void>;
}

/** Keys of a test resource's inputs by their effect: a change of `force…` replaces, of `first…` deletes first. */
function defaultDiff(olds: Bag, news: Bag): pulumi.dynamic.DiffResult {
  const keys = Object.keys(news).filter((key) => JSON.stringify(olds[key]) !== JSON.stringify(news[key]));
  return {
    ...(keys.length === 0 ? { changes: false } : {}),
    replaces: keys.filter((key) => /^(force|first)/.test(key)),
    deleteBeforeReplace: keys.some((key) => key.startsWith("first")),
  };
}

const plain = (bag: Bag): Bag => {
  const { __provider, ...rest } = bag;
  return rest;
};

/** A provider of plain records: it remembers every call and keeps a little world of its own. */
export class Recorder implements pulumi.dynamic.ResourceProvider {
  readonly calls: Call[] = [];
  readonly world = new Map<string, Bag>();
  behaviour: Behaviour = {};
  private count = 0;

  /** Calls in short: method and the resource's name. */
  get log(): string[] {
    return this.calls.map(({ method, name }) => `${method} ${String(name)}`);
  }

  /** Only the calls that change something. */
  get writes(): string[] {
    return this.log.filter((line) => /^(create|update|delete)/.test(line));
  }

  clear(): void {
    this.calls.length = 0;
  }

  private note(call: Call): void {
    this.calls.push(JSON.parse(JSON.stringify(call)) as Call);
  }

  async check(olds: Bag, news: Bag): Promise<pulumi.dynamic.CheckResult> {
    this.note({ method: "check", name: news["name"], olds: plain(olds), news: plain(news) });
    return this.behaviour.check?.(olds, news) ?? { inputs: news };
  }

  async diff(id: string, olds: Bag, news: Bag): Promise<pulumi.dynamic.DiffResult> {
    this.note({ method: "diff", id, name: news["name"], olds: plain(olds), news: plain(news) });
    return this.behaviour.diff?.(id, olds, news) ?? defaultDiff(olds, news);
  }

  async create(news: Bag): Promise<pulumi.dynamic.CreateResult> {
    this.note({ method: "create", name: news["name"], news: plain(news) });
    const special = await this.behaviour.create?.(news);
    this.count += 1;
    const id = special?.id ?? `${String(news["name"])}-${this.count}`;
    const outs = special?.outs ?? { ...plain(news), computed: `made ${this.count}` };
    this.world.set(id, outs);
    return { id, outs };
  }

  async update(id: string, olds: Bag, news: Bag): Promise<pulumi.dynamic.UpdateResult> {
    this.note({ method: "update", id, name: news["name"], olds: plain(olds), news: plain(news) });
    const outs = this.behaviour.update?.(id, olds, news)?.outs ?? {
      ...plain(news),
      computed: olds["computed"],
    };
    this.world.set(id, outs);
    return { outs };
  }

  async read(id: string, props: Bag = {}): Promise<pulumi.dynamic.ReadResult> {
    this.note({ method: "read", id, name: props["name"], olds: plain(props) });
    if (this.behaviour.read) return this.behaviour.read(id, props) ?? {};
    const live = this.world.get(id);
    if (!live) return {};
    const { computed, ...inputs } = live;
    return { id, props: { ...live }, inputs };
  }

  async delete(id: string, props: Bag): Promise<void> {
    this.note({ method: "delete", id, name: props["name"], olds: plain(props) });
    await this.behaviour.delete?.(id, props);
    this.world.delete(id);
  }
}

/** A record of the recorder's world. */
export class Thing extends pulumi.CustomResource {
  declare readonly computed: pulumi.Output<string>;
  declare readonly value: pulumi.Output<string>;

  constructor(
    name: string,
    args: Record<string, pulumi.Input<unknown>> = {},
    opts: pulumi.CustomResourceOptions = {},
  ) {
    super(
      "pulumi-nodejs:dynamic/test:Thing",
      name,
      { name, value: undefined, computed: undefined, ...args, __provider: "the recorder" },
      opts,
    );
  }
}

/** A stack in memory whose program a test may change between runs. */
export function stackOf(
  recorder: Recorder,
  options: Partial<StackOptions> = {},
): Stack & { use(program: () => unknown): void } {
  let program: () => unknown = () => ({});
  const stack = new Stack({
    project: "shop",
    stack: "dev",
    program: () => program(),
    state: { memory: true },
    resourceProvider: recorder,
    parallel: 4,
    ...options,
  });
  return Object.assign(stack, {
    use(next: () => unknown) {
      program = next;
    },
  });
}
