import type { SimReply } from "../core/types";
import { listOf, showId, success } from "./answers";
import { showAddress } from "./rdns";
import type { GigacloudState, Service } from "./state";

const slug = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-");

/** GET /service. Money has four decimals here and two in the details (gigacloud.md section 1.2). */
export function listServices(state: GigacloudState): SimReply {
  const rows = [...state.services.values()].map((service) => ({
    id: showId(state, service.id),
    domain: service.domain,
    total: `${service.total}00`,
    status: service.status,
    billingcycle: service.billingcycle,
    next_due: service.nextDue,
    category: service.category,
    category_url: slug(service.category),
    name: service.name,
  }));
  return success({ services: listOf(state, rows) });
}

/** GET /service/@id, passwords included as the vendor does. */
export function serviceDetails(state: GigacloudState, service: Service): SimReply {
  return success({
    service: {
      id: showId(state, service.id),
      date_created: service.created,
      domain: service.domain,
      firstpayment: service.total,
      total: service.total,
      billingcycle: service.billingcycle,
      next_due: service.nextDue,
      next_invoice: service.nextDue,
      status: service.status,
      label: "",
      username: service.username,
      password: service.password,
      rootpassword: service.rootpassword,
      name: service.name,
    },
  });
}

/** GET /service/@id/ip: other fields than the list of reverse DNS, under the same key. */
export function serviceAddresses(state: GigacloudState, service: Service): SimReply {
  const rows = service.ips.map((each) => ({
    ipaddress: showAddress(state, each.ipaddress),
    mask: each.mask,
    client_description: "",
    status: "assigned",
  }));
  return success({ ips: listOf(state, rows) });
}
