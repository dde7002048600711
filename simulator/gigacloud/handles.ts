import { type Inspected, type ObjectHandle, rowsOf, wordOf } from "../core/handles";

/** Services with their addresses. */
export function gigacloudHandles(inspected: Inspected): ObjectHandle[] {
  return rowsOf(inspected, "services").flatMap((service) => {
    const { id, domain, status } = service;
    const pointer = (ipaddress: unknown, ptrcontent: unknown) => ({
      services: [{ id, ips: [{ ipaddress, ptrcontent }] }],
    });
    return [
      {
        title: `service ${wordOf(id)} ${wordOf(domain)}`,
        edit: { services: [{ id, domain, status }] },
        remove: { services: [{ id, removed: true }] },
        spoil: { services: [{ id, status: "Suspended" }] },
      },
      ...rowsOf(service, "ips").map(({ ipaddress, ptrcontent }) => ({
        title: `PTR ${wordOf(ipaddress)} ${wordOf(ptrcontent) || "(none)"}`,
        edit: pointer(ipaddress, ptrcontent),
        remove: pointer(ipaddress, ""),
        spoil: pointer(ipaddress, "changed-by-hand.example.net"),
      })),
    ];
  });
}
