import axios from "axios";
import { SimulatorCore } from "../../../simulator/core";
import { createGigacloud } from "../../../simulator/gigacloud";

export interface Answer {
  status: number;
  data: unknown;
}

/** GigaCloud alone, with a service of three addresses, and an axios that logs in. */
export function openClientArea() {
  const simulator = new SimulatorCore({ vendors: { gigacloud: createGigacloud } });
  simulator.seed("gigacloud", {
    services: [
      {
        id: 33301,
        domain: "vm1.example.com",
        rootpassword: "r00t",
        ips: [
          { ipaddress: "192.0.2.10", ptrcontent: "vm1.example.com" },
          { ipaddress: "192.0.2.11" },
          { ipaddress: "2001:DB8::1", ptrcontent: "vm1.example.com" },
        ],
        upgrades: [{ id: 12, name: "RAM", price: 2.5 }],
      },
      { id: "33302", status: "Suspended", ips: [{ ipaddress: "192.0.2.20" }] },
    ],
  });
  const { GIGACLOUD_USERNAME = "", GIGACLOUD_PASSWORD = "", GIGACLOUD_BASE_URL } = simulator.environment();
  const client = axios.create({
    baseURL: GIGACLOUD_BASE_URL,
    adapter: simulator.adapter(),
    auth: { username: GIGACLOUD_USERNAME, password: GIGACLOUD_PASSWORD },
    validateStatus: null,
  });
  const form = { "content-type": "application/x-www-form-urlencoded" };
  return {
    simulator,
    client,
    get: async (path: string): Promise<unknown> => (await client.get(path)).data,
    post: async (path: string, body: string): Promise<unknown> =>
      (await client.post(path, body, { headers: form })).data,
  };
}

/** Address to PTR, as the list of a service has it. */
export function ptrs(answer: unknown): Record<string, unknown> {
  const { ips } = answer as { ips: Record<string, unknown>[] };
  return Object.fromEntries(Object.values(ips).map(({ ipaddress, ptrcontent }) => [ipaddress, ptrcontent]));
}
