import { usableCli } from "./cli";
import { isPlugin } from "./front-end";
import { type EngineName, World } from "./world";

/** `RACKFORM_OWNERSHIP=full` runs every scenario under the CLI, `none` none; otherwise those that say so. */
const share = process.env.RACKFORM_OWNERSHIP;
const cli = share === "none" || isPlugin ? undefined : usableCli();

export interface ScenarioOptions {
  /** Run it under the real CLI as well, where there is one. */
  cli?: boolean;
}

/** A test with a world of its own, under the embedded engine and perhaps under the CLI. */
export function scenario(
  title: string,
  body: (world: World) => Promise<void>,
  options: ScenarioOptions = {},
): void {
  const run = (engine: EngineName) => async () => {
    const world = await World.open(engine);
    try {
      await body(world);
    } finally {
      await world.close();
    }
  };
  test(title, run("embedded"));
  if (cli && (options.cli || share === "full"))
    test(`${title} (Pulumi CLI ${cli.version})`, run("cli"), 120_000);
}

/** Says at the end of a file whether the CLI took part. */
export function tellEngines(suite: string): void {
  afterAll(() => {
    const ran = cli
      ? `ran on the Pulumi CLI ${cli.version} too`
      : "no Pulumi CLI was found (PULUMI_BIN, PATH), or the package is not built: ran on the embedded engine only";
    process.stderr.write(`${suite}: ${ran}\n`);
  });
}
