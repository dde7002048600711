import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EngineWatch } from "../../provider/engine-watch";
import { Neighbours } from "../../provider/neighbours";
import { ProcessRun } from "../../provider/process-run";
import { SharedLedger } from "../../provider/shared-ledger";
import type { Bag } from "../../resources/contract/handler";
import { holderOf } from "../../resources/contract/ledger";
import { handlers } from "../../resources/handlers";
import { kinds } from "../../resources/kinds";
import { useAdapter } from "../../sdk/core";
import { Simulator } from "../../simulator";
import { type Cell, nameOf } from "../contract/cell";
import { bgpSessions } from "../contract/cells/bgp-session";
import { dnsRecords } from "../contract/cells/dns-record";
import { dnsZoneFiles } from "../contract/cells/dns-zone-file";
import { dnsZones } from "../contract/cells/dns-zone";
import { firewallRulesets } from "../contract/cells/firewall-ruleset";
import { flexMetalServers } from "../contract/cells/flex-metal-server";
import { reverseNames } from "../contract/cells/reverse-dns";
import { snapshots } from "../contract/cells/snapshot";

const cells: Cell[] = [
  ...[dnsZones, dnsRecords, dnsZoneFiles, bgpSessions, flexMetalServers, snapshots, reverseNames].flat(),
  ...firewallRulesets,
];

const quick = { RACKFORM_POLL_INTERVAL_MS: "1", RACKFORM_RETRY_BASE_MS: "1" };
const before = { ...process.env };
const scratch = mkdtempSync(join(tmpdir(), "rackform-neighbours-"));
beforeAll(() => void Object.assign(process.env, quick, { TMPDIR: scratch }));
afterAll(() => {
  for (const name of [...Object.keys(quick), "TMPDIR"])
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  rmSync(scratch, { recursive: true, force: true });
});

let ports = 0;

/** One engine run: provider processes that know each other by where the engine listens. */
function engineRun(simulator: Simulator, origin: string, config: Record<string, string> = {}) {
  const address = { host: "127.0.0.1", port: ++ports };
  const own = Object.entries(simulator.environment()).map(([name, value]) => [
    name,
    name.endsWith("_BASE_URL") ? origin + new URL(value).pathname : value,
  ]);
  const env = { ...Object.fromEntries(own), ...quick } as NodeJS.ProcessEnv;
  const lines: string[] = [];
  const provider = () => {
    const engine = new EngineWatch({ address, parent: () => 1 });
    engine.isThere = () => Promise.resolve(true);
    return new ProcessRun(
      (key) => config[key],
      env,
      (line) => lines.push(line),
      undefined,
      engine,
    );
  };
  return { provider, lines };
}

const owners = { old: "test/test/Kind/before", renamed: "test/test/Kind/after" };

/** Creates what the arguments declare, as a resource of the program. */
async function create(cell: Cell, args: Bag, owner: string, run: ProcessRun) {
  const handler = handlers[cell.kind]!;
  const { inputs, failures } = handler.check({ news: args, owner }, run);
  expect(failures).toEqual([]);
  return handler.create({ inputs, owner }, { run, limits: {} });
}

let origins = 0;
const releases: (() => void)[] = [];
afterEach(() => releases.splice(0).forEach((release) => release()));

function account(cell: Cell) {
  const simulator = new Simulator();
  cell.seed?.(simulator);
  const origin = `http://127.0.0.1:${61_000 + (++origins % 4_000)}`;
  releases.push(useAdapter(origin, simulator.adapter()));
  return { simulator, origin };
}

const hasAdopt = (kind: string) =>
  "adopt" in kinds.find(({ facts }) => facts.name === kind)!.facts.args.shape;

test.each(cells.map((cell) => [nameOf(cell), cell] as const))(
  "%s: what the other front end has made its own in this run is not deleted with the old entry",
  async (_name, cell) => {
    const { simulator, origin } = account(cell);
    const args = cell.args as Bag;
    const { id, outputs } = await create(cell, args, owners.old, engineRun(simulator, origin).provider());
    expect(cell.at(simulator)).toEqual(cell.declared);

    // One up that renames the resource and moves it: the one process creates, the other deletes.
    const up = engineRun(simulator, origin);
    const [creating, deleting] = [up.provider(), up.provider()];
    const adopt = hasAdopt(cell.kind) ? { adopt: true } : {};
    await create(cell, { ...args, ...adopt }, owners.renamed, creating);
    await handlers[cell.kind]!.delete(
      { id, outputs, owner: owners.old, stateOwner: owners.old },
      { run: deleting, limits: {} },
    );
    expect(cell.at(simulator)).toEqual(cell.declared);
  },
);

test("servers that carry no mark are told of as well", async () => {
  const cell = flexMetalServers[0]!;
  const { simulator, origin } = account(cell);
  const { I3D_API_KEY: apiKey, I3D_BASE_URL: url } = simulator.environment();
  const config = {
    "rackform:i3d": JSON.stringify({ apiKey, baseUrl: origin + new URL(url!).pathname, ownerTags: false }),
  };
  const args = cell.args as Bag;
  const { id, outputs } = await create(
    cell,
    args,
    owners.old,
    engineRun(simulator, origin, config).provider(),
  );
  const up = engineRun(simulator, origin, config);
  const [creating, deleting] = [up.provider(), up.provider()];
  await create(cell, { ...args, adopt: true }, owners.renamed, creating);
  await handlers[cell.kind]!.delete(
    { id, outputs, owner: owners.old, stateOwner: owners.old },
    { run: deleting, limits: {} },
  );
  expect(cell.at(simulator)).toEqual(cell.declared);
});

