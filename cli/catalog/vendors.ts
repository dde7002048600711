import type { Clients, VendorName } from "../../resources/contract/vendors";
import type { CallOptions } from "../../sdk/core";
import type { Software } from "../../sdk/panel/software";
import type { CatalogueSection } from "./catalogue";
import { i3dCatalogue } from "./i3d";

type Read<V extends VendorName> = (client: Clients[V], limits: CallOptions) => Promise<CatalogueSection[]>;

/** What a vendor offers, as its API tells it now; GigaCloud's has no such call. Reads only. */
export const catalogues: { [V in VendorName]?: Read<V> } = {
  i3d: i3dCatalogue,

  async gigahost({ deploy, servers }, limits) {
    const [{ tiers, regions, currency }, installable] = await Promise.all([
      deploy.catalogue(limits),
      systems(servers.software, limits),
    ]);
    return [
      {
        title: "Regions",
        rows: regions.map((each) => ({
          id: each.region_id,
          name: each.region_name,
          country: each.region_country,
          active: each.region_active ?? undefined,
        })),
      },
      {
        title: "Products",
        rows: tiers.flatMap(({ products }) =>
          products.map((each) => ({
            id: each.product_id,
            name: each.product_name,
            type: each.type,
            cores: each.vm_cores ?? undefined,
            "memory GB": each.vm_memory ?? undefined,
            regions: each.region_ids.join(" "),
            stock: each.quantity ?? (each.in_stock ? "yes" : "no"),
            [`${currency} an hour`]: each.rate_hourly ?? undefined,
            [`${currency} a month`]: each.rate_monthly ?? undefined,
          })),
        ),
      },
      installable,
    ];
  },

  terrahost: async ({ servers }, limits) => [await systems(servers.software, limits)],

  async artnet({ offerDedicated }, limits) {
    const offers = await offerDedicated.expressOffer(limits);
    return [
      {
        title: "Servers ready to run",
        rows: offers.map(({ id, hardwareConfiguration: { server, cpu } = {}, prices: { regular } }) => ({
          id,
          model: [server?.vendor, server?.model].filter(Boolean).join(" ") || undefined,
          cpu: cpu
            ?.map(({ model, cores }) => [model, cores && `${cores} cores`].filter(Boolean).join(", "))
            .join(" + "),
          price: regular?.price,
          currency: regular?.currency,
          months: regular?.periodMonths,
        })),
      },
    ];
  },
};

/** Systems that a server at Gigahost or TerraHost can be installed with, by distribution. */
async function systems(software: Software, limits: CallOptions): Promise<CatalogueSection> {
  const distributions = await software.distros(limits);
  const rows = await Promise.all(
    distributions.map(async ({ dist_id, dist_name }) =>
      (await software.operatingSystems(dist_id, limits)).map((each) => ({
        id: each.os_id,
        distribution: dist_name,
        name: each.os_name,
        release: each.os_release,
        arch: each.os_arch,
        "memory GB": each.os_minram ?? undefined,
      })),
    ),
  );
  return { title: "Systems", rows: rows.flat() };
}
