import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ModuleKind, transpileModule } from "typescript";
import { kinds } from "../../resources/kinds";
import { importAccounts } from "../support/import-accounts";
import { findPulumi } from "./find-pulumi";
import { Project } from "./project";

jest.setTimeout(240_000);

const cli = existsSync(join(__dirname, "../../dist/provider/plugin/main.js")) ? findPulumi() : undefined;
afterAll(() =>
  process.stderr.write(
    `pulumi import: ${cli ? `ran on the Pulumi CLI ${cli.version}` : "no Pulumi CLI was found (PULUMI_BIN, PATH), or the package is not built: not tried"}\n`,
  ),
);

/** One object of every kind, by the first form of id that its page names. */
const objects = kinds.map(({ facts: { name, importForms } }) => ({
  type: `rackform:index:${name}`,
  name: `one-${name}`,
  id: importForms[0]!.example,
}));
/** A zone file and a record declare the same row: no program may have both. */
const isWhole = ({ type }: { type: string }) => type.endsWith(":DnsZoneFile");
const batches = [objects.filter((one) => !isWhole(one)), objects.filter(isWhole)];

/** How a printed program becomes the project's. */
const languages: Record<"yaml" | "nodejs", (project: Project, printed: string) => void> = {
  yaml: (project, printed) => project.append(printed),
  nodejs(project, printed) {
    const { outputText } = transpileModule(printed, { compilerOptions: { module: ModuleKind.CommonJS } });
    writeFileSync(join(project.folder, "index.js"), outputText);
  },
};

describe.each(Object.keys(languages) as (keyof typeof languages)[])("%s", (language) => {
  (cli ? test.each(batches) : test.skip.each(batches))(
    "what is imported, and the program that is printed, differ in nothing",
    async (...batch) => {
      const simulator = importAccounts();
      await simulator.listen();
      const project = new Project(cli!.binary, simulator.environment(), language);
      try {
        project.write("plugin", language === "nodejs" ? { "index.js": "" } : {});
        await project.ends(0, "stack", "init");
        const file = join(project.folder, "import.json");
        writeFileSync(file, JSON.stringify({ resources: batch }));
        const out = join(project.folder, "printed");
        await project.ends(0, "import", "--file", file, "--yes", "--skip-preview", "--out", out);
        languages[language](project, readFileSync(out, "utf8"));
        await project.ends(0, "preview", "--expect-no-changes");
        await project.ends(0, "refresh", "--yes", "--skip-preview", "--expect-no-changes");
        expect(simulator.requests.counts().writes).toBe(0);
      } finally {
        await simulator.close();
        project.close();
      }
    },
  );
});
