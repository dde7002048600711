import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "dist/",
      "coverage/",
      "node_modules/",
      "docs/",
      "tests/house/acme/",
      "**/*.js",
      "**/*.mjs",
      "**/*.cjs",
      "scripts/*.d.ts",
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      // Two projects for all: one for every example as well would take more memory than Node allows.
      parserOptions: {
        project: ["tsconfig.check.json", "examples/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // Drivers and simulators implement asynchronous interfaces, often without anything to wait for.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/prefer-promise-reject-errors": "off",
      "@typescript-eslint/only-throw-error": "off",
      eqeqeq: "error",
      "no-console": "off",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // What is loaded when it is asked for: CommonJS does that with a call of require.
    files: [
      "cli/commands/index.ts",
      "cli/commands/drift.ts",
      "resources/handlers.ts",
      "provider/vendors.ts",
      "resources/dns/drivers.ts",
      "resources/dns-zone/drivers.ts",
      "sdk/core/agent.ts",
      "resources/functions.ts",
      "program/look-up.ts",
      "program/construction-checks.ts",
      "program/functions/calls.ts",
      "provider/vendors/*.ts",
      "cli/account-zones.ts",
      "cli/doctor/program-zones.ts",
      "testing/plugin.ts",
      "program/on-demand.ts",
      "program/checked-together.ts",
    ],
    rules: {
      "@typescript-eslint/no-require-imports": "off",
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
    },
  },
  {
    // Generated.
    files: ["sdk/i3d/objects.ts", "program/functions/calls.ts"],
    rules: { "max-lines": "off" },
  },
  {
    // Tests look into untyped JSON: what a vendor or an engine holds.
    files: ["tests/**/*.ts", "bench/**/*.ts"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/unbound-method": "off",
      // A table of cases is one idea however long it is.
      "max-lines": "off",
      "@typescript-eslint/restrict-template-expressions": "off",
    },
  },
);
