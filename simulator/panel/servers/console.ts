import type { SimReply } from "../../core/types";
import type { Call } from "../call";
import { answer } from "../envelope";
import { fakeSecret } from "../hash";
import { requiredText } from "../input";
import { serverOf } from "./find";

/** `POST /servers/{id}/ipmi`: Gigahost wants `acl`, TerraHost's document has no such argument. */
export function openConsole(call: Call): SimReply {
  const server = serverOf(call);
  if (call.state.brand.newContract) requiredText(call.body, "acl");
  return answer(call, {
    kvm_ip_address: "185.125.168.44",
    username: `kvm${server.id}`,
    password: fakeSecret(`kvm ${server.id} ${call.now}`, 10),
  });
}

const pixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** `port_bits` and `port_upkts`: Base64 images. */
export function graphs(call: Call): SimReply {
  serverOf(call);
  return answer(call, { graph_day: pixel, graph_week: pixel, graph_month: pixel, graph_year: pixel });
}
