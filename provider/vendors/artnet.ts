import type { VendorFacts } from "./facts";
import { accountOf } from "./shown";

export const artnet: VendorFacts<"artnet"> = {
  title: "Artnet",
  className: "Artnet",
  fields: { customerId: ["ARTNET_CUSTOMER_ID"], apiKey: ["ARTNET_API_KEY"], baseUrl: ["ARTNET_BASE_URL"] },
  credentials: [["customerId", "apiKey"]],
  baseUrl: "https://panel.artnet.pl/api",
  client(config, options) {
    const { ArtnetClient } = require("../../sdk/artnet") as typeof import("../../sdk/artnet");
    return new ArtnetClient({ customerId: config.customerId!, apiKey: config.apiKey! }, options);
  },
  trial: {
    about: "the account",
    read: async ({ customer }, limits) => accountOf((await customer.details(limits)).name),
    others: { DNS: ({ dns }, limits) => dns.list(limits) },
  },
};
