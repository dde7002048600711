import { join } from "node:path";
import { Worker } from "node:worker_threads";

/**
 * So long that work for each pair of characters takes minutes, and work for each character a moment. Nothing is
 * measured: what is not linear does not come to an end.
 */
const size = 400_000;
const atMost = 60_000;
jest.setTimeout(atMost + 10_000);

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { entryPoints } = require("./linear/entry-points") as { entryPoints: Record<string, unknown> };

/** What threw something else than an error of its own, or the text over which it did not come to an end. */
function run(entryPoint: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    let at = "";
    const worker = new Worker(join(__dirname, "linear/worker.js"), { workerData: { entryPoint, size } });
    const end = (crashes: string[]) => {
      clearTimeout(patience);
      void worker.terminate().then(() => resolve(crashes));
    };
    const patience = setTimeout(() => end([`no end over ${at}`]), atMost);
    worker.on("message", (told: { at: string } | { crashes: string[] }) => {
      if ("at" in told) at = told.at;
      else end(told.crashes);
    });
    worker.on("error", reject);
  });
}

test.each(Object.keys(entryPoints))(`%s: ${size} characters are read in one go`, async (entryPoint) => {
  expect(await run(entryPoint)).toEqual([]);
});
