import type { VendorFacts } from "./facts";
import { loginOf } from "./login";
import { counted } from "./shown";

export const gigahost: VendorFacts<"gigahost"> = {
  title: "Gigahost",
  className: "Gigahost",
  fields: {
    apiKey: ["GIGAHOST_API_KEY", "GIGAHOST_API_TOKEN", "GIGAHOST_TOKEN"],
    username: ["GIGAHOST_USERNAME"],
    password: ["GIGAHOST_PASSWORD"],
    totpSecret: ["GIGAHOST_TOTP_SECRET"],
    baseUrl: ["GIGAHOST_BASE_URL"],
  },
  credentials: [["apiKey"], ["username", "password"]],
  baseUrl: "https://api.gigahost.no/api/v0",
  client(config, options) {
    const { GigahostClient } = require("../../sdk/gigahost") as typeof import("../../sdk/gigahost");
    return new GigahostClient(config.apiKey ? { apiKey: config.apiKey } : loginOf(config), options);
  },
  trial: {
    about: "DNS zones",
    read: async ({ dns }, limits) => counted((await dns.zones.list(limits)).length, "zone"),
    others: {
      async servers({ servers }, limits) {
        for await (const _ of servers.list(limits)) return;
      },
    },
  },
};
