import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Stack } from "../../../engine";
import { DnsRecord, DnsZone } from "../../../index";
import { Simulator } from "../../../simulator";
import { pluginProject } from "../../../testing/plugin";
import { well } from "../../support/stack";

const folder = join(__dirname, "../../../plugin");

// The folder starts what is built.
const isBuilt = existsSync(join(folder, "../dist/provider/plugin/main.js"));
const whenBuilt = isBuilt ? test : test.skip;

whenBuilt("the embedded engine starts the folder of a plugin, as the CLI does", async () => {
  const simulator = new Simulator({ vendors: ["gigahost"] });
  await simulator.listen();
  const program = () => {
    const zone = new DnsZone("zone", { vendor: "gigahost", domain: "example.no" });
    new DnsRecord("www", { zone, name: "www", type: "A", value: "192.0.2.10" });
    return { nameservers: zone.nameservers };
  };
  const stack = new Stack({
    project: "test",
    stack: "test",
    program,
    rootDirectory: pluginProject(),
    state: { memory: true },
    passphrase: "test",
    plugins: { rackform: { folder } },
    env: { ...simulator.environment(), RACKFORM_RETRY_BASE_MS: "1", RACKFORM_POLL_INTERVAL_MS: "1" },
  });
  try {
    const { outputs } = await well(stack.up());
    expect(outputs.nameservers).not.toEqual([]);
    expect((await well(stack.preview())).changes).toMatchObject({ same: 3 });
    await well(stack.destroy());
    expect(simulator.inspect("gigahost")).toMatchObject({ zones: [] });
  } finally {
    await simulator.close();
  }
});

/** Starts a plugin as an engine does, tells its process, and waits for its own end. */
const engine = `
const plugin = require("node:child_process").spawn(process.execPath, [process.argv[1], "127.0.0.1:1"], {
  stdio: ["ignore", "pipe", "ignore"],
  detached: true,
});
plugin.stdout.once("data", () => console.log(plugin.pid));
`;

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

whenBuilt("a plugin whose engine was killed ends by itself", async () => {
  const parent = spawn(process.execPath, ["-e", engine, join(folder, "index.js")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const pid = await new Promise<number>((resolve) =>
    parent.stdout.once("data", (data) => resolve(Number(data))),
  );
  try {
    expect(lives(pid)).toBe(true);
    parent.kill("SIGKILL");
    for (let looks = 0; lives(pid) && looks < 100; looks++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(lives(pid)).toBe(false);
  } finally {
    if (lives(pid)) process.kill(pid);
  }
});
