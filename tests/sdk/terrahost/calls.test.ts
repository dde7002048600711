import fs from "node:fs";
import path from "node:path";
import endpoints from "../../fixtures/endpoints/terrahost.json";
import { TerrahostClient } from "../../../sdk/terrahost";
import type { Call } from "../gigahost/calls";
import { serverCalls } from "../panel/server-calls";
import { softwareCalls } from "../panel/software-calls";
import { enveloped, failureOf, isolateNetwork, listen, terrahostApi, TestClock } from "../panel/wire";

isolateNetwork();

const session = { kvm_ip_address: "185.125.168.1", username: "kvm-user", password: "kvm-pass" };
const own: Call<TerrahostClient>[] = [
  {
    endpoint: "PUT /servers/{id}/reverse",
    method: "servers.setReverse",
    run: (c) => c.servers.setReverse(3523, { ipId: 7795, hostname: "a.example.no" }),
    path: "/servers/3523/reverse",
    body: { ip_id: 7795, dns: "a.example.no" },
    answer: enveloped([]),
    result: { message: "200 OK" },
  },
  {
    endpoint: "POST /servers/{id}/ipmi",
    method: "servers.power.openIpmi",
    run: (c) => c.servers.power.openIpmi(3523),
    path: "/servers/3523/ipmi",
    answer: enveloped(session),
    result: session,
  },
  {
    endpoint: "POST /servers/{id}/ipv4",
    method: "servers.ipv4.orderIpv4",
    run: (c) => c.servers.ipv4.orderIpv4(3523, "l2"),
    path: "/servers/3523/ipv4",
    body: { ip_type: "l2" },
    answer: enveloped([]),
    result: { message: "", ip_id: null },
  },
];
const calls: Call<TerrahostClient>[] = [...own, ...serverCalls, ...softwareCalls];

test.each(calls)("$method: $endpoint", async ({ endpoint, run, path: where, body, answer, result }) => {
  const seen = listen(terrahostApi, ({ path: asked }) =>
    asked === "/authenticate"
      ? [
          200,
          {
            success: true,
            meta: { status: 200, status_message: "200 OK" },
            data: { token: "tok-1", token_expire: "1900000000", customer_id: "1" },
          },
        ]
      : [200, answer],
  );
  const client = new TerrahostClient(
    { username: "ola", password: "correct horse" },
    { clock: new TestClock() },
  );
  const made = await run(client);
  if (typeof result === "object") expect(made).toMatchObject(result as object);
  else expect(made).toBe(result);
  expect(seen.map((each) => each.path)).toEqual(["/authenticate", where]);
  expect(seen[0]).toMatchObject({ method: "POST", body: { username: "ola", password: "correct horse" } });
  expect(seen[1]).toMatchObject({ method: endpoint.split(" ")[0], body: body ?? "" });
  expect(seen[1]?.headers.authorization).toBe("Bearer tok-1");
});

test("an IPv6 host's PTR is refused before any call: the document has none", async () => {
  const client = new TerrahostClient({ username: "ola", password: "correct horse" });
  const error = await failureOf(
    client.servers.setReverse(1, { ipId: 2, family: "ipv6", hostname: "a.example.no" }),
  );
  expect(error).toMatchObject({ kind: "validation", vendor: "terrahost", argument: "family" });
});

describe("every documented endpoint has a method", () => {
  const covered = new Set([...calls.map((call) => call.endpoint), "POST /authenticate"]);
  test.each(endpoints.documented)("%s", (endpoint) => expect(covered).toContain(endpoint));
  test("and none is made up", () =>
    expect(endpoints.documented).toEqual(expect.arrayContaining([...covered])));
});

test("the documentation names every endpoint and method", () => {
  const page = fs.readFileSync(path.join(__dirname, "../../../docs/clients/terrahost.md"), "utf8");
  for (const { endpoint, method } of calls) {
    expect(page).toContain(`\`${endpoint}\``);
    expect(page).toContain(`\`${method}\``);
  }
});
