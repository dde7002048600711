import type { TerrahostClient } from "../../../sdk/terrahost";
import type { Call } from "../gigahost/calls";
import { enveloped } from "../panel/wire";

const session = { kvm_ip_address: "185.125.168.1", username: "kvm-user", password: "kvm-pass" };
/** Calls that TerraHost has in a form of its own. */
export const ownCalls: Call<TerrahostClient>[] = [
  {
    endpoint: "PUT /servers/{id}/reverse",
    method: "servers.setReverse",
    call: (c) => c.servers.setReverse(3523, { ipId: 7795, hostname: "a.example.no" }),
    path: "/servers/3523/reverse",
    body: { ip_id: 7795, dns: "a.example.no" },
    answer: enveloped([]),
    result: { message: "200 OK" },
  },
  {
    endpoint: "POST /servers/{id}/ipmi",
    method: "servers.power.openIpmi",
    call: (c) => c.servers.power.openIpmi(3523),
    path: "/servers/3523/ipmi",
    answer: enveloped(session),
    result: session,
  },
  {
    endpoint: "POST /servers/{id}/ipv4",
    method: "servers.ipv4.orderIpv4",
    call: (c) => c.servers.ipv4.orderIpv4(3523, "l2"),
    path: "/servers/3523/ipv4",
    body: { ip_type: "l2" },
    answer: enveloped([]),
    result: { message: "", ip_id: null },
  },
];
