import * as pulumi from "@pulumi/pulumi";
import { FlexMetalServer, SshKey } from "../../../index";
import { publicKeyProblem } from "../../../resources/ssh-key/public-key";
import { Simulator } from "../../../simulator";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { idOf, keysAt, type KeyVendor, keyVendors, mine, other, seedStranger, store } from "./account";

const start = useStacks();
beforeEach(() => void jest.spyOn(console, "log").mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

const creation = { gigahost: "POST /account/sshkey", i3d: "POST /sshKey" };
const deletion = { gigahost: "DELETE /account/sshkey/{key_id}", i3d: "DELETE /sshKey/{uuid}" };
const list = { gigahost: "GET /account", i3d: "GET /sshKey" };

function account(vendor: KeyVendor): Simulator {
  const simulator = new Simulator({ vendors: [vendor] });
  seedStranger(simulator, vendor);
  return simulator;
}

const program =
  (vendor: KeyVendor, name = "deploy", publicKey = mine, more = {}) =>
  () => {
    const key = new SshKey("key", { vendor, name, publicKey, ...more });
    return { id: key.id, keyId: key.keyId, fingerprint: key.fingerprint };
  };

describe.each(keyVendors)("a key at %s", (vendor) => {
  const theirs = "theirs IStran";
  const ours = (simulator: Simulator) => keysAt(simulator, vendor).filter((text) => text !== theirs);

  test("tells its id and fingerprint; the fingerprint in the preview, too", async () => {
    const simulator = account(vendor);
    const stack = await start(program(vendor), { simulator });
    const { outputs } = await well(stack.up());
    expect(outputs).toEqual({
      id: `${vendor}:${idOf(simulator, vendor, "deploy")}`,
      keyId: idOf(simulator, vendor, "deploy"),
      // As `ssh-keygen -lf` says of it.
      fingerprint: "SHA256:yDQt6kl6Jb2UxHDNOoZlrYx4NsbUy+BTPH9YwbehUFg",
    });
  });

  test.each(["accept", "refuse"])(
    "a rename where equal keys are %sed: never without a key for longer than it takes",
    async (duplicateKeys) => {
      const simulator = account(vendor);
      simulator.options(vendor, { duplicateKeys });
      const stack = await start(program(vendor), { simulator });
      await well(stack.up());
      stack.edit(program(vendor, "deploy-2"));
      expect(changesOf(await well(stack.up()))).toMatchObject({ replace: 1 });
      expect(ours(simulator)).toEqual(["deploy-2 IHU5vJ"]);
      const writes = simulator.requests.find({ vendor, only: "writes" }).map(({ method }) => method);
      expect(writes).toEqual(
        duplicateKeys === "accept" ? ["POST", "POST", "DELETE"] : ["POST", "POST", "DELETE", "POST"],
      );
      expect(changesOf(await well(stack.refresh()))).toEqual({});
    },
  );

  test("equal ones that are stored twice are told by their ids", async () => {
    const simulator = account(vendor);
    for (let times = 0; times < 2; times++) store(simulator, vendor, "deploy", mine);
    const stack = await start(program(vendor, "deploy", mine, { adopt: true }), { simulator });
    expect(await failing(stack.up())).toMatch(
      /is stored 2 times: "deploy" \(\S+\), "deploy" \(\S+\), which cannot be told apart/,
    );
  });

  test("an id that has become another key's is left alone", async () => {
    const simulator = account(vendor);
    const stack = await start(program(vendor), { simulator });
    await well(stack.up());
    const resource = stack.state!.deployment.resources!.find(({ type }) => type.endsWith("SshKey"))!;
    resource.id = `${vendor}:${idOf(simulator, vendor, "theirs")}`;
    await well(stack.destroy());
    expect(keysAt(simulator, vendor)).toContain(theirs);
  });

  test("a creation without a clear answer that cannot be looked for: the next run asks", async () => {
    const simulator = account(vendor);
    const stack = await start(program(vendor), { simulator });
    const strike = () => {
      simulator.faults.add({ vendor, endpoint: list[vendor], kind: "status", status: 401, times: Infinity });
    };
    simulator.faults.add({ vendor, endpoint: creation[vendor], kind: "status-after", status: 500 });
    simulator.faults.add({ vendor, endpoint: creation[vendor], kind: "call", hook: strike });
    await failing(stack.up());
    simulator.faults.clear();
    expect(await failing(stack.up())).toMatch(/"deploy" exists already in the .*adopt: true takes it over/);
    expect(ours(simulator)).toHaveLength(1);
  });

  test("a deletion that was answered with not found, and was not carried out, is no success", async () => {
    const simulator = account(vendor);
    const stack = await start(program(vendor), { simulator });
    await well(stack.up());
    const fault = simulator.faults.add({ vendor, endpoint: deletion[vendor], kind: "status", status: 404 });
    await failing(stack.destroy());
    expect(fault.struck).toBe(1);
    await well(stack.destroy());
    expect(keysAt(simulator, vendor)).toEqual([theirs]);
  });
});

test("twenty keys cost a handful of lists, and one to refresh", async () => {
  for (const [vendor, reads] of [
    ["i3d", 3],
    // Its answers tell no ids, and the account itself tells whose it is.
    ["gigahost", 5],
  ] as const) {
    const simulator = account(vendor);
    const many = Array.from({ length: 20 }, (_, at) =>
      mine.replace("HU5v", `HU5${String.fromCharCode(65 + at)}`),
    );
    const stack = await start(
      () =>
        many.forEach((publicKey, at) => void new SshKey(`key${at}`, { vendor, name: `key${at}`, publicKey })),
      { simulator },
    );
    await well(stack.up());
    const counts = () => simulator.requests.counts().vendors[vendor]!.endpoints[list[vendor]] ?? 0;
    expect(counts()).toBeLessThanOrEqual(reads);
    simulator.requests.resetCounts();
    await well(stack.refresh());
    expect(counts()).toBe(1);
  }
});

test("a server takes keys as they are, and does not mind what becomes of them at the vendor", async () => {
  const simulator = account("i3d");
  const declare = (name: string) => () => {
    const key = new SshKey("key", { vendor: "i3d", name, publicKey: mine });
    const server = new FlexMetalServer("web", {
      name: "web-1",
      location: "EU: Rotterdam",
      instanceType: "bm7.std.8",
      os: { slug: "debian-12" },
      sshKeys: [key, pulumi.output(other)],
    });
    return { keys: server.sshKeys };
  };
  const stack = await start(declare("deploy"), { simulator });
  await well(stack.preview());
  const { outputs } = await well(stack.up());
  expect(outputs.keys).toEqual([mine, other]);
  stack.edit(declare("deploy-2"));
  expect(changesOf(await well(stack.up()))).toEqual({ replace: 1 });
});

test.each([
  ["-----BEGIN OPENSSH PRIVATE KEY-----\nabc", /private key/],
  [mine.replace(" ", "\n"), /one line/],
  ["my-key", /must begin with the type/],
  [mine.replace("HU5v", ""), /is cut off/],
  [mine.replace("ssh-ed25519", "ssh-rsa"), /says ssh-rsa and holds another type/],
])("%# a bad key is told without showing it", (key, message) => {
  expect(publicKeyProblem(key)).toMatch(message);
  expect(publicKeyProblem(key)).not.toContain("AAAA");
});
