import type { VendorFacts } from "./facts";
import { accountOf } from "./shown";

export const gigacloud: VendorFacts<"gigacloud"> = {
  title: "GigaCloud",
  className: "Gigacloud",
  fields: {
    username: ["GIGACLOUD_USERNAME"],
    password: ["GIGACLOUD_PASSWORD"],
    baseUrl: ["GIGACLOUD_BASE_URL"],
  },
  credentials: [["username", "password"]],
  baseUrl: "https://my.gigacloud.ua/api",
  client(config, options) {
    const { GigacloudClient } = require("../../sdk/gigacloud") as typeof import("../../sdk/gigacloud");
    return new GigacloudClient({ username: config.username!, password: config.password! }, options);
  },
  trial: {
    about: "the account",
    read: async ({ account }, limits) => accountOf((await account.details(limits)).companyname),
    others: { services: ({ services }, limits) => services.list(limits) },
  },
};
