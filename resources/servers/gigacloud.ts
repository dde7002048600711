import type { gigacloud } from "../../sdk";
import type { Call } from "../contract/run";
import { canonicalIp } from "../net/address";
import { isOver } from "../reverse-dns/gigacloud-status";
import { readInBatches } from "../sharing/batches";
import { told } from "../contract/told";
import { gigacloudAddresses, gigacloudServices } from "../lists/gigacloud";
import type { ServerRow } from "./row";
import { familyOf } from "./family";
import type { ServerSource } from "./source";

/** Services at GigaCloud that are not over (gigacloud.md section 2). Their passwords are never read. */
export const gigacloudSource: ServerSource = {
  list: async ({ run, limits }) => rowsOf(await gigacloudServices(run).get(limits)),
  reload: async ({ run, limits }) => rowsOf(await gigacloudServices(run).confirm(limits)),
  whole,
  async at(call, address) {
    const rows = await gigacloudSource.list(call);
    for await (const [, row] of readInBatches(rows, (one) => whole(call, one)))
      if (row.addresses.some((one) => canonicalIp(one.address) === canonicalIp(address))) return row;
    return undefined;
  },
};

function rowsOf(services: gigacloud.GigacloudService[]): ServerRow[] {
  return services
    .filter(({ status }) => !isOver(status))
    .map(({ id, domain, name, status, category }) => ({
      ...told({ label: name, type: category, status, instanceType: name }),
      id,
      name: domain || name,
      addresses: [],
    }));
}

async function whole({ run, limits }: Call, row: ServerRow): Promise<ServerRow> {
  const { addresses, names } = await gigacloudAddresses(run, row.id).get(limits);
  const all = [...addresses, ...names.filter(({ ip }) => !addresses.some((one) => same(one.ip, ip)))];
  const shown = all.map(({ ip }) => ({
    ...told({ reverse: names.find((one) => same(one.ip, ip))?.hostname }),
    address: ip,
    family: familyOf(ip),
  }));
  return {
    ...row,
    ...told({ primaryAddress: (shown.find(({ family }) => family === "ipv4") ?? shown[0])?.address }),
    addresses: shown,
  };
}

const same = (one: string, other: string): boolean => canonicalIp(one) === canonicalIp(other);
