import type { AxiosAdapter } from "axios";
import { GigacloudClient } from "../../sdk/gigacloud";
import { GigahostClient } from "../../sdk/gigahost";
import { Simulator } from "../../simulator";
import { quickClock } from "../support/network";

/** A client whose vendor answers this. */
function answering(answer: unknown) {
  const adapter: AxiosAdapter = (config) =>
    Promise.resolve({ data: JSON.stringify(answer), status: 200, statusText: "", headers: {}, config });
  const options = { adapter, clock: quickClock };
  return {
    gigahost: new GigahostClient({ apiKey: "flux_live_0123456789abcdef" }, options),
    gigacloud: new GigacloudClient({ username: "me@example.com", password: "correct horse" }, options),
  };
}

const reinstallation = {
  osId: 47,
  language: "en_US",
  keyboard: "no",
  timezone: "Europe/Oslo",
  hostname: "web",
};
const meta = { status: 200, status_message: "200 OK" };
const panel = (data: unknown, more: object = {}) => answering({ meta: { ...meta, ...more }, data }).gigahost;

test("a power state that the panel does not tell is an error, not off", async () => {
  await expect(panel([]).servers.power.state(1)).rejects.toMatchObject({ kind: "protocol" });
  await expect(panel([], { powerstate: false }).servers.power.state(1)).resolves.toBe(false);
});

test("flags and passwords that the panel does not tell are null, not no and not empty", async () => {
  const [distro] = await panel([{ dist_id: "1" }]).servers.software.distros();
  expect(distro).toMatchObject({ dist_active: null });
  const { tiers } = await panel({
    tiers: [{ products: [{ product_id: 1, price_id: 2 }] }],
    regions: [],
  }).deploy.catalogue();
  expect(tiers[0]).toMatchObject({ in_stock: null, products: [{ in_stock: null }] });
  const outcome = await panel([]).servers.software.reinstall(1, reinstallation);
  expect(outcome).toMatchObject({ root_passwd: null });
});

test("a total that is no number takes no list of servers down, and a rescue system is told", async () => {
  const ip = { ip_id: 1, ip_v4v6: "ipv4", ip_address: "192.0.2.1" };
  const server = { srv_id: 1, ips: [ip], srv_status_rescue: "1", order: { order_total: "REDACTED" } };
  const listed = [];
  for await (const each of panel([{ ...server, order_total: "REDACTED" }]).servers.list()) listed.push(each);
  expect(listed).toMatchObject([{ srv_id: "1", srv_status_rescue: true }]);
  expect(await panel([server]).servers.get(1)).toMatchObject({ srv_id: "1", srv_status_rescue: true });
});

test("credits are read in the recorded form and from the simulator", async () => {
  const invoices = [{ inv_id: 5, inv_total: "10.00" }];
  const credit = [{ credit_currency: "NOK", credit_amount: "492.20" }];
  expect(await panel({ invoices, credit }).billing.get()).toMatchObject({
    credit: [{ credit_currency: "NOK", credit_amount: 492.2 }],
  });
  expect(await panel({ invoices: [], credit: [] }).billing.get()).toMatchObject({ credit: [] });
  const simulator = new Simulator();
  const client = new GigahostClient(
    { apiKey: simulator.environment()["GIGAHOST_API_KEY"]! },
    { adapter: simulator.adapter(), baseUrl: simulator.baseUrl("gigahost"), clock: quickClock },
  );
  expect((await client.billing.get()).credit[0]).toMatchObject({ credit_currency: "NOK" });
});

test("a key's time is a number", async () => {
  const sshkeys = [{ key_id: 5, key_name: "laptop", key_added: "1767225600", key_data: "ssh-ed25519 AAAA" }];
  expect(await panel({ sshkeys, cust_id: 1, orders: [] }).account.sshKeys()).toMatchObject([
    { key_added: 1767225600 },
  ]);
});

test("amounts of domains may be null", async () => {
  const domain = { id: "548", name: "example.com", status: "Active", recurring_amount: null };
  const [read] = await answering({ domains: [domain] }).gigacloud.domains.list();
  expect(read).toMatchObject({ id: "548" });
  expect(Object.values(read!)).not.toContain(0);
});
