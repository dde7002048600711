import { ArtnetClient, artnetCommands, type ArtnetCommand } from "../../sdk/artnet";
import type { Operation } from "../../sdk/core";
import { GigacloudClient } from "../../sdk/gigacloud";
import { GigahostClient } from "../../sdk/gigahost";
import { I3dClient, i3dEndpoints, type I3dEndpoint } from "../../sdk/i3d";
import { TerrahostClient } from "../../sdk/terrahost";
import type { Transport } from "../../sdk/core";
import { calls as artnetCalls } from "./artnet/calls";
import { calls as gigacloudCalls } from "./gigacloud/calls";
import { accountCalls } from "./gigahost/account-calls";
import { dnsCalls } from "./gigahost/dns-calls";
import { domainCalls } from "./gigahost/domain-calls";
import { moreCalls } from "./gigahost/more-calls";
import { calls as i3dCalls } from "./i3d/calls";
import { serverCalls } from "./panel/server-calls";
import { softwareCalls } from "./panel/software-calls";
import { ownCalls as terrahostCalls } from "./terrahost/own-calls";

interface Client {
  readonly transport: Transport;
}

/** One good call of a client's method. */
export interface ClientCall {
  vendor: string;
  method: string;
  run: () => unknown;
  client: Client;
}

const first = async (items: AsyncIterable<unknown>) => {
  for await (const item of items) return item;
  return undefined;
};

const gigahost = new GigahostClient({ apiKey: "flux_live_0123456789abcdef" });
const terrahost = new TerrahostClient({ username: "ola", password: "correct horse" });
const i3d = new I3dClient({ apiKey: "0123456789" });
const artnet = new ArtnetClient({ customerId: "12345", apiKey: "0123456789" });
const gigacloud = new GigacloudClient({ username: "me@example.com", password: "correct horse" });

export const clients: Record<string, Client> = { gigahost, terrahost, i3d, artnet, gigacloud };

const call = (vendor: string, method: string, run: () => unknown): ClientCall => ({
  vendor,
  method,
  run,
  client: clients[vendor]!,
});

/** A good call of every method of every client; taken from the suites that hold each request against the document. */
export const clientCalls: ClientCall[] = [
  ...[...dnsCalls, ...domainCalls, ...moreCalls, ...accountCalls, ...serverCalls, ...softwareCalls].map(
    ({ method, run }) => call("gigahost", method, () => run(gigahost)),
  ),
  ...[...terrahostCalls, ...serverCalls, ...softwareCalls].map(({ method, run }) =>
    call("terrahost", method, () => run(terrahost)),
  ),
  ...(Object.keys(i3dEndpoints) as I3dEndpoint[]).map((endpoint) =>
    call("i3d", i3dEndpoints[endpoint][0], () => i3dCalls[endpoint].call(i3d)),
  ),
  ...(Object.keys(artnetCommands) as ArtnetCommand[]).map((command) =>
    call("artnet", artnetCommands[command][0], () => artnetCalls[command].call(artnet)),
  ),
  ...Object.values(gigacloudCalls).map(({ method, call: run }) =>
    call("gigacloud", method, () => run(gigacloud)),
  ),
  // A second way to the same calls.
  call("gigahost", "dns.zones.find", () => gigahost.dns.zones.find("example.no")),
  call("gigahost", "dns.zones.createFromFile", () =>
    gigahost.dns.zones.createFromFile("example.no", "$TTL 300"),
  ),
  call("gigahost", "account.get", () => gigahost.account.get()),
  call("gigahost", "identity", () => gigahost.identity()),
  call("terrahost", "identity", () => terrahost.identity()),
  call("i3d", "flexMetal.servers.each", () => first(i3d.flexMetal.servers.each())),
  call("i3d", "dedicatedServer.each", () => first(i3d.dedicatedServer.each())),
  call("i3d", "colocation.each", () => first(i3d.colocation.each())),
  call("artnet", "services.listAll", () => artnet.services.listAll()),
  call("gigacloud", "services.estimateUpgrade", () =>
    gigacloud.services.estimateUpgrade(1, { resources: { 12: 4 } }),
  ),
  call("gigacloud", "services.orderUpgrade", () =>
    gigacloud.services.orderUpgrade(1, { resources: { 12: 4 } }),
  ),
  call("gigacloud", "identity", () => gigacloud.identity()),
];

/** What a method sends: its operation, stopped before it leaves; `undefined` when it sends nothing. */
export async function operationOf({ client, run }: ClientCall): Promise<Operation | undefined> {
  let seen: Operation | undefined;
  const stop = (operation: Operation): Promise<never> => {
    seen ??= operation;
    return Promise.reject(new Error("nothing leaves"));
  };
  const spies = [jest.spyOn(client.transport, "ask"), jest.spyOn(client.transport, "call")];
  for (const spy of spies) spy.mockImplementation(stop as never);
  try {
    await run();
  } catch {
    // Nothing leaves.
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return seen;
}
