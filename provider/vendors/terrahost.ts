import type { VendorFacts } from "./facts";
import { loginOf } from "./login";
import { counted } from "./shown";

export const terrahost: VendorFacts<"terrahost"> = {
  title: "TerraHost",
  className: "Terrahost",
  fields: {
    username: ["TERRAHOST_USERNAME"],
    password: ["TERRAHOST_PASSWORD"],
    totpSecret: ["TERRAHOST_TOTP_SECRET"],
    baseUrl: ["TERRAHOST_BASE_URL"],
  },
  credentials: [["username", "password"]],
  baseUrl: "https://api.terrahost.com/api/v3",
  client(config, options) {
    const { TerrahostClient } = require("../../sdk/terrahost") as typeof import("../../sdk/terrahost");
    return new TerrahostClient(loginOf(config), options);
  },
  trial: {
    about: "servers",
    async read({ servers }, limits) {
      let found = 0;
      for await (const _ of servers.list(limits)) found++;
      return counted(found, "server");
    },
  },
};
