import type { gigahost } from "../../sdk";
import { type PanelVendor, panelServers } from "../panel/servers";
import { freshList } from "../reverse-dns/panel-fresh";
import type { Named, NameDriver } from "./driver";

/** Names at Gigahost and TerraHost: `srv_name`; `srv_label` is the vendor's own (gigahost.md sections 6 and 7). */
export function panelNames(vendor: PanelVendor): NameDriver {
  return {
    list: async ({ run, limits }) =>
      (await panelServers(run, vendor).list(limits)).filter(isThere).map(named),

    async find(call, id) {
      const servers = panelServers(call.run, vendor);
      const listed = (await servers.list(call.limits)).find(({ srv_id }) => srv_id === id);
      const server = listed ?? (await servers.find(call, id));
      return server && isThere(server) ? named(server) : undefined;
    },

    async write({ run, limits }, id, { name = "" }) {
      const { client } = run.account<PanelVendor>(vendor);
      try {
        await freshList(run, vendor).write(() => client.servers.setName(id, name, limits));
      } finally {
        panelServers(run, vendor).forget(id);
      }
    },

    async fresh({ run, limits }, id) {
      const server = (await freshList(run, vendor).read(limits)).find(({ srv_id }) => srv_id === id);
      return server && named(server);
    },
  };
}

/** One that was cancelled stays in the list for a while. */
const isThere = ({ cancelled, order }: gigahost.Server): boolean =>
  !cancelled && order?.order_status !== "cancelled";

const named = ({ srv_id: id, srv_name: name, srv_label }: gigahost.Server): Named => ({
  id,
  values: { name: name || undefined },
  isGiven: name !== "" && name !== srv_label,
});