test("a zone is not deleted while the other front end's resources declare rows in it", async () => {
  const cell = dnsZones[0]!;
  const { simulator, origin } = account(cell);
  const zone = await create(cell, cell.args as Bag, owners.old, engineRun(simulator, origin).provider());
  const up = engineRun(simulator, origin);
  const [plugin, dynamic] = [up.provider(), up.provider()];
  const record = { zone: zone.id, name: "www", type: "A", value: "192.0.2.10" };
  handlers.DnsRecord!.check({ news: record, owner: "test/test/DnsRecord/www" }, plugin);
  await expect(
    handlers.DnsZone!.delete(
      { ...zone, owner: owners.old, stateOwner: owners.old },
      { run: dynamic, limits: {} },
    ),
  ).rejects.toThrow(/is not deleted.*declares rows in it: test\/test\/DnsRecord\/www/);
});

test("an object of the same name in another account is another object", async () => {
  const cell = reverseNames[0]!;
  const [one, other] = [account(cell), account(cell)];
  const made = await create(
    cell,
    cell.args as Bag,
    owners.old,
    engineRun(one.simulator, one.origin).provider(),
  );
  const address = { host: "127.0.0.1", port: ++ports };
  const at = ({ simulator, origin }: typeof one) => {
    const run = engineRun(simulator, origin);
    ports = address.port - 1;
    return run.provider();
  };
  await create(cell, cell.args as Bag, owners.renamed, at(other));
  await handlers[cell.kind]!.delete(
    { ...made, owner: owners.old, stateOwner: owners.old },
    { run: at(one), limits: {} },
  );
  expect(cell.at(one.simulator)).not.toEqual(cell.declared);
  expect(cell.at(other.simulator)).toEqual(cell.declared);
});

describe("what is written down", () => {
  const key = "DnsRecord:gigahost:example.no/www/TXT/a-secret-text";
  const owner = "test/test/DnsRecord/www";
  const scope = { name: "account", hash: (text: string) => createHash("md5").update(text).digest("hex") };

  /** What a run with these credentials writes down of the row, by the keys and hashes of its file. */
  function written(apiKey: string): string {
    const own = mkdtempSync(join(scratch, "own-"));
    process.env.TMPDIR = own;
    const engine = new EngineWatch({ address: { host: "127.0.0.1", port: ++ports }, parent: () => 1 });
    const env = { GIGAHOST_API_KEY: apiKey };
    new ProcessRun(
      () => undefined,
      env,
      () => undefined,
      undefined,
      engine,
    ).ledger.make(key, holderOf(owner, "id"));
    process.env.TMPDIR = scratch;
    const inside = join(own, readdirSync(own)[0]!);
    return readdirSync(inside)
      .map((name) => readFileSync(join(inside, name), "utf8"))
      .join("");
  }

  test("a value's hash is keyed by the credential, so that nobody without it can try values", () => {
    const hashOf = (text: string) => /TXT\/([^"]+)"/.exec(text)![1]!;
    const [one, same, other] = ["flux_live_one", "flux_live_one", "flux_live_two"].map(written);
    expect(hashOf(one!)).toBe(hashOf(same!));
    expect(hashOf(one!)).not.toBe(hashOf(other!));
    for (const form of ["hex", "base64url"] as const) {
      const plain = createHash("sha256").update("a-secret-text").digest(form).slice(0, 8);
      expect(one).not.toContain(plain);
    }
  });

  test("no value of a row, and a file that its user alone may read, gone with the process", () => {
    const own = mkdtempSync(join(scratch, "own-"));
    process.env.TMPDIR = own;
    const neighbours = new Neighbours("127.0.0.1:7");
    const ledger = new SharedLedger(neighbours, () => scope);
    ledger.declare(key, owner);
    ledger.make(key, holderOf(owner, "id"));
    process.env.TMPDIR = scratch;
    const inside = join(own, readdirSync(own)[0]!);
    const files = readdirSync(inside).map((name) => join(inside, name));
    const text = files.map((file) => readFileSync(file, "utf8")).join("");
    expect(text).toContain("DnsRecord:gigahost:example.no/www/");
    expect(text).not.toContain("a-secret-text");
    expect([statSync(inside).mode & 0o777, ...files.map((file) => statSync(file).mode & 0o777)]).toEqual([
      0o700,
      ...files.map(() => 0o600),
    ]);
    neighbours.close();
    expect(existsSync(inside)).toBe(false);
  });

  test("a run whose engine is not known tells nobody, and nothing is left on disk", () => {
    const run = new ProcessRun(() => undefined, {});
    run.ledger.make(key, holderOf(owner, "id"));
    expect(run.ledger).not.toBeInstanceOf(SharedLedger);
  });

  test("what was let go, or could not be made, is heard too", () => {
    const [one, two] = [0, 1].map(() => new SharedLedger(new Neighbours("127.0.0.1:8"), () => scope));
    const holder = holderOf("test/test/DnsRecord/old", "id");
    one!.stay(key, holderOf(owner, "id"));
    two!.hear([key]);
    expect(two!.standsForAnother(key, holder)).toBe(true);
    one!.leave(key, holderOf(owner, "id"));
    two!.hear([key]);
    expect(two!.standsForAnother(key, holder)).toBe(false);
    one!.claim(key, owner);
    one!.fail(key, owner);
    two!.hear([key]);
    expect(two!.failedForAnother(key, holder)).toBe(owner);
  });
});
