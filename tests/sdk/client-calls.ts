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

/** One good call of a client's method, and the answer that the document gives to it. */
export interface ClientCall {
  vendor: string;
  method: string;
  run: (client: never) => unknown;
  answer?: unknown;
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

const call = <C>(
  vendor: string,
  method: string,
  run: (client: C) => unknown,
  answer?: unknown,
): ClientCall => ({ vendor, method, run, answer });

const own: ClientCall[] = [
  ...[...dnsCalls, ...domainCalls, ...moreCalls, ...accountCalls, ...serverCalls, ...softwareCalls].map(
    ({ method, call: run, answer }) => call("gigahost", method, run, answer),
  ),
  ...[...terrahostCalls, ...serverCalls, ...softwareCalls].map(({ method, call: run, answer }) =>
    call("terrahost", method, run, answer),
  ),
  ...(Object.keys(i3dEndpoints) as I3dEndpoint[]).map((endpoint) =>
    call("i3d", i3dEndpoints[endpoint][0], i3dCalls[endpoint].call, i3dCalls[endpoint].answer),
  ),
  ...(Object.keys(artnetCommands) as ArtnetCommand[]).map((command) =>
    call("artnet", artnetCommands[command][0], artnetCalls[command].call, {
      ...artnetCalls[command].answer,
      success: true,
    }),
  ),
  ...Object.values(gigacloudCalls).map(({ method, call: run, answer }) =>
    call("gigacloud", method, run, answer),
  ),
];

/** The answer to another method that makes the same call. */
const answerTo = (vendor: string, method: string) =>
  own.find((each) => each.vendor === vendor && each.method === method)?.answer;

/** A good call of every method of every client; taken from the suites that hold each request against the document. */
export const clientCalls: ClientCall[] = [
  ...own.filter(({ vendor, method }) => vendor !== "gigacloud" || !/Upgrade$/.test(method)),
  // A second way to the same calls.
  call<GigahostClient>(
    "gigahost",
    "dns.zones.find",
    (client) => client.dns.zones.find("example.no"),
    answerTo("gigahost", "dns.zones.list"),
  ),
  call<GigahostClient>("gigahost", "dns.zones.createFromFile", (client) =>
    client.dns.zones.createFromFile("example.no", "$TTL 300"),
  ),
  call<GigahostClient>(
    "gigahost",
    "account.get",
    (client) => client.account.get(),
    answerTo("gigahost", "account.sshKeys"),
  ),
  call<GigahostClient>(
    "gigahost",
    "identity",
    (client) => client.identity(),
    answerTo("gigahost", "account.sshKeys"),
  ),
  call<TerrahostClient>(
    "terrahost",
    "identity",
    (client) => client.identity(),
    answerTo("terrahost", "my.account"),
  ),
  call<I3dClient>(
    "i3d",
    "flexMetal.servers.each",
    (client) => first(client.flexMetal.servers.each()),
    answerTo("i3d", "flexMetal.servers.list"),
  ),
  call<I3dClient>(
    "i3d",
    "dedicatedServer.each",
    (client) => first(client.dedicatedServer.each()),
    answerTo("i3d", "dedicatedServer.list"),
  ),
  call<I3dClient>(
    "i3d",
    "colocation.each",
    (client) => first(client.colocation.each()),
    answerTo("i3d", "colocation.list"),
  ),
  call<ArtnetClient>(
    "artnet",
    "services.listAll",
    (client) => client.services.listAll(),
    answerTo("artnet", "services.list"),
  ),
  call<GigacloudClient>(
    "gigacloud",
    "services.estimateUpgrade",
    (client) => client.services.estimateUpgrade(1, { resources: { 12: 4 } }),
    { estimate: { price: "10.00", currency: "USD" } },
  ),
  call<GigacloudClient>("gigacloud", "services.orderUpgrade", (client) =>
    client.services.orderUpgrade(1, { resources: { 12: 4 } }),
  ),
  call<GigacloudClient>(
    "gigacloud",
    "identity",
    (client) => client.identity(),
    answerTo("gigacloud", "account.details"),
  ),
];

/** What a method sends: its operation, stopped before it leaves; `undefined` when it sends nothing. */
export async function operationOf({ vendor, run }: ClientCall): Promise<Operation | undefined> {
  const client = clients[vendor]!;
  let seen: Operation | undefined;
  const stop = (operation: Operation): Promise<never> => {
    seen ??= operation;
    return Promise.reject(new Error("nothing leaves"));
  };
  const spies = [jest.spyOn(client.transport, "ask"), jest.spyOn(client.transport, "call")];
  for (const spy of spies) spy.mockImplementation(stop);
  try {
    await run(client as never);
  } catch {
    // Nothing leaves.
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return seen;
}
