/** Where engines get the plugin from: the launcher archives lie in the published package, which this network serves. */
export const pluginDownloadURL = "https://unpkg.com/rackform@${VERSION}/plugin";

/** What programs say of the plugin that serves them: `program/plugin-release.ts`. */
export function pluginReleaseFile({ version }: { version: string }): string {
  return [
    "// Made from package.json by `npm run generate`: edit that.",
    "/** The plugin's version: this package's own. */",
    `export const version = ${JSON.stringify(version)};`,
    "",
    "/** Where engines get the plugin from; they put the version in. */",
    `export const pluginDownloadURL = ${JSON.stringify(pluginDownloadURL)};`,
    "",
  ].join("\n");
}
