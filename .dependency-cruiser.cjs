/** Who may call whom; the table in ARCHITECTURE.md says the same. */
const ours =
  "^(sdk|resources|program|provider|engine|simulator|cli|testing|reference|bench|tests|examples|scripts)/|^(index|runtime)\\.ts$";
const only = (name, from, to, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { path: ours, pathNot: to },
});

/** What programs write and provider processes read: names alone, which both load. */
const agreed = "resources/contract/(owner|vendors|settings|hidden-inputs|nearest)\\.ts";

/** What a kind tells to commands alone. */
const commandsOwn = "^resources/(profiles|(?!contract/)[^/]+/(profile|inventory))\\.ts$";

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
    {
      name: "profiles-are-the-commands",
      comment: "What only commands ask of a kind is loaded neither by programs nor by a provider process.",
      severity: "error",
      from: { path: `^(provider|reference|testing|resources)/|^(index|runtime)\\.ts$`, pathNot: commandsOwn },
      to: { path: commandsOwn },
    },
    only(
      "sharing-knows-the-core",
      "^resources/sharing/",
      "^(resources/(sharing|contract)|sdk/core)/",
      "Sharing and waiting are the same for every kind and vendor.",
    ),
    {
      name: "sharing-knows-types-of-the-contract",
      comment: "The contract lends it types alone.",
      severity: "error",
      from: { path: "^resources/sharing/" },
      to: {
        path: "^resources/contract/",
        dependencyTypesNot: ["type-only"],
      },
    },
    only("notation-stands-alone", "^resources/net/", "^resources/net/", "Addresses and networks are text."),
    {
      name: "engines-know-no-vendor",
      comment: "Whoever writes a new port finds every promise in the engines.",
      severity: "error",
      from: { path: "^resources/dns/(whole-zone|row-by-row)[^/]*\\.ts$" },
      to: { path: "^resources/dns/[^/]+/", pathNot: "^resources/dns/(types|zone-file)/" },
    },
    only("kinds-know-clients", "^resources/", "^(resources|sdk)/", "Lifecycles know nothing of Pulumi."),
    only(
      "programs-stay-small",
      "^program/(?!look-up\\.ts$)",
      `^(program/|${agreed}$|resources/whole-program\\.ts$)`,
      "What runs in a program loads no lifecycle, no client and no schema before it constructs resources.",
    ),
    only(
      "look-ups-load-later",
      "^program/look-up\\.ts$",
      "^(program/|provider/look-ups\\.ts$)",
      "What looks things up is loaded when a program first does.",
    ),
    only(
      "calls-know-their-base",
      "^program/functions/",
      "^program/(functions/|classes/|look-up\\.ts$)",
      "Calls of functions are generated.",
    ),
    only(
      "classes-know-their-base",
      "^program/classes/",
      "^program/(classes/|resource\\.ts$)",
      "Classes are generated.",
    ),
    only(
      "programs-load-classes",
      "^index\\.ts$",
      "^program/(classes/|functions/|explicit-provider\\.ts$)",
      "Programs load classes, calls of functions and the explicit provider.",
    ),
    {
      name: "agreed-names-are-names",
      comment:
        "What programs and provider processes both load is names: no package, and of clients the types alone.",
      severity: "error",
      from: { path: `^${agreed}$` },
      to: { path: "^(node_modules|sdk|resources)/", dependencyTypesNot: ["type-only"] },
    },
    only(
      "provider-joins-them",
      "^provider/",
      "^(provider|resources|sdk)/",
      "The front end knows lifecycles and clients, and nothing of what runs in programs.",
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
      "^((testing|engine|simulator|sdk/core)/|resources/contract/vendors\\.ts|provider/plugin/service\\.ts$)",
      "A program under test brings its own resources.",
    ),
    only(
      "cli-loads-what-is-shipped",
      "^cli/",
      "^((cli|engine|provider|resources|sdk|simulator)/|program/(stub|plugin-entry)\\.ts$)",
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
      from: { path: "^resources/" },
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
