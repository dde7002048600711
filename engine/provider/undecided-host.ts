import type { ProviderHost } from "./host";

/** Stands for a plugin whose configuration is not known in a preview: everything is as the program says. */
export function undecided(host: ProviderHost): ProviderHost {
  const unasked = () => Promise.reject(new Error("the provider's configuration is not known yet"));
  return {
    features: { secrets: true, previews: true },
    configure: () => Promise.resolve(),
    check: (_, inputs) => Promise.resolve({ inputs, failures: [] }),
    diff: () => Promise.resolve({ changes: "unknown", replaces: [], deleteBeforeReplace: false }),
    create: (properties) => Promise.resolve({ id: "", properties }),
    update: (_id, _olds, news) => Promise.resolve(news),
    read: unasked,
    delete: unasked,
    close: () => host.close(),
  };
}
