import { isProviderType, parseReference, providerPackage, typeOfUrn } from "../urn";
import type { ResourceState } from "../state/resource-state";
import { allForPlugin, hasUnknown, type Properties } from "../values/value";
import type { CheckResult, HostFactory, ProviderHost } from "./host";
import { undecided } from "./undecided-host";

/** The providers of one run by reference (`urn::id`), each started when it is first needed. */
export class ProviderRegistry {
  private readonly configs = new Map<string, Properties>();
  private readonly hosts = new Map<string, Promise<ProviderHost>>();
  /** Started and not configured yet, by package. */
  private readonly spare = new Map<string, Promise<ProviderHost>>();
  private isCancelled = false;

  constructor(private readonly start: HostFactory) {}

  /** Providers of the saved state serve resources that are deleted or refreshed without the program. */
  learn(resources: readonly ResourceState[]): void {
    for (const { urn, type, id, inputs } of resources) {
      if (isProviderType(type) && id !== undefined) this.set(`${urn}::${id}`, inputs ?? {});
    }
  }

  set(reference: string, config: Properties): void {
    this.configs.set(reference, config);
  }

  /** A provider's configuration as the provider has it; dynamic ones take it as it is. */
  async checkConfig(type: string, news: Properties, urn: string): Promise<CheckResult> {
    const host = await this.take(providerPackage(type));
    this.spare.set(providerPackage(type), Promise.resolve(host));
    if (!host.checkConfig || !host.features) return { inputs: news, failures: [] };
    const { failures } = await host.checkConfig(allForPlugin(news), { urn });
    return { inputs: news, failures };
  }

  get(reference: string): Promise<ProviderHost> {
    const running = this.hosts.get(reference);
    if (running) return running;
    const host = this.launch(reference);
    this.hosts.set(reference, host);
    return host;
  }

  /** What waits at a provider need not wait any longer. */
  cancelAll(): void {
    this.isCancelled = true;
    for (const host of this.hosts.values()) host.then((one) => one.cancel?.()).catch(() => undefined);
  }

  async closeAll(): Promise<void> {
    const hosts = await Promise.allSettled([...this.hosts.values(), ...this.spare.values()]);
    await Promise.all(hosts.flatMap((host) => (host.status === "fulfilled" ? [host.value.close()] : [])));
    this.hosts.clear();
    this.spare.clear();
  }

  private take(name: string): Promise<ProviderHost> {
    const spare = this.spare.get(name);
    this.spare.delete(name);
    return spare ?? this.start(name);
  }

  private async launch(reference: string): Promise<ProviderHost> {
    const config = this.configs.get(reference);
    if (!config) throw new Error(`the provider ${reference} is neither registered nor in the state`);
    const { urn, id } = parseReference(reference);
    const host = await this.take(providerPackage(typeOfUrn(urn)));
    try {
      // What another resource makes is not known in its preview: the CLI asks such a plugin nothing.
      if (host.features && hasUnknown(config)) return undecided(host);
      await host.configure(config, { urn, id });
      if (this.isCancelled) await host.cancel?.();
      return host;
    } catch (error) {
      // nobody else gets to know this host, and its process would live on
      await host.close().catch(() => undefined);
      throw error;
    }
  }
}
