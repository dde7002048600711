import type { artnet } from "../../sdk";
import type { Call } from "../contract/run";
import { canonicalIp } from "../net/address";
import { readInBatches } from "../sharing/batches";
import { perAccount } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";
import { told } from "../contract/told";
import { artnetServices } from "../lists/artnet";
import type { ServerRow } from "./row";
import { familyOf } from "./family";
import type { ServerSource } from "./source";

const types = ["dedicated", "vps", "colocation"] as const;
type Type = (typeof types)[number];

const isServer = (service: artnet.ArtnetService): boolean =>
  (types as readonly string[]).includes(service.type);

/** Dedicated, virtual and colocated servers at Artnet (artnet.md sections 2 and 7). */
export const artnetSource: ServerSource = {
  list: async ({ run, limits }) => (await artnetServices(run).get(limits)).filter(isServer).map(rowOf),
  reload: async ({ run, limits }) => (await artnetServices(run).confirm(limits)).filter(isServer).map(rowOf),
  whole,
  async at(call, address) {
    const rows = await artnetSource.list(call);
    const first = rows.find((row) =>
      row.addresses.some((one) => canonicalIp(one.address) === canonicalIp(address)),
    );
    if (first) return first;
    // Further addresses are in the details alone.
    for await (const [, row] of readInBatches(rows, (one) => whole(call, one)))
      if (row.addresses.some((one) => canonicalIp(one.address) === canonicalIp(address))) return row;
    return undefined;
  },
};

function rowOf({ id, type, name, customDescription, ip }: artnet.ArtnetService): ServerRow {
  return {
    ...told({ label: name, type, primaryAddress: ip }),
    id,
    name: customDescription ?? name,
    addresses: ip === undefined ? [] : [{ address: ip, family: familyOf(ip), use: "primary" }],
  };
}

/** What one of the three modules tells of a server. */
type Details = Awaited<ReturnType<artnet.ArtnetClient[Type]["details"]>>;

/** Of one server, for everybody who asks. */
const detailsOf = perAccount(
  "artnet",
  ({ client }, { clock }, type: Type, id: string) =>
    new SharedRead<Details>(clock, () => client[type].details(id)),
);

async function whole({ run, limits }: Call, row: ServerRow): Promise<ServerRow> {
  const details = await detailsOf(run, row.type as Type, row.id).get(limits);
  const { ip, additionalIps } = details.networkConfiguration;
  const power = "powerState" in details ? details.powerState : undefined;
  const hardware = "hardwareConfiguration" in details ? details.hardwareConfiguration : undefined;
  const sum = (each: (number | undefined)[]): number | undefined => {
    const known = each.filter((one) => one !== undefined);
    return known.length > 0 ? known.reduce((a, b) => a + b, 0) : undefined;
  };
  const extra = additionalIps.map((address) => ({ address, family: familyOf(address), use: "extra" }));
  const main = ip ?? row.primaryAddress;
  return {
    ...row,
    ...told({
      status: details.active ? (power ?? "active") : "locked",
      cores: sum((hardware?.cpu ?? []).map(({ cores }) => cores)),
      ramGb: sum((hardware?.ram ?? []).map(({ capacity }) => capacity)),
    }),
    addresses: [
      ...(main === undefined ? [] : [{ address: main, family: familyOf(main), use: "primary" }]),
      ...extra,
    ],
  };
}
