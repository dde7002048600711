import type { Deployment, StoredResource } from "../../../engine";
import { useAdapter } from "../../../sdk/core";
import { Simulator } from "../../../simulator";
import type { SimulatedAccount } from "../../../simulator";
import { vendorNames, type VendorName } from "../../../resources/contract/vendors";
import { CliRunner, usableCli } from "./cli";
import { EmbeddedRunner, mortal } from "./embedded";
import { typePrefix } from "./front-end";
import type { Args, Declared, Program } from "./program";
import { type Operation, project, type Ran, type Runner } from "./runner";

export type EngineName = "embedded" | "cli";

/** One customer's account at every vendor; tests look into it and change it behind everybody's back. */
export interface Place {
  seed(vendor: string, objects: Record<string, unknown>): unknown;
  inspect(vendor: string): Record<string, unknown>;
}

/** Where a run dies: at the n-th request that matches, before the vendor has seen it or after it has carried it out. */
export interface Death {
  vendor?: VendorName;
  endpoint?: string;
  only?: "reads" | "writes";
  nth?: number;
  applied?: boolean;
}

export interface RunOptions {
  /** Names of resources of the program or the state. */
  target?: readonly string[];
  replace?: readonly string[];
  continueOnError?: boolean;
  excludeProtected?: boolean;
  previewOnly?: boolean;
  parallel?: number;
  /** Whose credentials the environment holds; "a" when left out. */
  account?: string;
  env?: Record<string, string>;
  config?: Record<string, string>;
  kill?: Death;
}

/** One resource of a state. */
export interface Entry {
  name: string;
  kind: string;
  urn: string;
  id: string;
  inputs: Args;
  outputs: Args;
  isProtected: boolean;
  /** The logical name of its provider. */
  provider: string;
  /** Reasons for which the object is not what it should be. */
  unfinished: string[];
}

let origins = 42_000;
const waits = { RACKFORM_RETRY_BASE_MS: "1", RACKFORM_POLL_INTERVAL_MS: "1" };

/** Vendors, accounts and stacks of one test. */
export class World {
  readonly simulator = new Simulator();
  readonly #stacks = new Map<string, TestedStack>();
  readonly #numbers = new Map<string, number>([["a", 0]]);
  readonly #cli: CliRunner[] = [];
  #origin = "";
  #release: () => void = () => undefined;

  private constructor(readonly engine: EngineName) {}

  static async open(engine: EngineName): Promise<World> {
    const world = new World(engine);
    if (engine === "cli") world.#origin = await world.simulator.listen();
    else {
      world.#origin = `http://127.0.0.1:${++origins}`;
      world.#release = useAdapter(world.#origin, mortal(world.simulator.adapter()));
    }
    return world;
  }

  async close(): Promise<void> {
    this.#release();
    await this.simulator.close();
    this.#cli.forEach((runner) => runner.close());
  }

  stack(name = "one"): TestedStack {
    const known = this.#stacks.get(name);
    if (known) return known;
    const made = new TestedStack(this, name, this.#runner(name));
    this.#stacks.set(name, made);
    return made;
  }

  /** An account by its name: "a" is always there, any other one is made when it is first named. */
  account(name: string, vendor: VendorName): SimulatedAccount {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(name, number);
      for (const each of vendorNames) this.simulator.addAccount(each);
    }
    return this.simulator.account(vendor, number);
  }

  place(name = "a"): Place {
    if (name === "a") return this.simulator;
    return {
      seed: (vendor, objects) => this.account(name, vendor as VendorName).seed(objects),
      inspect: (vendor) => this.account(name, vendor as VendorName).inspect(),
    };
  }

  /** Credentials of an account at every vendor, as environment variables. */
  environment(name = "a"): Record<string, string> {
    const entries = vendorNames.map((vendor) => ({
      ...(name === "a"
        ? this.simulator.vendor(vendor).credentials()
        : this.account(name, vendor).credentials()),
      [`${vendor.toUpperCase()}_BASE_URL`]: this.#origin + new URL(this.simulator.baseUrl(vendor)).pathname,
    }));
    return Object.assign({}, ...entries) as Record<string, string>;
  }

  /** The same as arguments of `Provider`. */
  providerArgs(name: string): Args {
    const variables = Object.entries(this.environment(name));
    return Object.fromEntries(
      vendorNames.map((vendor) => {
        const own = variables.filter(([variable]) => variable.startsWith(`${vendor.toUpperCase()}_`));
        return [
          vendor,
          Object.fromEntries(own.map(([variable, value]) => [fieldOf(variable, vendor), value])),
        ];
      }),
    );
  }

  #runner(name: string): Runner {
    if (this.engine === "embedded") return new EmbeddedRunner(name);
    const cli = usableCli();
    if (!cli) throw new Error("there is no CLI");
    const runner = new CliRunner(cli.binary, name);
    this.#cli.push(runner);
    return runner;
  }
}

