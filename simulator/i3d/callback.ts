import { type Collection, crudRoutes } from "./crud";
import type { Field } from "./fields";
import type { Route } from "./routing";
import { tableOf } from "./world";

const TEXT: Field = { kind: "string", required: true };

const callbacks: Collection = {
  path: "/callback",
  parameter: "callbackSettingId",
  rows: ({ world }) => tableOf(world, "callbacks"),
  fields: {
    url: {
      ...TEXT,
      check: (url: string) => (URL.canParse(url) ? undefined : "This value is not a valid URL"),
    },
    urlDescription: { kind: "string" },
    headers: { kind: "string" },
  },
  make: ({ world }, body) => ({ id: world.ids.number(), ...body }),
  ranged: false,
  methods: ["GET", "PUT", "DELETE"],
  name: "url",
};

const slackSettings: Collection = {
  path: "/slackSetting",
  parameter: "slackSettingId",
  rows: ({ world }) => tableOf(world, "slackSettings"),
  fields: { name: TEXT, webHookUrl: TEXT, channel: TEXT, userName: TEXT },
  make: ({ world }, body) => ({ id: String(world.ids.number()), ...body }),
  ranged: false,
  methods: ["GET", "PUT", "DELETE"],
};

/** Where the vendor reports to (i3d.md section 7). */
export const callbackRoutes: Route[] = [...crudRoutes(callbacks), ...crudRoutes(slackSettings)];
