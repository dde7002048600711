import { createServer, type AddressInfo } from "node:net";
import { EngineWatch, engineTrace } from "../../provider/engine-watch";

async function engine() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => new Promise((resolve) => server.close(resolve));
  return { address: { host: "127.0.0.1", port }, stop };
}

test("an engine that was there and has gone is missed; one that was never seen is not", async () => {
  const { address, stop } = await engine();
  const watch = new EngineWatch({ address, parent: () => 7 });
  const late = new EngineWatch({ address, parent: () => 7 });
  expect([await watch.isThere(), await watch.isThere()]).toEqual([true, true]);
  await stop();
  expect([await watch.isThere(), await late.isThere(), await late.isThere()]).toEqual([false, true, true]);
});

test("a process whose parent has died has no engine", async () => {
  let parent = 7;
  const watch = new EngineWatch({ parent: () => parent });
  expect(await watch.isThere()).toBe(true);
  parent = 1;
  expect(await watch.isThere()).toBe(false);
});

test("only a provider process has an engine to watch, and only where it is told where", async () => {
  const script = "/app/node_modules/@pulumi/pulumi/cmd/dynamic-provider/index.js";
  expect(engineTrace(["node", script, "127.0.0.1:4711"])?.address).toEqual({ host: "127.0.0.1", port: 4711 });
  expect(engineTrace(["node", "C:\\app\\cmd\\dynamic-provider", "127.0.0.1:4711"])?.address?.port).toBe(4711);
  for (const address of ["127.0.0.1:0", "", undefined])
    expect(engineTrace(["node", script, ...(address === undefined ? [] : [address])])).not.toHaveProperty(
      "address",
    );
  expect(engineTrace(["node", "/app/index.js", "127.0.0.1:4711"])).toBeUndefined();
  expect(await new EngineWatch().isThere()).toBe(true);
});
