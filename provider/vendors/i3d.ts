import type { VendorFacts } from "./facts";
import { accountOf } from "./shown";

export const i3d: VendorFacts<"i3d"> = {
  title: "i3D.net",
  className: "I3d",
  fields: { apiKey: ["I3D_API_KEY", "FLEXMETAL_API_KEY"], baseUrl: ["I3D_BASE_URL"], ownerTags: [] },
  credentials: [["apiKey"]],
  baseUrl: "https://api.i3d.net/v3",
  client(config, options) {
    const { I3dClient } = require("../../sdk/i3d") as typeof import("../../sdk/i3d");
    return new I3dClient({ apiKey: config.apiKey! }, options);
  },
  trial: {
    about: "the account",
    read: async ({ account }, limits) => accountOf((await account.details(limits)).companyName),
    others: { FlexMetal: ({ flexMetal }, limits) => flexMetal.locations(limits) },
  },
};
