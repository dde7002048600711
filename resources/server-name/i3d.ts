import type { i3d } from "../../sdk";
import { i3dColocations } from "../lists/i3d";
import { Confirmation } from "../sharing/confirmation";
import { perAccount } from "../sharing/per-run";
import type { Named, NameDriver } from "./driver";

/** The colocations as they are after the writes of a wave: whoever checks one of them shares the read. */
const waves = perAccount("i3d", (_, run) => new Confirmation(() => i3dColocations(run).reload()));

/** Names and purchase orders of colocations at i3D.net (i3d.md section 7). */
export const colocationNames: NameDriver = {
  list: async ({ run, limits }) => (await i3dColocations(run).get(limits)).map(named),

  async find({ run, limits }, id) {
    const known = (await i3dColocations(run).get(limits)).find((one) => one.id === id);
    const row = known ?? (await i3dColocations(run).confirm(limits)).find((one) => one.id === id);
    return row && named(row);
  },

  async write({ run, limits }, id, values) {
    const change = Object.fromEntries(Object.entries(values).map(([name, value = ""]) => [name, value]));
    const { colocation } = run.account("i3d").client;
    await waves(run).write(() => colocation.update(id, change, limits));
  },

  async fresh({ run, limits }, id) {
    const row = (await waves(run).read(limits)).find((one) => one.id === id);
    return row && named(row);
  },
};

const named = ({ id, name, purchaseOrder }: i3d.I3dColocationRow): Named => ({
  id,
  values: { name: name || undefined, purchaseOrder: purchaseOrder || undefined },
  isGiven: name !== undefined,
});
