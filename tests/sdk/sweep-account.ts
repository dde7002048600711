import type { AxiosAdapter } from "axios";
import { ArtnetClient } from "../../sdk/artnet";
import { GigacloudClient } from "../../sdk/gigacloud";
import { GigahostClient } from "../../sdk/gigahost";
import { I3dClient } from "../../sdk/i3d";
import { TerrahostClient } from "../../sdk/terrahost";
import { demo, Simulator } from "../../simulator";
import { quickClock } from "../support/network";

const simulator = new Simulator();
demo(simulator);
simulator.seed("gigahost", {
  servers: [{ id: "2299", name: "isos", type: "vps", ipv4: ["192.0.2.99"], snapshots: [{ name: "before" }] }],
});
simulator.seed("terrahost", {
  servers: [
    { id: "3399", name: "isos", type: "vps", ipv4: ["203.0.113.99"], snapshots: [{ name: "before" }] },
  ],
});
simulator.seed("i3d", { tags: ["env:test"], crossConnects: [{ id: 1301, name: "cross1" }] });
simulator.seed("artnet", {
  zones: [{ domain: "example.net", type: "secoundary", master_nameserver: "192.0.2.53" }],
  blackholes: [{ ip: "198.51.100.11", type: "customer" }],
});
simulator.seed("gigacloud", {
  invoices: [{ id: "1", date: "2026-01-02", total: "10.00", status: "Paid", items: [] }],
  tickets: [{ ticket_number: "77", subject: "Hello", status: "Open", date: "2026-01-02", replies: [] }],
});

/** What the wire last said, and what it says instead of the simulator. */
export const wire: { last: unknown; instead: unknown } = { last: undefined, instead: undefined };

const adapter: AxiosAdapter = async (config) => {
  if (wire.instead !== undefined && !config.url!.endsWith("/authenticate"))
    return { data: JSON.stringify(wire.instead), status: 200, statusText: "", headers: {}, config };
  const reply = await simulator.adapter()(config);
  try {
    wire.last = JSON.parse(String(reply.data));
  } catch {
    wire.last = undefined;
  }
  return reply;
};

const options = (vendor: string) => ({ adapter, baseUrl: simulator.baseUrl(vendor), clock: quickClock });
const own = (name: string) => simulator.environment()[name]!;

/** A log-in sees more of the account than a key. */
export const gigahost = new GigahostClient(
  { username: "giga@example.no", password: "gigahost-simulator-password" },
  options("gigahost"),
);
export const terrahost = new TerrahostClient(
  { username: own("TERRAHOST_USERNAME"), password: own("TERRAHOST_PASSWORD") },
  options("terrahost"),
);
export const i3d = new I3dClient({ apiKey: own("I3D_API_KEY") }, options("i3d"));
export const artnet = new ArtnetClient(
  { customerId: own("ARTNET_CUSTOMER_ID"), apiKey: own("ARTNET_API_KEY") },
  options("artnet"),
);
export const gigacloud = new GigacloudClient(
  { username: own("GIGACLOUD_USERNAME"), password: own("GIGACLOUD_PASSWORD") },
  options("gigacloud"),
);
export const clients = { gigahost, terrahost, i3d, artnet, gigacloud };

export const zoneId = (simulator.inspect("gigahost")["zones"] as { zone_id: string }[])[0]!.zone_id;
