import { spawn } from "node:child_process";
import { join } from "node:path";
import { type Measurement, type Result, round } from "./figure";
import { zoneOf } from "./vendor";

interface ChildAnswer {
  perRecordMs: number;
  rssMb: number;
}

interface Sample extends ChildAnswer {
  calls: number;
}

/** Check, diff and read of every record of a zone, in a provider process of its own; the vendor is in this one. */
async function inChild(count: number): Promise<Sample> {
  const simulator = zoneOf(count);
  await simulator.listen();
  try {
    const child = spawn(process.execPath, [join(__dirname, "provider-process.js"), String(count)], {
      env: { ...process.env, ...simulator.environment() },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
    await new Promise((resolve) => child.on("close", resolve));
    return { ...(JSON.parse(text) as ChildAnswer), calls: simulator.requests.log.length };
  } finally {
    await simulator.close();
  }
}

const sizes = [100, 1_000, 10_000, 100_000];

async function measure(): Promise<Result[]> {
  const answers: Sample[] = [];
  for (const size of sizes) answers.push(await inChild(size));
  const [, thousand, tenThousand, most] = answers;
  const grows = most!.perRecordMs / thousand!.perRecordMs;
  return [
    {
      measured: answers.map(({ calls }) => calls).join(", "),
      holds: answers.every(({ calls }) => calls <= 2),
    },
    {
      measured: answers.map(({ perRecordMs }) => round(perRecordMs, 3)).join(", "),
      holds: grows < 1.5,
    },
    {
      measured: `${Math.round(tenThousand!.rssMb)} MB, ${Math.round(most!.rssMb)} MB`,
      holds: tenThousand!.rssMb < 300,
    },
  ];
}

/** What a record costs a provider process in a small zone and in a large one. */
export const growth: Measurement = {
  claims: [
    {
      what: `calls for check, diff and read of every record of a Gigahost zone of ${sizes.join(", ")} records`,
      budget: "1 record list + 1 zone list",
    },
    {
      what: `check, diff and read of a record in a zone of ${sizes.join(", ")}, milliseconds each`,
      budget: "linear: no more for a record of a larger zone",
    },
    {
      what: "memory of a provider process that has read 10,000 and 100,000 records",
      budget: "300 MB at 10,000",
    },
  ],
  measure,
};