/** `GIGAHOST_API_KEY` of vendor `gigahost` is the field `apiKey`. */
function fieldOf(variable: string, vendor: string): string {
  return variable
    .slice(vendor.length + 1)
    .toLowerCase()
    .replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** One stack, as its user works with it. */
export class TestedStack {
  #program: Program = [];

  constructor(
    private readonly world: World,
    readonly name: string,
    private readonly runner: Runner,
  ) {}

  up(program: Program = this.#program, options: RunOptions = {}): Promise<Ran> {
    return this.#run("up", program, options);
  }

  preview(program: Program = this.#program, options: RunOptions = {}): Promise<Ran> {
    return this.#run("preview", program, options);
  }

  refresh(options: RunOptions = {}): Promise<Ran> {
    return this.#run("refresh", this.#program, options);
  }

  destroy(options: RunOptions = {}): Promise<Ran> {
    return this.#run("destroy", this.#program, options);
  }

  /** `state delete`: the object stays where it is. */
  async forget(name: string): Promise<void> {
    await this.runner.forget(await this.#urnOf(name));
  }

  async unprotect(name: string): Promise<void> {
    await this.runner.unprotect(await this.#urnOf(name));
  }

  /** With secrets in plain. */
  export(): Promise<Deployment> {
    return this.runner.export("plain");
  }

  exportSealed(): Promise<Deployment> {
    return this.runner.export("sealed");
  }

  /** The rackform resources of the state, those that wait for their deletion included. */
  async entries(): Promise<Entry[]> {
    const { deployment } = await this.export();
    return (deployment.resources ?? []).filter(isOurs).map(entryOf);
  }

  async names(): Promise<string[]> {
    return (await this.entries()).map(({ name }) => name).sort();
  }

  async entry(name: string): Promise<Entry | undefined> {
    return (await this.entries()).find((entry) => entry.name === name);
  }

  /** What the state says was under way when a run died, by name. */
  async pending(): Promise<string[]> {
    const { deployment } = await this.export();
    const pending = (deployment.pending_operations ?? []) as { type: string; resource: { urn: string } }[];
    return pending.map(({ type, resource }) => `${type} ${nameOf(resource.urn)}`);
  }

  async #run(command: Operation["command"], program: Program, options: RunOptions): Promise<Ran> {
    this.#program = program;
    const { target, replace, account = "a", env = {}, config = {}, kill, ...plain } = options;
    const filled = program.map((declared) => this.#filled(declared));
    const urns = (names: readonly string[] | undefined) =>
      names && Promise.all(names.map((name) => this.#urnOf(name)));
    const [targets, replaced] = [await urns(target), await urns(replace)];
    const death = kill && this.#arrange(kill);
    try {
      return await this.runner.run(
        {
          command,
          ...plain,
          ...(targets ? { target: targets } : {}),
          ...(replaced ? { replace: replaced } : {}),
          environment: { ...waits, ...this.world.environment(account), ...env },
          config,
        },
        filled,
      );
    } finally {
      death?.();
    }
  }

  #arrange({ vendor, endpoint, only, nth, applied = true }: Death): () => void {
    const { faults } = this.world.simulator;
    const when = {
      ...(vendor ? { vendor } : {}),
      ...(endpoint ? { endpoint } : {}),
      ...(only ? { only } : {}),
      ...(nth ? { nth } : {}),
    };
    const set = [faults.add({ ...when, kind: "call", hook: () => this.runner.kill() })];
    if (!applied) set.push(faults.add({ ...when, kind: "reset-before" }));
    return () => set.forEach((handle) => handle.remove());
  }

  #filled(declared: Declared): Declared {
    const account = declared.args.$account;
    if (typeof account !== "string") return declared;
    const { $account: _, ...rest } = declared.args;
    return { ...declared, args: { ...this.world.providerArgs(account), ...rest } };
  }

  /** The URN of a resource of the program, or else of the state. */
  async #urnOf(name: string): Promise<string> {
    const declared = this.#program.find((each) => each.name === name);
    if (declared) return `urn:pulumi:${this.name}::${project}::${typePrefix}${declared.kind}::${name}`;
    const found = await this.entry(name);
    if (!found) throw new Error(`neither the program nor the state has ${name}`);
    return found.urn;
  }
}

const nameOf = (urn: string): string => urn.split("::").slice(3).join("::");
const isOurs = ({ type }: StoredResource): boolean => type.startsWith(typePrefix);

function entryOf({
  urn,
  type,
  id,
  inputs,
  outputs,
  protect,
  initErrors,
  provider = "",
}: StoredResource): Entry {
  return {
    name: nameOf(urn),
    kind: type.slice(typePrefix.length),
    urn,
    id: id ?? "",
    inputs: inputs ?? {},
    outputs: outputs ?? {},
    isProtected: protect ?? false,
    provider: provider.split("::")[3] ?? "",
    unfinished: initErrors ?? [],
  };
}
