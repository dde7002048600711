import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ProviderHost } from "../../engine/provider/host";
import { startProcessHost } from "../../engine/provider/process-host";
import { ProviderRegistry } from "../../engine/provider/registry";

test("a host whose configuration fails is closed", async () => {
  const close = jest.fn(() => Promise.resolve());
  const host = {
    configure: () => Promise.reject(new Error("no such account")),
    close,
  } as unknown as ProviderHost;
  const registry = new ProviderRegistry(() => Promise.resolve(host));
  const reference = "urn:pulumi:dev::project::pulumi:providers:pulumi-nodejs::default::id";
  registry.set(reference, {});
  await expect(registry.get(reference)).rejects.toThrow("no such account");
  await registry.closeAll();
  expect(close).toHaveBeenCalledTimes(1);
});

describe("a provider process", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "engine-provider-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const start = (directory: string, script: string) =>
    startProcessHost({ script, directory, env: process.env, onOutput: () => undefined });

  test("that cannot be started is an error with the reason", async () => {
    await expect(start(join(folder, "gone"), "x.js")).rejects.toThrow(
      /the dynamic provider process could not be started: .*ENOENT/,
    );
  });

  test("that ends at once is an error with its exit code", async () => {
    await expect(start(folder, "no-such-script.js")).rejects.toThrow(/ended \(1\) before it was ready/);
  });
});
