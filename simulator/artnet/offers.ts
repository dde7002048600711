import { randomBytes } from "node:crypto";
import type { PhpArray } from "../core/php-form";
import { fail } from "./failure";
import { type CommandTable, integer } from "./parameters";
import { newServerPart } from "./server-defaults";
import type { ArtnetState, OfferServer, Row } from "./state";

const reservationsAtOnce = 3;

/** Module offer-dedicated (artnet.md section 11). An express order costs money and nothing cancels it. */
export const offerCommands: CommandTable = {
  "offer-dedicated/custom-offer": { run: () => ({ resources: priceLists() }) },
  "offer-dedicated/express-offer": {
    run: ({ state }) => ({ offer: [...state.offers.values()].map((each) => showOffer(state, each)) }),
  },
  "offer-dedicated/express-reservations-list": {
    run: ({ state }) => {
      const reserved = [...state.offers.values()].filter((each) => each.reserved);
      return { offer: reserved.map((each) => showOffer(state, each)) };
    },
  },
  "offer-dedicated/express-reservation": {
    write: true,
    run: ({ state, form }) => {
      const server = resellersOffer(state, form);
      const others = [...state.offers.values()].filter((each) => each.reserved && each !== server);
      if (others.length >= reservationsAtOnce) fail("authorization-failed");
      server.reserved = true;
    },
  },
  "offer-dedicated/express-reservation-cancel": {
    write: true,
    run: ({ state, form }) => {
      delete resellersOffer(state, form).reserved;
    },
  },
  "offer-dedicated/express-order": {
    write: true,
    run: ({ state, form }) => ({ order_details: order(state, form) }),
  },
};

function offerOf(state: ArtnetState, form: PhpArray): OfferServer {
  return state.offers.get(integer(form, "server_id") ?? 0) ?? fail("invalid-server-id");
}

function resellersOffer(state: ArtnetState, form: PhpArray): OfferServer {
  return state.reseller ? offerOf(state, form) : fail("authorization-failed");
}

function showOffer(state: ArtnetState, { id, hardware_configuration, price }: OfferServer): Row {
  const regular = { price, currency: "PLN", payment_period: 1 };
  const reseller = { price: Math.round(price * 0.8), currency: "PLN", payment_period: 1 };
  return { id, hardware_configuration, prices: state.reseller ? { regular, reseller } : { regular } };
}

function order(state: ArtnetState, form: PhpArray): Row {
  const offer = offerOf(state, form);
  const id = state.newId();
  const { price, hardware_configuration } = offer;
  state.offers.delete(offer.id);
  state.services.set(id, {
    id,
    type: "dedicated",
    name: `Express Server ${offer.id}`,
    custom_description: null,
    expiration_time: Math.floor(state.clock.now() / 1000) + 30 * 86_400,
    payment_details: {
      price,
      price_brutto: Number((price * 1.23).toFixed(2)),
      currency: "PLN",
      payment_period: "1",
    },
    parent_service_id: 0,
    ip: state.newAddress(),
    server: { ...newServerPart(), hardware: hardware_configuration },
  });
  const invoice_number = `PRO/${id}/2024`;
  state.orders.push({
    command: "offer-dedicated/express-order",
    service_id: id,
    server_id: offer.id,
    invoice_number,
  });
  const token = randomBytes(12).toString("hex");
  return {
    service_id: id,
    invoice_number,
    management_panel_url: `https://panel.artnet.pl/server/${id}?auth=${token}`,
  };
}

function priceLists(): Row {
  const price = (amount: number) => ({ price: amount, currency: "PLN", payment_period: "1" });
  return {
    platforms: [
      {
        model_name: "HP DL120 G9",
        resources: { cpu: "Intel Xeon E5-2620v4", hdd_controller: "B140i" },
        resources_limits: { hdd_sizes: ["3.5"], hdd_slots: "4", ram_max: "256", cpu_slots: 1 },
        price: price(499),
      },
    ],
    hdd_disks: [{ capacity: "2000", type: "SATA", speed: "7200", size: "3.5", price: price(40) }],
    rams: [{ capacity: "16", price: price(30) }],
    additional_cpus: [{ name: "Intel Xeon E5-2620v4", price: price(150) }],
    hdd_controllers: [{ name: "P440", price: price(60) }],
    transfer_package: [{ transfer: "10 TB", price: price(0) }],
    bandwidth_package: [{ bandwidth: "1 Gbps", price: price(100) }],
    others: [{ name: "iLO Advanced", price: price(20) }],
    ip: [{ amount: "1", price: price(5) }],
  };
}
