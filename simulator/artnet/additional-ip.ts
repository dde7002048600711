import type { PhpArray } from "../core/php-form";
import { fail } from "./failure";
import { type ArtnetService, serverTypes } from "./model-services";
import { type CommandTable, integer } from "./parameters";
import type { ArtnetState, Row } from "./state";

const maximumIps = 8;
const netPrice = 5;

/** Orders of additional addresses (artnet.md section 9): they cost money and nothing takes them back. */
export const additionalIpCommands: CommandTable = {
  "additional-ip/order-info": {
    run: ({ state, form }) => {
      const { currency, payment_period } = parentOf(state, form).payment_details;
      const one_ip_payment_details = {
        price: netPrice,
        price_brutto: netPrice * 1.23,
        currency,
        payment_period,
      };
      return { order_info: { maximum_ips_number: maximumIps, one_ip_payment_details } };
    },
  },
  "additional-ip/order": { write: true, run: ({ state, form }) => ({ order_details: order(state, form) }) },
};

function parentOf(state: ArtnetState, form: PhpArray): ArtnetService {
  const parent = state.services.get(integer(form, "parent_service_id") ?? 0);
  return parent && serverTypes.includes(parent.type) ? parent : fail("invalid-parent-service-type");
}

function order(state: ArtnetState, form: PhpArray): Row {
  const parent = parentOf(state, form);
  const count = integer(form, "ips_number") ?? 0;
  if (count < 1 || count > maximumIps) fail("invalid-ips-number");
  const addresses = Array.from({ length: count }, () => ({ id: state.newId(), ip: state.newAddress() }));
  const { expiration_time, payment_details } = parent;
  const service: ArtnetService = {
    id: state.newId(),
    type: "additional-ip",
    name: `IP ${addresses.map(({ ip }) => ip).join(", ")}`,
    custom_description: null,
    expiration_time,
    payment_details: { ...payment_details, price: netPrice * count, price_brutto: netPrice * 1.23 * count },
    parent_service_id: parent.id,
    additional: addresses,
  };
  state.services.set(service.id, service);
  parent.server?.additional_ips.push(...addresses.map(({ ip }) => ip));
  state.orders.push({
    command: "additional-ip/order",
    service_id: service.id,
    parent_service_id: parent.id,
    count,
  });
  const ips_configuration = addresses.map(({ ip }) => ({ ip, mask: "255.255.255.255" }));
  return { service_id: service.id, ips_number: count, ips_configuration };
}
