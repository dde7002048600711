import { resolve } from "node:path";
import { availableParallelism } from "node:os";
import type { Operation } from "./events";
import type {
  DestroyOptions,
  ExportOptions,
  RefreshOptions,
  RunResult,
  StackOptions,
  UpOptions,
} from "./options";
import { childProcess, sdkScript } from "./program/process-program";
import { inProcess } from "./program/in-process-program";
import { engineLog } from "./program/engine-service";
import { DYNAMIC_PACKAGE } from "./program/monitor";
import type { ProgramRunner } from "./program/program";
import { entryOf, type Project, readProject, readStackConfig, type StackConfig } from "./project";
import type { HostFactory } from "./provider/host";
import { InProcessHost } from "./provider/in-process-host";
import { type Plugin, startPlugin } from "./provider/plugin";
import { startProcessHost } from "./provider/process-host";
import { run, type RunPlan } from "./run/run";
import type { Reporter } from "./run/reporter";
import { type Deployment, fromDeployment, toDeployment } from "./state/deployment";
import { without } from "./state/forget";
import { hasSecretState } from "./state/integrity";
import { sealInPlain, SecretBox } from "./state/secrets";
import { FileStore, MemoryStore, type StateStore } from "./state/store";
import { ROOT_STACK_TYPE } from "./urn";
import { revealAll } from "./values/value";

/** Operations in parallel for each core, as with the CLI. */
const PER_CORE = 4;

interface Settings extends StackConfig {
  project: string;
  rootDirectory: string;
  /** Where the program runs and provider texts are resolved from. */
  directory: string;
  folder: Project | undefined;
}

/** One stack of a Pulumi program, run without the Pulumi CLI. */
export class Stack {
  private readonly box: SecretBox;
  private readonly store: StateStore;

  constructor(private readonly options: StackOptions) {
    const passphrase = options.passphrase ?? process.env["PULUMI_CONFIG_PASSPHRASE"];
    this.box = new SecretBox(passphrase, undefined);
    this.store = "file" in options.state ? new FileStore(options.state.file, this.box) : new MemoryStore();
  }

  /** What `up` would do; the state stays as it is. */
  preview(options: UpOptions = {}): Promise<RunResult> {
    return this.run("preview", { kind: "program", preview: true, ...options });
  }

  /** Makes the resources what the program says. */
  up(options: UpOptions = {}): Promise<RunResult> {
    return this.run("up", { kind: "program", preview: false, ...options });
  }

  /** Takes over what has changed outside; see {@link RefreshOptions}. */
  refresh({
    previewOnly = false,
    clearPendingCreates = false,
    targets,
  }: RefreshOptions = {}): Promise<RunResult> {
    return this.run("refresh", { kind: "refresh", preview: previewOnly, clearPendingCreates, targets });
  }

  /** Deletes every resource of the stack. */
  destroy({ previewOnly = false, ...options }: DestroyOptions = {}): Promise<RunResult> {
    return this.run("destroy", { kind: "destroy", preview: previewOnly, ...options });
  }

  /** Forgets one resource of the state and leaves its object where it is, as `pulumi state delete` does. */
  async forget(urn: string): Promise<void> {
    const snapshot = await this.store.read();
    await this.store.replace({ ...snapshot, resources: without(snapshot.resources, urn) });
  }

  /** The state as `pulumi stack import` takes it. Throws when it holds secrets and there is no passphrase. */
  async exportDeployment({ showSecrets = false }: ExportOptions = {}): Promise<Deployment> {
    const snapshot = await this.store.read();
    if (showSecrets) return toDeployment(snapshot, sealInPlain, () => undefined);
    if (hasSecretState(snapshot)) await this.box.unlock();
    return toDeployment(
      snapshot,
      (value) => this.box.seal(value),
      () => this.box.salt,
    );
  }

  /** Puts a deployment in the place of the stack's state. Throws when it breaks Pulumi's rules. */
  async importDeployment(deployment: Deployment): Promise<void> {
    await this.store.replace(await fromDeployment(deployment, this.box));
  }

  /** The stack's outputs of the last run, secrets in plain. */
  async outputs(): Promise<Record<string, unknown>> {
    const { resources } = await this.store.read();
    return revealAll(resources.find(({ type }) => type === ROOT_STACK_TYPE)?.outputs ?? {});
  }

