import { ArtnetClient } from "../../sdk/artnet";
import { RackformError, type TransportOptions } from "../../sdk/core";
import { GigacloudClient } from "../../sdk/gigacloud";
import { GigahostClient } from "../../sdk/gigahost";
import { I3dClient } from "../../sdk/i3d";
import { TerrahostClient } from "../../sdk/terrahost";
import { Simulator, type SimulatedAccount } from "../../simulator";

type Variables = Record<string, string>;
type Limits = { deadline?: number };

interface Way {
  vendor: string;
  make(
    from: Variables,
    options: TransportOptions,
  ): {
    identity(limits?: Limits): Promise<{ id: string; name?: string } | undefined>;
  };
  /** A read that needs working credentials. */
  read(client: unknown): Promise<unknown>;
  /** Requests for `identity` on a fresh client. */
  cost: number;
  /** Whether the answer has the account holder's name. */
  named: boolean;
  /** What objects the account's seed makes, and the ids that a list then shows. */
  seed: Record<string, unknown>;
  list(client: unknown): Promise<string[]>;
}

const gigahost = (client: unknown) => client as GigahostClient;
const zoneSeed = { zones: [{ name: "example.no" }] };
const panelServers = { servers: [{ name: "web1", type: "vps" }] };
async function serverIds(client: unknown): Promise<string[]> {
  const ids: string[] = [];
  for await (const server of gigahost(client).servers.list()) ids.push(server.srv_id);
  return ids;
}

const ways: Record<string, Way> = {
  "gigahost, key": {
    vendor: "gigahost",
    make: ({ GIGAHOST_API_KEY: apiKey = "" }, options) => new GigahostClient({ apiKey }, options),
    read: (client) => gigahost(client).dns.zones.list(),
    cost: 1,
    named: true,
    seed: zoneSeed,
    list: async (client) => (await gigahost(client).dns.zones.list()).map(({ zone_id }) => zone_id),
  },
  "terrahost, log-in": {
    vendor: "terrahost",
    make: ({ TERRAHOST_USERNAME: username = "", TERRAHOST_PASSWORD: password = "" }, options) =>
      new TerrahostClient({ username, password }, options),
    read: serverIds,
    cost: 1,
    named: true,
    seed: panelServers,
    list: serverIds,
  },
  i3d: {
    vendor: "i3d",
    make: ({ I3D_API_KEY: apiKey = "" }, options) => new I3dClient({ apiKey }, options),
    read: (client) => (client as I3dClient).sshKey.list(),
    cost: 1,
    named: true,
    seed: { sshKeys: [{ name: "laptop", publicKey: "ssh-ed25519 AAAA demo" }] },
    list: async (client) => (await (client as I3dClient).sshKey.list()).map(({ uuid }) => uuid),
  },
  artnet: {
    vendor: "artnet",
    make: ({ ARTNET_CUSTOMER_ID: customerId = "", ARTNET_API_KEY: apiKey = "" }, options) =>
      new ArtnetClient({ customerId, apiKey }, options),
    read: (client) => (client as ArtnetClient).dns.list(),
    cost: 0,
    named: false,
    seed: { zones: [{ domain: "example.com" }] },
    list: async (client) => (await (client as ArtnetClient).dns.list()).map(({ id }) => id),
  },
  gigacloud: {
    vendor: "gigacloud",
    make: ({ GIGACLOUD_USERNAME: username = "", GIGACLOUD_PASSWORD: password = "" }, options) =>
      new GigacloudClient({ username, password }, options),
    read: (client) => (client as GigacloudClient).services.list(),
    cost: 1,
    named: true,
    seed: { services: [{ id: "1" }] },
    list: async (client) => (await (client as GigacloudClient).services.list()).map(({ id }) => id),
  },
};

/** Artnet does not tell a wrong key from a foreign object. */
const refused = { kind: expect.stringMatching(/^(authentication|permission)$/) as string };

const simulator = new Simulator();
afterEach(() => simulator.reset());

const client = ({ vendor, make }: Way, credentials: Variables) =>
  make(credentials, {
    adapter: simulator.adapter(),
    baseUrl: simulator.baseUrl(vendor),
    retry: { attempts: 1 },
  });

