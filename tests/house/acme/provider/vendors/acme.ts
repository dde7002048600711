import type { VendorFacts } from "./facts";
import { counted } from "./shown";

export const acme: VendorFacts<"acme"> = {
  title: "Acme",
  className: "Acme",
  fields: { apiKey: ["ACME_API_KEY"], baseUrl: ["ACME_BASE_URL"] },
  credentials: [["apiKey"]],
  baseUrl: "https://api.acme.test/v1",
  client(config, options) {
    const { AcmeClient } = require("../../sdk/acme") as typeof import("../../sdk/acme");
    return new AcmeClient({ apiKey: config.apiKey! }, options);
  },
  trial: {
    about: "zones",
    read: async (client, limits) => counted((await client.zones(limits)).length, "zone"),
  },
};
