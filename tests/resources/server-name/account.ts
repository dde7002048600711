import { Simulator } from "../../../simulator";

export type NameVendor = "gigahost" | "terrahost" | "i3d";
export const nameVendors: NameVendor[] = ["gigahost", "terrahost", "i3d"];

/** The argument that names what has the name, at each vendor. */
export const placeArgument = (vendor: NameVendor): "serverId" | "colocationId" =>
  vendor === "i3d" ? "colocationId" : "serverId";

/** Two servers, or colocations, with names of before. */
export function seedNames(simulator: Simulator, vendor: NameVendor): void {
  if (vendor === "i3d")
    simulator.seed("i3d", {
      colocations: [
        { id: 2201, name: "rack-a", purchaseOrder: "PO-1", ranges: ["203.0.113.64/29"] },
        { id: 2202, name: "rack-b", ranges: ["203.0.113.72/29"] },
      ],
    });
  else
    simulator.seed(vendor, {
      servers: [
        { id: "2201", name: "rack-a", ipv4: ["192.0.2.10"] },
        { id: "2202", name: "rack-b", ipv4: ["192.0.2.11"] },
      ],
    });
}

export function nameAccount(...vendors: NameVendor[]): Simulator {
  const simulator = new Simulator({ vendors });
  for (const vendor of vendors) seedNames(simulator, vendor);
  return simulator;
}

interface Row {
  id?: unknown;
  srv_id?: unknown;
  name: string;
  purchaseOrder?: string;
}

/** `2201 rack-a PO-1`, each. */
export function namesAt(simulator: Simulator, vendor: NameVendor): string[] {
  const { servers, colocations } = simulator.inspect(vendor) as Record<string, Row[]>;
  return (vendor === "i3d" ? colocations! : servers!).map(({ id, srv_id, name, purchaseOrder }) =>
    `${String(srv_id ?? id)} ${name} ${purchaseOrder ?? ""}`.trim(),
  );
}

/** Somebody changes a name in the vendor's panel. */
export function rename(
  simulator: Simulator,
  vendor: NameVendor,
  id: string,
  name: string,
  more: object = {},
): void {
  if (vendor === "i3d") simulator.seed("i3d", { colocations: [{ id: Number(id), name, ...more }] });
  else simulator.seed(vendor, { servers: [{ id, name }] });
}

export function removeServer(simulator: Simulator, vendor: NameVendor, id: string): void {
  simulator.seed(vendor, { [vendor === "i3d" ? "removeColocations" : "removeServers"]: [id] });
}
