/** Who may call whom; ARCHITECTURE.md draws the same picture. */
const only = (name, from, to, comment) => ({ name, comment, severity: "error", from: { path: from }, to: { path: "^(sdk|resources|provider|engine|simulator|cli|testing|index\\.ts|runtime\\.ts)", pathNot: to } });

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: { path: "^(sdk|resources|provider|engine|simulator|cli|testing)" }, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    only("core-stands-alone", "^sdk/core/", "^sdk/core/", "The HTTP core knows no vendor."),
    only("clients-know-core", "^sdk/(artnet|gigacloud|i3d|panel)/", "^sdk/($1|core)/", "A client knows the core and itself."),
    only("panel-clients-know-panel", "^sdk/(gigahost|terrahost)/", "^sdk/($1|panel|core)/", "Gigahost and TerraHost share their panel's code."),
    only("kinds-know-clients", "^resources/.*(?<!/class\\.ts)$", "^(resources|sdk)/", "Lifecycles know nothing of Pulumi."),
    only("classes-know-the-stub", "^resources/.*/class\\.ts$", "^(resources/.*/class\\.ts|provider/resource\\.ts)", "What a program loads stays small."),
    only("provider-joins-them", "^provider/", "^(provider|resources|sdk)/", "The front end knows lifecycles and clients."),
    only("engine-stands-alone", "^engine/", "^engine/", "The engine runs any Pulumi program."),
    only("simulator-stands-alone", "^simulator/", "^simulator/", "The simulator never shares the client's mistakes."),
    { name: "no-pulumi-in-lifecycles", severity: "error", from: { path: "^resources/.*(?<!/class\\.ts)$" }, to: { path: "@pulumi/pulumi" } },
    { name: "no-pulumi-in-clients", severity: "error", from: { path: "^sdk/" }, to: { path: "@pulumi/pulumi" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|tests|examples|docs|bench)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
