import { getFlexMetalCatalogue, getServers, ReverseDns } from "rackform";

const domain = "play.example.com";

/** `game1` with two addresses becomes game1-1 and game1-2, a new host is named by the next up. */
export = async () => {
  const { servers } = await getServers({ vendor: "i3d", namePrefix: "game" });
  for (const { name, id, addresses } of servers) {
    const own = addresses.filter(({ family }) => family === "ipv4");
    own.forEach(({ address }, at) => {
      const hostname = `${name}-${at + 1}.${domain}`;
      new ReverseDns(hostname, { vendor: "i3d", ip: address, hostname, serverId: id });
    });
  }

  // What the fleet could grow by today, the smallest first.
  const { instanceTypes } = await getFlexMetalCatalogue({ location: "EU: Rotterdam", inStock: true });
  const bySize = [...instanceTypes].sort((a, b) => (a.cores ?? 0) - (b.cores ?? 0));
  return { orderable: bySize.map(({ instanceType, cores, quotaLeft }) => ({ instanceType, cores, quotaLeft })) };
};