  private async run(operation: Operation, plan: RunPlan): Promise<RunResult> {
    const settings = await this.settings();
    const parallel = this.options.parallel ?? PER_CORE * availableParallelism();
    if (!Number.isInteger(parallel) || parallel < 1)
      throw new Error("`parallel` must be a whole number, 1 or more");
    return run(operation, plan, {
      project: settings.project,
      stack: this.options.stack,
      config: settings.config,
      secretKeys: settings.secretKeys,
      parallel,
      store: this.store,
      program: (reporter) => this.program(settings, reporter),
      hosts: (reporter) => this.hosts(settings, reporter),
      plugins: Object.keys(this.plugins(settings)),
      signal: this.options.signal,
      forceSignal: this.options.forceSignal,
      onEvent: this.options.onEvent ?? (() => undefined),
    });
  }

  private async settings(): Promise<Settings> {
    const { program, project, config = {}, secretKeys = [] } = this.options;
    if (typeof program === "function") {
      if (!project) throw new Error("a program that is a function needs `project`");
      const here = process.cwd();
      return { project, rootDirectory: here, directory: here, folder: undefined, config, secretKeys };
    }
    const rootDirectory = resolve(program.dir);
    const folder = await readProject(rootDirectory);
    const name = project ?? folder.name;
    const main = program.main ? await entryOf(rootDirectory, program.main) : folder;
    const saved = await readStackConfig(rootDirectory, name, this.options.stack, this.box);
    return {
      project: name,
      rootDirectory,
      directory: main.directory,
      folder: { ...folder, ...main },
      config: { ...folder.config, ...saved.config, ...config },
      secretKeys: [...new Set([...saved.secretKeys, ...secretKeys])],
    };
  }

  private environment(extra: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
    return { ...process.env, ...this.options.env, ...extra };
  }

  private program({ folder, rootDirectory }: Settings, reporter: Reporter): ProgramRunner {
    const { program } = this.options;
    if (typeof program === "function") return inProcess(program, this.options.rootDirectory);
    if (!folder) throw new Error("the program's folder was not read");
    const { directory, entry, typescript, nodeArgs } = folder;
    const onOutput = (line: string): void => reporter.say("info", line);
    return childProcess({
      rootDirectory,
      directory,
      entry,
      typescript,
      nodeArgs,
      env: this.environment({}),
      onOutput,
    });
  }

  private plugins({ folder }: Settings): Record<string, Plugin> {
    const named = Object.entries(folder?.plugins ?? {}).map(
      ([name, path]) => [name, { folder: path }] as const,
    );
    return { ...Object.fromEntries(named), ...this.options.plugins };
  }

  private hosts(settings: Settings, reporter: Reporter): HostFactory {
    const dynamic = this.dynamicHosts(settings, reporter);
    const plugins = this.plugins(settings);
    const { directory } = settings;
    return (name) => {
      const plugin = plugins[name];
      if (!plugin || name === DYNAMIC_PACKAGE) return dynamic(name);
      return startPlugin(plugin, {
        name,
        directory,
        env: this.environment({}),
        engine: engineLog(reporter),
        runPlugin: () => sdkScript(directory, "run-plugin"),
        onOutput: (line) => reporter.say("info", line),
      });
    };
  }

  private dynamicHosts({ project, directory, folder }: Settings, reporter: Reporter): HostFactory {
    const { resourceProvider } = this.options;
    const where = resourceProvider
      ? "in-process"
      : (this.options.provider ?? (folder ? "process" : "in-process"));
    const only = (name: string): void => {
      if (name !== DYNAMIC_PACKAGE) throw new Error(`Pulumi.yaml names no plugin ${name}`);
    };
    if (where === "in-process") {
      return async (name) => {
        only(name);
        return Promise.resolve(new InProcessHost({ project, directory, provider: resourceProvider }));
      };
    }
    return async (name) => {
      only(name);
      return startProcessHost({
        script: sdkScript(directory, "dynamic-provider"),
        directory,
        env: this.environment({ PULUMI_NODEJS_PROJECT: project, PULUMI_CONFIG: "{}" }),
        onOutput: (line) => reporter.say("info", line),
      });
    };
  }
}
