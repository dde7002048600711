import { z } from "zod";
import type { Call } from "../../contract/run";
import { i3dColocations } from "../../lists/i3d";
import { told } from "../../contract/told";
import { certainText, text } from "../fields";

const name = z
  .object({ ip: certainText("The address."), hostname: certainText("Its PTR.") })
  .meta({ title: "ColocationName", description: "The name of an address of a colocation." });

export const colocationFacts = {
  id: certainText("The vendor's id, as `colocationId` of a ReverseDns takes it."),
  name: certainText("Its name."),
  purchaseOrder: text("The customer's own reference."),
  networks: z.array(z.string()).meta({
    description: "Its networks: `203.0.113.64/29`, or a first and a last address with a hyphen between.",
  }),
  names: z.array(name).meta({ description: "PTRs of its addresses." }),
};

const row = z
  .object(colocationFacts)
  .meta({ title: "ColocationRow", description: "A colocated server or rack." });
export const colocationRows = z.array(row);
type Row = z.output<typeof row>;

/** The colocations of an account, by name. */
export async function colocationsOf({ run, limits }: Call): Promise<Row[]> {
  const all = await i3dColocations(run).get(limits);
  const rows = all.map((each): Row => {
    const ranges = each.network.flatMap(({ ipRange }) => ipRange);
    const custom = each.network.flatMap(({ ipRangeCustom }) => ipRangeCustom);
    return {
      ...told({ purchaseOrder: each.purchaseOrder }),
      id: each.id,
      name: each.name ?? each.id,
      networks: [
        ...ranges.map(
          ({ network, prefix = "" }) =>
            `${network}${prefix === "" || prefix.startsWith("/") ? prefix : `/${prefix}`}`,
        ),
        ...custom.map(({ networkStart, networkEnd }) => `${networkStart}-${networkEnd}`),
      ],
      names: [...ranges, ...custom].flatMap(({ rDns }) =>
        rDns.flatMap(({ ip, hostname }) => (hostname ? [{ ip, hostname }] : [])),
      ),
    };
  });
  return rows.sort((a, b) => (a.name < b.name ? -1 : 1));
}
