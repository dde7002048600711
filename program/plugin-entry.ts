/** Where a project's file names the plugin. */
export interface PluginEntry {
  /** A folder, from the file; absent where the plugin comes from elsewhere. */
  path?: string;
}

/** The plugin as a project's file names it, under `plugins.providers` or `packages`; `undefined` where it does not. */
export function pluginEntry(project: unknown): PluginEntry | undefined {
  const { plugins, packages } = (project ?? {}) as { plugins?: { providers?: unknown }; packages?: unknown };
  const providers = Array.isArray(plugins?.providers) ? (plugins.providers as unknown[]) : [];
  const provider = providers.find((one) => (one as { name?: unknown } | null)?.name === "rackform");
  const path = (provider as { path?: unknown } | undefined)?.path;
  if (provider !== undefined) return typeof path === "string" ? { path } : {};
  if (typeof packages !== "object" || packages === null || !("rackform" in packages)) return undefined;
  const source = packages.rackform;
  return sourceOf(
    typeof source === "object" && source !== null ? (source as { source?: unknown }).source : source,
  );
}

/** A source that begins like a path is one; others are names and addresses. */
function sourceOf(source: unknown): PluginEntry {
  const isPath = typeof source === "string" && /^\.{0,2}[\\/]|^node_modules|^[A-Za-z]:[\\/]/.test(source);
  return isPath ? { path: source } : {};
}
