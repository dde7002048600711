// Makes the archives from which engines install the plugin where nothing is: a few lines that have npm fetch this package.
// They are the same for every platform; engines ask for one by the platform's name. They lie in plugin/ of the published
// package, where `pluginDownloadURL` leads, and beside the release.
//   node scripts/launcher.js [folder] [--package <tarball or folder in place of the published version>]
"use strict";
const { mkdirSync, writeFileSync } = require("node:fs");
const { join, resolve } = require("node:path");
const { gzipSync } = require("node:zlib");

const root = join(__dirname, "..");
const { version, peerDependencies } = require("../package.json");

const platforms = ["linux", "darwin", "windows"].flatMap((system) =>
  ["amd64", "arm64"].map((machine) => `${system}-${machine}`),
);

/** What an archive holds. The executable is run; PulumiPlugin.yaml has the engine install the dependencies. */
function contents(source) {
  const manifest = {
    name: "pulumi-resource-rackform",
    version,
    private: true,
    main: "index.js",
    dependencies: { "@pulumi/pulumi": peerDependencies["@pulumi/pulumi"], rackform: source },
  };
  return [
    ["PulumiPlugin.yaml", "runtime:\n  name: nodejs\n  options:\n    typescript: false\n"],
    ["package.json", `${JSON.stringify(manifest, null, 2)}\n`],
    ["index.js", 'require("rackform/plugin");\n'],
    ["pulumi-resource-rackform", '#!/usr/bin/env node\nrequire("./index.js");\n', 0o755],
    ["pulumi-resource-rackform.cmd", '@node "%~dp0index.js" %*\r\n'],
  ];
}

/** A file in the form of tar: a head of 512 bytes, and the text filled up to as many. */
function entry([name, text, mode = 0o644]) {
  const body = Buffer.from(text);
  const head = Buffer.alloc(512);
  const octal = (value, digits) => `${value.toString(8).padStart(digits, "0")}\0`;
  head.write(name, 0);
  head.write(octal(mode, 7), 100);
  head.write(octal(0, 7) + octal(0, 7), 108);
  head.write(octal(body.length, 11) + octal(0, 11), 124);
  head.write("        0", 148);
  head.write("ustar\x0000", 257);
  const sum = head.reduce((all, byte) => all + byte, 0);
  head.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return Buffer.concat([head, body, Buffer.alloc((512 - (body.length % 512)) % 512)]);
}

/** The archive of a version of this package, or of what stands in its place; the same bytes every time. */
function archive(source = version) {
  return gzipSync(Buffer.concat([...contents(source).map(entry), Buffer.alloc(1024)]), { level: 9 });
}

/** Writes an archive for each platform, and answers their names. */
function writeLaunchers(folder, source) {
  mkdirSync(folder, { recursive: true });
  return platforms.map((platform) => {
    const name = `pulumi-resource-rackform-v${version}-${platform}.tar.gz`;
    writeFileSync(join(folder, name), archive(source));
    return name;
  });
}

module.exports = { archive, platforms, writeLaunchers };

if (require.main === module) {
  const [, , ...words] = process.argv;
  const at = words.indexOf("--package");
  const source = at < 0 ? undefined : `file:${resolve(words.splice(at, 2)[1])}`;
  for (const name of writeLaunchers(resolve(words[0] ?? join(root, "plugin")), source)) console.log(name);
}
