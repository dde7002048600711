import { isProviderType } from "../urn";
import type { ResourceState } from "../state/resource-state";
import type { Properties } from "../values/value";
import type { HostFactory, ProviderHost } from "./host";

/** The providers of one run by reference (`urn::id`), each started when it is first needed. */
export class ProviderRegistry {
  private readonly configs = new Map<string, Properties>();
  private readonly hosts = new Map<string, Promise<ProviderHost>>();

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

  get(reference: string): Promise<ProviderHost> {
    const running = this.hosts.get(reference);
    if (running) return running;
    const host = this.launch(reference);
    this.hosts.set(reference, host);
    return host;
  }

  async closeAll(): Promise<void> {
    const hosts = await Promise.allSettled([...this.hosts.values()]);
    await Promise.all(hosts.flatMap((host) => (host.status === "fulfilled" ? [host.value.close()] : [])));
    this.hosts.clear();
  }

  private async launch(reference: string): Promise<ProviderHost> {
    const config = this.configs.get(reference);
    if (!config) throw new Error(`the provider ${reference} is neither registered nor in the state`);
    const host = await this.start();
    try {
      await host.configure(config);
      return host;
    } catch (error) {
      // nobody else gets to know this host, and its process would live on
      await host.close().catch(() => undefined);
      throw error;
    }
  }
}
