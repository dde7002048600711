import * as ipaddr from "ipaddr.js";
import type { artnet } from "../../sdk";
import { readInBatches } from "../sharing/batches";
import type { Call } from "../contract/run";
import { addressOf } from "./artnet-origin";

/** Names of addresses at Artnet. A subclass may hold addresses of others, and of two networks of ours (section 5). */
export async function* artnetNames({ run, limits }: Call): AsyncGenerator<{ ip: string; hostname?: string }> {
  const { revDns } = run.account("artnet").client;
  const subnetworks = await revDns.list(limits);
  const places = subnetworks.flatMap((network) =>
    network.subclasses.map((subclass) => ({ network, subclass })),
  );
  for await (const [{ network }, { prefix, records }] of readInBatches(places, ({ network, subclass }) =>
    revDns.details(network.id, subclass, limits),
  )) {
    for (const record of records) {
      const ip = addressOf(prefix, record);
      if (holds(network, ip)) yield { ip, hostname: record.ptr };
    }
  }
}

function holds({ ip, prefixLength }: artnet.ArtnetReverseSubnetwork, address: string): boolean {
  if (!ipaddr.isValid(ip) || !ipaddr.isValid(address)) return false;
  const [network, inside] = [ipaddr.parse(ip), ipaddr.parse(address)];
  return network.kind() === inside.kind() && inside.match(network, prefixLength);
}
