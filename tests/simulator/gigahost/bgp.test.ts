import type { VendorSimulator } from "../../../simulator/core/types";
import { setup } from "./setup";

interface Bgp {
  asn: { id: string; asn: string; status: string }[];
  sessions: {
    id: string;
    ip_id: string;
    ip_type: string;
    router_id: string;
    status: string;
    defaultroute: string;
  }[];
}

function seedAll(simulator: VendorSimulator): { asnId: string; ipId: string } {
  const seeded = simulator.seed({
    servers: [{ name: "edge", ipv4: ["185.14.97.236"] }],
    asns: [{ asn: "AS212345", status: "active", prefixes: ["192.0.2.0/24"] }],
  }) as { servers: { ips: { ip_id: string }[] }[]; asns: { asn_id: string }[] };
  return { asnId: seeded.asns[0]?.asn_id ?? "", ipId: seeded.servers[0]?.ips[0]?.ip_id ?? "" };
}

test("an ASN is submitted in three forms, pending, at most three, and never twice", async () => {
  const { client } = setup();
  const submit = async (asn: unknown) => (await client.send("POST", "/bgp/asn", { asn })).meta["message"];
  expect(await submit("AS212345")).toBe("ASN and LOA has been submitted for review.");
  expect(await submit(212345)).toBe("The ASN already exists in the database.");
  expect(await submit("ASX")).toBe("ASN is not valid");
  await submit("212346");
  await submit(212347);
  expect(await submit("212348")).toMatch(/^Only three ASNs/);
  const { asn } = await client.get<Bgp>("/bgp");
  expect(asn.map(({ status }) => status)).toEqual(["pending", "pending", "pending"]);
});

test("an ASN can be approved by time", async () => {
  const { simulator, client, clock } = setup();
  simulator.options["asnApproval"] = { reads: null, seconds: 3600 };
  await client.send("POST", "/bgp/asn", { asn: "212345" });
  clock.advance(3600);
  expect((await client.get<Bgp>("/bgp")).asn[0]?.status).toBe("active");
});

test("a dual-stack redundant session is four rows of texts, one per router and family", async () => {
  const { simulator, client } = setup();
  const { asnId, ipId } = seedAll(simulator);
  const body = { redundant: 1, defaultroute: 0, ip_id_v4: ipId, ip_id_v6: ipId };
  const created = await client.send("POST", `/bgp/${asnId}/session`, body);
  expect([created.meta["message"], created.data]).toEqual(["BGP sessions has been created.", []]);
  const { sessions } = await client.get<Bgp>("/bgp");
  expect(sessions.map(({ router_id, ip_type }) => `${router_id} ${ip_type}`).sort()).toEqual([
    ...["1 ipv4", "1 ipv6", "2 ipv4", "2 ipv6"],
  ]);
  expect(Object.values(sessions[0] ?? {}).every((value) => typeof value === "string")).toBe(true);
  expect(sessions[0]?.status).toBe("pending");
  expect((await client.get<Bgp>("/bgp")).sessions[0]?.status).toBe("active");
  const again = await client.send("POST", `/bgp/${asnId}/session`, { ...body, ip_id_v4: undefined });
  expect([again.status, again.meta["message"]]).toEqual([400, "IPv6 session exists already."]);
});

test("sessions are refused without an active ASN, an address, or a router", async () => {
  const { simulator, client } = setup();
  const { asnId, ipId } = seedAll(simulator);
  const create = (id: string, body: object) => client.send("POST", `/bgp/${id}/session`, body);
  const body = { redundant: 1, defaultroute: 1, ip_id_v4: ipId };
  expect((await create("99", body)).status).toBe(404);
  expect((await create(asnId, { redundant: 0, defaultroute: 0 })).status).toBe(400);
  simulator.options["bgpRouters"] = 1;
  expect((await create(asnId, body)).meta["message"]).toBe("Unable to find available BGP routers.");
  simulator.seed({ asns: [{ asn: "212345", status: "rejected", rejectedReason: "no" }] });
  expect((await create(asnId, { ...body, redundant: 0 })).status).toBe(400);
});

test("a delete is only for active sessions, shows another status for a while, and blocks a new one", async () => {
  const { simulator, client } = setup();
  const { asnId, ipId } = seedAll(simulator);
  const body = { redundant: 0, defaultroute: 0, ip_id_v4: ipId };
  await client.send("POST", `/bgp/${asnId}/session`, body);
  const id = (await client.get<Bgp>("/bgp")).sessions[0]?.id;
  const remove = async () => (await client.send("DELETE", `/bgp/${id}/session`)).status;
  expect(await remove()).toBe(400);
  await client.get("/bgp");
  expect(await remove()).toBe(200);
  expect((await client.send("POST", `/bgp/${asnId}/session`, body)).status).toBe(400);
  const statuses: (string | undefined)[] = [];
  for (let read = 0; read < 3; read += 1) statuses.push((await client.get<Bgp>("/bgp")).sessions[0]?.status);
  expect(statuses).toEqual(["deleting", "deleting", undefined]);
  expect(await remove()).toBe(404);
});

test("a pending session may be deleted where the option says so, and goes by time", async () => {
  const { simulator, client, clock } = setup();
  seedAll(simulator);
  const seeded = simulator.seed({
    bgpSessions: [{ asn: "212345", ip: "185.14.97.236", status: "pending" }],
  }) as {
    bgpSessions: { session_id: string }[];
  };
  simulator.options["bgpDeleteInactive"] = "accept";
  const path = `/bgp/${seeded.bgpSessions[0]?.session_id}/session`;
  expect((await client.send("DELETE", path)).status).toBe(200);
  clock.advance(120);
  expect((await client.get<Bgp>("/bgp")).sessions).toEqual([]);
});
