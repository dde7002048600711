import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { DnsRecord } from "rackform";
import { Simulator } from "rackform/simulator";
import { testStack } from "rackform/testing";
import { FileStore } from "../engine/state/store";
import { SecretBox } from "../engine/state/secrets";

/** One measurement of what rackform itself costs, beside its budget. */
export interface Figure {
  what: string;
  budget: string;
  measured: string;
  holds: boolean;
}

const root = join(__dirname, "..");
const round = (value: number, digits = 2): string => value.toFixed(digits);

/** The least that a dynamic resource can be: a constant text, no provider behind it. */
class Trivial extends pulumi.CustomResource {
  constructor(name: string) {
    const __provider = 'exports.handler=()=>({create:async(inputs)=>({id:"x",outs:inputs})})';
    super("pulumi-nodejs:dynamic/bench:Trivial", name, { name, value: "192.0.2.1", __provider });
  }
}

async function upTime(program: () => void, simulator = new Simulator()): Promise<{ ms: number; state: unknown }> {
  const stack = await testStack(program, { simulator });
  const started = performance.now();
  const { failed } = await stack.up();
  const ms = performance.now() - started;
  if (failed) throw new Error("the run failed");
  await stack.close();
  return { ms, state: stack.state };
}

function zoneOf(count: number, withRows: boolean): Simulator {
  const simulator = new Simulator();
  const records = Array.from({ length: withRows ? count : 0 }, (_, at) => ({ name: `h${at}`, type: "A", value: "192.0.2.1", ttl: 3600 }));
  simulator.seed("gigahost", { zones: [{ name: "big.example", records }] });
  return simulator;
}

const records = (count: number) => (): void => {
  for (let at = 0; at < count; at++) new DnsRecord(`r${at}`, { zone: "gigahost:big.example", name: `h${at}`, type: "A", value: "192.0.2.1" });
};

async function engineRatio(): Promise<Figure[]> {
  const count = 1000;
  const trivial = () => {
    for (let at = 0; at < count; at++) new Trivial(`r${at}`);
  };
  await upTime(records(20), zoneOf(0, false));
  const plain = await upTime(trivial);
  const ours = await upTime(records(count), zoneOf(0, false));
  const ratio = ours.ms / plain.ms;
  const resources = (ours.state as { deployment: { resources: { type: string }[] } }).deployment.resources;
  const sizes = resources.filter(({ type }) => type.endsWith(":DnsRecord")).map((one) => JSON.stringify(one).length);
  return [
    { what: "state of a record", budget: "1.5 KB", measured: `${round(Math.max(...sizes) / 1024)} KB`, holds: Math.max(...sizes) <= 1536 },
    {
      what: `up of ${count} new records against ${count} trivial dynamic resources, embedded engine, in one process`,
      budget: "1.3 ×",
      measured: `${round(ratio)} ×`,
      holds: ratio <= 1.3,
    },
  ];
}

interface ChildAnswer {
  perRecordMs: number;
  rssMb: number;
}

/** Check, diff and read of every record of a zone, in a provider process of its own; the vendor is in this one. */
async function inChild(count: number): Promise<ChildAnswer> {
  const simulator = zoneOf(count, true);
  await simulator.listen();
  try {
    const child = spawn(process.execPath, [join(__dirname, "provider-process.js"), String(count)], {
      env: { ...process.env, ...simulator.environment() },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
    await new Promise((resolve) => child.on("close", resolve));
    return JSON.parse(text) as ChildAnswer;
  } finally {
    await simulator.close();
  }
}

async function growth(): Promise<Figure[]> {
  const sizes = [100, 1_000, 10_000];
  const answers: ChildAnswer[] = [];
  for (const size of sizes) answers.push(await inChild(size));
  const [, thousand, tenThousand] = answers;
  const grows = tenThousand!.perRecordMs / thousand!.perRecordMs;
  return [
    {
      what: `check, diff and read of a record in a zone of ${sizes.join(", ")}, milliseconds each`,
      budget: "linear: no more for a record of a larger zone",
      measured: answers.map(({ perRecordMs }) => round(perRecordMs, 3)).join(", "),
      holds: grows < 1.5,
    },
    {
      what: "memory of a provider process that has read 10,000 records",
      budget: "300 MB",
      measured: `${Math.round(tenThousand!.rssMb)} MB`,
      holds: tenThousand!.rssMb < 300,
    },
  ];
}

async function journal(): Promise<Figure> {
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
          const state = { urn: `urn:pulumi:a::b::t::${name}`, type: "t", custom: false, inputs: { name }, outputs: { name } } as never;
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
  return {
    what: "journal of the embedded engine, bytes and milliseconds a step, at 1,000 and 10,000 resources",
    budget: "linear",
    measured: `${perResource.map((size) => Math.round(size)).join(" and ")} B; ${times.map((ms) => round(ms)).join(" and ")} ms`,
    holds: grows < 1.1,
  };
}

/** Milliseconds of CPU that a new process takes to load something; the best of some. */
function loadTime(what: string): number {
  const script = `const t=process.cpuUsage();require(${JSON.stringify(what)});const d=process.cpuUsage(t);console.log((d.user+d.system)/1000)`;
  const runs = Array.from({ length: 5 }, () => Number(execFileSync(process.execPath, ["-e", script], { cwd: root }).toString()));
  return Math.min(...runs);
}

function importTime(): Figure {
  const [pulumiAlone, ours] = [loadTime("@pulumi/pulumi"), loadTime("rackform")];
  const ratio = ours / pulumiAlone;
  return { what: "loading rackform in a program, against @pulumi/pulumi alone", budget: "small", measured: `${round(ratio)} ×`, holds: ratio < 1.2 };
}

export async function insideFigures(): Promise<Figure[]> {
  return [...(await engineRatio()), ...(await growth()), await journal(), importTime()];
}