describe.each(Object.entries(ways))("%s", (_name, way) => {
  const { vendor } = way;
  const known = (account: SimulatedAccount) => (way.named ? account.identity : { id: account.identity.id });

  test("says which account answers, with no more than one request", async () => {
    const first = simulator.account(vendor);
    expect(await client(way, first.credentials()).identity()).toEqual(known(first));
    expect(simulator.requests.log).toHaveLength(way.cost);
  });

  test("a rotated key is the same account, and the old key is refused", async () => {
    const first = simulator.account(vendor);
    const [before, after] = [first.credentials(), first.rotateKey()];
    expect(after).not.toEqual(before);
    expect(await client(way, after).identity()).toEqual(known(first));
    await expect(way.read(client(way, before))).rejects.toMatchObject(refused);
  });

  test("two accounts at one simulator have different identities and objects", async () => {
    const [first, second] = [simulator.account(vendor), simulator.addAccount(vendor)];
    first.seed(way.seed);
    const [mine, theirs] = [first, second].map((account) => client(way, account.credentials()));
    expect((await theirs!.identity())?.id).toBe(second.identity.id);
    expect((await mine!.identity())?.id).toBe(first.identity.id);
    expect(second.identity.id).not.toBe(first.identity.id);
    expect(await way.list(theirs)).toEqual([]);
    second.seed(way.seed);
    const [own, other] = [await way.list(mine), await way.list(theirs)];
    expect([own.length, other.length]).toEqual([1, 1]);
    if (vendor !== "gigacloud") expect(own).not.toEqual(other);
  });

  test("the key of another customer is refused", async () => {
    const [first, second] = [simulator.account(vendor), simulator.addAccount(vendor)];
    const mixed = { ...first.credentials() };
    const [, secret = ""] = Object.keys(mixed);
    if (secret === "") return; // A key alone names its account.
    mixed[secret] = second.credentials()[secret] ?? "";
    await expect(way.read(client(way, mixed))).rejects.toMatchObject(refused);
  });
});

test.each(["gigahost, key", "i3d"])("%s: a restricted key cannot tell, and works otherwise", async (name) => {
  const way = ways[name]!;
  const restricted = client(way, simulator.account(way.vendor).restrictedKey());
  expect(await restricted.identity()).toBeUndefined();
  expect(simulator.requests.log).toHaveLength(1);
  await way.read(restricted);
});

test("gigahost: rows of a restricted key's lists tell the customer", async () => {
  const first = simulator.account("gigahost");
  first.seed(zoneSeed);
  const way = ways["gigahost, key"]!;
  const zones = await gigahost(client(way, first.restrictedKey())).dns.zones.list();
  expect(zones.map(({ cust_id }) => cust_id)).toEqual([first.identity.id]);
});

describe("answers in odd forms", () => {
  const odd = async (way: Way, body: unknown) => {
    simulator.faults.add({ vendor: way.vendor, kind: "mutate", mutate: (reply) => ({ ...reply, body }) });
    return client(way, simulator.account(way.vendor).credentials()).identity();
  };

  test.each([
    ["gigahost, key", { meta: { status: 200 }, data: { cust_id: 1111 } }, { id: "1111" }],
    [
      "gigahost, key",
      { meta: { status: 200 }, data: { cust_id: "1111", cust_name: null, orders: 7 } },
      { id: "1111" },
    ],
    ["gigahost, key", { meta: { status: 200 }, data: { cust_id: null } }, undefined],
    ["i3d", [{ userId: 7, details: null }], { id: "7" }],
    ["i3d", { userId: 0, userName: "guest" }, undefined],
    ["gigacloud", { client: { id: 20408, email: null } }, { id: "20408" }],
    // A contact's own log-in belongs to the account of its parent.
    ["gigacloud", { client: { id: "20500", parent_id: "20408" } }, { id: "20408" }],
  ])("%s: %j", async (name, body, identity) => {
    expect(await odd(ways[name]!, body)).toEqual(identity);
  });

  test.each([
    ["gigacloud", { client: { email: "a@example.com" } }],
    ["i3d", [{ userName: "nobody" }]],
  ])("%s: without an id, %j is not an answer", async (name, body) => {
    await expect(odd(ways[name]!, body)).rejects.toMatchObject({ kind: "protocol" });
  });

  test("terrahost: a log-in that does not say whose it is is followed by the account", async () => {
    const body = { meta: { status: 200 }, data: { token: "a-token-of-no-session" } };
    simulator.faults.add({ vendor: "terrahost", kind: "mutate", mutate: (reply) => ({ ...reply, body }) });
    const account = { success: true, cust_id: "2222" };
    simulator.faults.add({
      vendor: "terrahost",
      endpoint: "GET /my/account",
      kind: "status",
      status: 200,
      body: account,
    });
    const way = ways["terrahost, log-in"]!;
    expect(await client(way, simulator.account("terrahost").credentials()).identity()).toEqual({
      id: "2222",
    });
  });

  test("a vendor that fails is not one that cannot tell", async () => {
    const way = ways["gigahost, key"]!;
    simulator.faults.add({ vendor: "gigahost", kind: "status", status: 500, times: Infinity });
    const asked = client(way, simulator.account("gigahost").credentials()).identity();
    await expect(asked).rejects.toThrow(RackformError);
  });
});
