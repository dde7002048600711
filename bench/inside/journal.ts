import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FileStore } from "../../engine/state/store";
import { SecretBox } from "../../engine/state/secrets";
import { type Measurement, type Result, round } from "./figure";

async function measure(): Promise<Result[]> {
  const perResource: number[] = [];
  const times: number[] = [];
  for (const count of [1_000, 10_000]) {
    const folder = mkdtempSync(join(tmpdir(), "rackform-bench-"));
    const file = join(folder, "state.json");
    const opened = await new FileStore(file, new SecretBox("bench", undefined)).open();
    const started = performance.now();
    for (let at = 0; at < count; at += 16) {
      await Promise.all(
        Array.from({ length: 16 }, async (_, slot) => {
          const name = `r${at + slot}`;
          const state = {
            urn: `urn:pulumi:a::b::t::${name}`,
            type: "t",
            custom: false,
            inputs: { name },
            outputs: { name },
          } as never;
          await opened.session.commit({ put: [state] });
        }),
      );
    }
    times.push((performance.now() - started) / count);
    perResource.push(statSync(`${file}.journal`).size / count);
    await opened.close();
    rmSync(folder, { recursive: true });
  }
  const grows = perResource[1]! / perResource[0]!;
  return [
    {
      measured: `${perResource.map((size) => Math.round(size)).join(" and ")} B; ${times.map((ms) => round(ms)).join(" and ")} ms`,
      holds: grows < 1.1,
    },
  ];
}

/** What a step costs the embedded engine's state, in a small stack and in a large one. */
export const journal: Measurement = {
  claims: [
    {
      what: "journal of the embedded engine, bytes and milliseconds a step, at 1,000 and 10,000 resources",
      budget: "linear",
    },
  ],
  measure,
};
