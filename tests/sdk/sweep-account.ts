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
const machine = (id: string, address: string) => ({
  id,
  name: "isos",
  type: "vps",
  ipv4: [address],
  snapshots: [{ name: "before" }],
  isos: [{ url: "https://images.example.com/rescue.iso" }],
});
simulator.seed("gigahost", {
  servers: [machine("2299", "192.0.2.99")],
  zones: [
    { name: "registered.no", registered: true },
    { name: "elsewhere.no", registered: true, external: true },
  ],
});
simulator.seed("terrahost", { servers: [machine("3399", "203.0.113.99")] });
simulator.options("i3d", { commandDelayReads: 0 });
simulator.seed("i3d", {
  tags: ["env:test"],
  crossConnects: [{ id: 1301, name: "cross1" }],
  commits: [{ location: "EU: Rotterdam", instanceType: "bm7.std.8", amount: 2, contractId: "C-1" }],
});
const hardware = {
  server: { vendor: "HP", model: "DL120 G7" },
  cpu: [{ vendor: "Intel", model: "Xeon E3-1230", clock: 3200, cores: 4, ht: true }],
  ram: [{ capacity: 8, type: "DDR3", speed: 1333 }],
  hdd: [{ capacity: 500, type: "SATA", speed: 7200 }],
  hdd_controller: [{ model: "P212", builtin: false }],
};
simulator.seed("artnet", {
  account: { reseller: true },
  zones: [{ domain: "example.net", type: "secoundary", master_nameserver: "192.0.2.53" }],
  blackholes: [{ ip: "198.51.100.11", type: "customer" }],
  emails: [
    { id: 61, time: 1788000000, address: "billing@example.pl", subject: "Invoice", body: "Dear customer" },
  ],
  offers: [{ id: 71, price: 199, hardware_configuration: hardware }],
  services: [
    ...["easyisp", "avx", "hosting-artnet"].map((type, at) => ({
      id: 4301 + at,
      type,
      details: { login: `login-${type}`, package: "Standard" },
    })),
    {
      id: 4304,
      type: "ssl",
      details: { domain: "example.com", certificate: { pl: "Certyfikat", en: "Certificate" } },
    },
    { id: 4305, type: "software", details: { licence: { name: "Panel", licences_number: 3 } } },
    {
      id: 4306,
      type: "link",
      details: {
        bandwidth: { up: 100, down: 200 },
        network_configuration: { ip: "198.51.100.128", mask: "255.255.255.224", mask_short: "\\27" },
      },
    },
    { id: 4307, type: "additional-ip", additional: [{ id: 91, ip: "198.51.100.12" }] },
    { id: 4308, type: "colocation", name: "rack", ip: "198.51.100.13", server: { subnetworks: [401] } },
  ],
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

const zones = simulator.inspect("gigahost")["zones"] as { zone_id: string; name: string }[];
/** The id of the zone at Gigahost. */
export const zoneIdOf = (name: string): string => zones.find((zone) => zone.name === name)!.zone_id;
