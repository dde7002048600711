import type { Straightforward } from "./way";
import { queue } from "./way";

type PanelVendor = "gigahost" | "terrahost";

/** Each address looks for its server in the list, page by page. */
export const refreshPanelPtrs =
  (vendor: PanelVendor, count: number): Straightforward =>
  (clients, each) =>
    each(count, async () => {
      for await (const server of clients[vendor].servers.list()) void server;
    });

/** Each address finds its row first, because the write needs the row's id. */
export const writePanelPtrs =
  (vendor: PanelVendor, addresses: string[], nameOf: (at: number) => string): Straightforward =>
  (clients, each) =>
    each(addresses.length, async (at) => {
      for await (const { srv_id, ips } of clients[vendor].servers.list()) {
        const ip = ips.find(({ ip_address }) => ip_address === addresses[at]);
        if (ip)
          await clients[vendor].servers.setReverse(srv_id, {
            ipId: ip.ip_id,
            family: ip.ip_v4v6,
            hostname: nameOf(at),
          });
      }
    });

export const refreshArtnetPtrs =
  (subnetworkId: string, count: number): Straightforward =>
  async ({ artnet }, each) => {
    const subclass = (await artnet.revDns.list()).find(({ id }) => id === subnetworkId)!.subclasses[0]!;
    await each(count, () => artnet.revDns.details(subnetworkId, subclass));
  };

/** An edit needs the serial, so each address reads and writes in turn. */
export const writeArtnetPtrs =
  (subnetworkId: string, origins: string[], nameOf: (at: number) => string): Straightforward =>
  async ({ artnet }, each) => {
    const subclass = (await artnet.revDns.list()).find(({ id }) => id === subnetworkId)!.subclasses[0]!;
    const inTurn = queue();
    await each(origins.length, (at) =>
      inTurn(async () => {
        const { serial } = await artnet.revDns.details(subnetworkId, subclass);
        await artnet.revDns.edit(subnetworkId, subclass, serial, [{ origin: origins[at]!, ptr: nameOf(at) }]);
      }),
    );
  };

export const refreshGigacloudPtrs =
  (serviceId: string, count: number): Straightforward =>
  ({ gigacloud }, each) =>
    each(count, () => gigacloud.reverseDns.list(serviceId));

export const writeGigacloudPtrs =
  (serviceId: string, addresses: string[], nameOf: (at: number) => string): Straightforward =>
  ({ gigacloud }, each) => {
    const inTurn = queue();
    return each(addresses.length, (at) =>
      inTurn(async () => {
        await gigacloud.reverseDns.list(serviceId);
        await gigacloud.reverseDns.setPtr(serviceId, { [addresses[at]!]: nameOf(at) });
      }),
    );
  };

export const refreshI3dPtrs =
  (hostId: string, count: number): Straightforward =>
  ({ i3d }, each) =>
    each(count, () => i3d.dedicatedServer.get(hostId));

export const writeI3dPtrs =
  (hostId: string, addresses: string[], nameOf: (at: number) => string): Straightforward =>
  ({ i3d }, each) =>
    each(addresses.length, async (at) => {
      await i3d.dedicatedServer.get(hostId);
      await i3d.host.setReverseDns(hostId, addresses[at]!, nameOf(at));
    });

export const refreshServers =
  (uuids: () => string[]): Straightforward =>
  ({ i3d }, each) => {
    const all = uuids();
    return each(all.length, (at) => i3d.flexMetal.servers.get(all[at]!));
  };

/** Each server is ordered and then asked for until it is delivered. */
export const provisionServers =
  (
    names: string[],
    order: { location: string; instanceType: string; os: { slug: string }; sshKey: string[] },
    pollMs: number,
  ): Straightforward =>
  ({ i3d }, each) =>
    each(names.length, async (at) => {
      const { uuid } = await i3d.flexMetal.servers.create({ ...order, name: names[at]! });
      for (;;) {
        const { status } = await i3d.flexMetal.servers.get(uuid);
        if (status === "delivered") return;
        await new Promise((resolve) => setTimeout(resolve, pollMs));
      }
    });

export const refreshFirewalls =
  (ids: string[]): Straightforward =>
  ({ artnet }, each) =>
    each(ids.length, async (at) => {
      await artnet.firewall.list();
      await artnet.firewall.details(ids[at]!);
    });

export const refreshSnapshots =
  (vendor: PanelVendor, serverId: string, count: number): Straightforward =>
  (clients, each) =>
    each(count, () => clients[vendor].servers.snapshots.list(serverId));

export const refreshBgp =
  (count: number): Straightforward =>
  ({ gigahost }, each) =>
    each(count, () => gigahost.bgp.get());
