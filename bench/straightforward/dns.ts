import type { Clients, Straightforward } from "./way";
import { queue } from "./way";

const gigahostZone = async ({ gigahost }: Clients, domain: string) => {
  const zone = (await gigahost.dns.zones.list()).find((one) => one.zone_name === domain);
  if (!zone) throw new Error(`no zone ${domain}`);
  return zone.zone_id;
};

const artnetZone = async ({ artnet }: Clients, domain: string) => {
  const zone = (await artnet.dns.list()).find((one) => one.domain === domain);
  if (!zone) throw new Error(`no zone ${domain}`);
  return zone.id;
};

/** Each record lists its zone and finds itself; each zone lists the zones. */
export const refreshGigahost =
  (domains: string[], count: number): Straightforward =>
  async (clients, each) => {
    for (const domain of domains) {
      const zoneId = await gigahostZone(clients, domain);
      await each(count, () => clients.gigahost.dns.records.list(zoneId));
    }
  };

/** The answer to a creation has no id, so each record is looked up in a list afterwards. */
export const createGigahost =
  (domain: string, count: number): Straightforward =>
  async (clients, each) => {
    const { records } = clients.gigahost.dns;
    const zoneId = await gigahostZone(clients, domain);
    await each(count, async (at) => {
      await records.create(zoneId, { name: `h${at}`, type: "A", value: "192.0.2.1", ttl: 3600 });
      await records.list(zoneId);
    });
  };

/** A change gives the row another id, so each one reads its row before and after. */
export const changeGigahost =
  (domain: string, count: number, value: string): Straightforward =>
  async (clients, each) => {
    const { records } = clients.gigahost.dns;
    const zoneId = await gigahostZone(clients, domain);
    await each(count, async (at) => {
      const row = (await records.list(zoneId)).find(({ record_name }) => record_name === `h${at}`);
      await records.update(zoneId, row!.record_id, { name: `h${at}`, type: "A", value, ttl: 3600 });
      await records.list(zoneId);
    });
  };

/** A row is deleted by its value as listed, so each one reads it first. */
export const deleteGigahost =
  (domain: string, count: number): Straightforward =>
  async (clients, each) => {
    const { records } = clients.gigahost.dns;
    const zoneId = await gigahostZone(clients, domain);
    await each(count, async (at) => {
      const row = (await records.list(zoneId)).find(({ record_name }) => record_name === `h${at}`);
      await records.delete(zoneId, row!);
    });
  };

export const refreshArtnet =
  (domain: string, count: number): Straightforward =>
  async (clients, each) => {
    const zoneId = await artnetZone(clients, domain);
    await each(count, () => clients.artnet.dns.detailsPrimary(zoneId));
  };

/** An edit replaces the whole zone: each record reads it, changes its row and writes it, in turn. */
export const changeArtnet =
  (domain: string, count: number, value: string): Straightforward =>
  async (clients, each) => {
    const zoneId = await artnetZone(clients, domain);
    const inTurn = queue();
    await each(count, (at) =>
      inTurn(async () => {
        const { serial, records } = await clients.artnet.dns.detailsPrimary(zoneId);
        const others = records.filter(({ name }) => name !== `h${at}`);
        await clients.artnet.dns.editPrimaryRecords(zoneId, serial, [
          ...others,
          { name: `h${at}`, type: "A", ttl: 3600, data: [value] },
        ]);
      }),
    );
  };
