import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { type Measurement, type Result, round } from "./figure";

const root = join(__dirname, "../..");

/** Milliseconds of CPU that a new process takes to load something; the best of some. */
function loadTime(what: string): number {
  const script = `const t=process.cpuUsage();require(${JSON.stringify(what)});const d=process.cpuUsage(t);console.log((d.user+d.system)/1000)`;
  const runs = Array.from({ length: 5 }, () =>
    Number(execFileSync(process.execPath, ["-e", script], { cwd: root }).toString()),
  );
  return Math.min(...runs);
}

function measure(): Result[] {
  const [pulumiAlone, ours] = [loadTime("@pulumi/pulumi"), loadTime("rackform")];
  const ratio = ours / pulumiAlone;
  return [{ measured: `${round(ratio)} ×`, holds: ratio < 1.2 }];
}

export const importTime: Measurement = {
  claims: [{ what: "loading rackform in a program, against @pulumi/pulumi alone", budget: "small" }],
  measure,
};
