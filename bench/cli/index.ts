import { findPulumi } from "../../tests/e2e/find-pulumi";
import { byPeer, oneByOne, type StepCost, underCli } from "./stack";
import { stacks, type Step } from "./steps";

/** One step in every way. */
export interface CliRow {
  step: Step;
  records: StepCost;
  file: StepCost;
  alone?: StepCost;
  peer?: StepCost;
}

export interface CliFigures {
  version: string;
  rows: CliRow[];
  /** 300 new records at Artnet, where an edit takes the whole zone. */
  artnet: StepCost;
}

const artnetSteps: Step[] = [{ act: "create", count: 300 }];

/** Everything under the Pulumi CLI, where there is one; the ways alternate, so that a busy moment meets all of them. */
export async function cliFigures(say: (line: string) => void): Promise<CliFigures | undefined> {
  const cli = findPulumi();
  if (!cli) return undefined;
  const peer = process.env.RACKFORM_BENCH_PEER;
  const rows: CliRow[] = [];
  for (const steps of stacks) {
    const records = await underCli(cli.binary, "gigahost", "records", steps);
    const alone = await oneByOne(steps);
    const file = await underCli(cli.binary, "gigahost", "file", steps);
    const peers = peer ? await byPeer(peer, steps) : [];
    for (const [at, step] of steps.entries()) {
      const row = { step, records: records[at]!, file: file[at]! };
      rows.push({
        ...row,
        ...(alone[at] ? { alone: alone[at] } : {}),
        ...(peers[at] ? { peer: peers[at] } : {}),
      });
      say(`${step.act} ${step.count}: ${row.records.calls} and ${row.file.calls} calls`);
    }
  }
  const [artnet] = await underCli(cli.binary, "artnet", "records", artnetSteps);
  return { version: cli.version, rows, artnet: artnet! };
}
