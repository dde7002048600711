// Made from package.json by `npm run generate`: edit that.
/** The plugin's version: this package's own. */
export const version = "0.1.0";

/** Where engines get the plugin from; they put the version in. */
export const pluginDownloadURL = "https://unpkg.com/rackform@${VERSION}/plugin";
