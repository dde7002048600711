/** Who may call whom; the table in ARCHITECTURE.md says the same. */
const ours =
  "^(sdk|resources|provider|engine|simulator|cli|testing|reference|bench|tests|examples|scripts)/|^(index|runtime)\\.ts$";
const only = (name, from, to, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { path: ours, pathNot: to },
});

/** Kinds' own files; `class.ts` is what a program loads, the others are what a provider process loads. */
const lifecycles = "^resources/.*(?<!/class\\.ts)$";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circles",
      severity: "error",
      from: { path: ours },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    only("core-stands-alone", "^sdk/core/", "^sdk/core/", "The HTTP core knows no vendor."),
    only(
      "panel-knows-core",
      "^sdk/panel/",
      "^sdk/(panel|core)/",
      "The shared panel code knows neither of its two vendors.",
    ),
    only(
      "clients-know-core",
      "^sdk/(?!(?:core|panel|gigahost|terrahost)/)([^/]+)/",
      "^sdk/($1|core)/",
      "A client knows the core and itself.",
    ),
    only(
      "panel-clients-know-panel",
      "^sdk/(gigahost|terrahost)/",
      "^sdk/($1|panel|core)/",
      "Gigahost and TerraHost share their panel's code.",
    ),
    only("sdk-stands-alone", "^sdk/", "^sdk/", "The clients work without Pulumi."),
    only(
      "contract-knows-no-kind",
      "^resources/contract/",
      "^(resources/contract|sdk)/",
      "The frame is the same for every kind.",
    ),
    only("kinds-know-clients", lifecycles, "^(resources|sdk)/", "Lifecycles know nothing of Pulumi."),
    only(
      "classes-know-the-stub",
      "^resources/.*/class\\.ts$",
      "^(resources/.*/class\\.ts|provider/resource\\.ts)",
      "What a program loads stays small.",
    ),
    only(
      "programs-load-classes",
      "^index\\.ts$",
      "^(resources/.*/class\\.ts|provider/provider-class\\.ts)",
      "What a program loads stays small.",
    ),
    only(
      "provider-joins-them",
      "^provider/",
      "^(provider|resources|sdk)/",
      "The front end knows lifecycles and clients.",
    ),
    only(
      "runtime-is-a-door",
      "^runtime\\.ts$",
      "^(provider|resources)/",
      "The way in of provider processes.",
    ),
    only("engine-stands-alone", "^engine/", "^engine/", "The engine runs any Pulumi program."),
    only(
      "simulator-stands-alone",
      "^simulator/",
      "^simulator/",
      "The simulator never shares the client's mistakes.",
    ),
    only(
      "testing-joins-engine-and-simulator",
      "^testing/",
      "^((testing|engine|simulator|sdk/core)/|resources/contract/vendors\\.ts)",
      "A program under test brings its own resources.",
    ),
    only(
      "cli-loads-what-is-shipped",
      "^cli/",
      "^(cli|engine|provider|resources|sdk|simulator)/",
      "Commands use nothing that the package lacks.",
    ),
    only(
      "reference-reads-the-kinds",
      "^reference/",
      "^(reference|provider|resources)/",
      "The generator reads kinds and configuration.",
    ),
    {
      name: "no-pulumi-in-lifecycles",
      severity: "error",
      from: { path: lifecycles },
      to: { path: "@pulumi/pulumi" },
    },
    {
      name: "no-pulumi-in-clients",
      severity: "error",
      from: { path: "^sdk/" },
      to: { path: "@pulumi/pulumi" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|^(tests|examples|bench|scripts)/" },
    exclude: { path: "^(dist|docs)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
