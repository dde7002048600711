import type { SimReply } from "../../core/types";
import { bodyOf, type Row } from "../body";
import { type Collection, crudRoutes } from "../crud";
import { forbidden, invalidFields } from "../failure";
import { checkFields, type Fields, writable } from "../fields";
import { none, one } from "../reply";
import type { Call, Route } from "../routing";
import { seconds } from "../time";
import { tableOf } from "../world";
import { checkRange, lets, replaceRange } from "./address-ranges";
import { RANGE_FIELDS } from "./keys";

const READ_ONLY = ["emailAddress", "unconfirmedEmail", "emailAddressValidated"];

const detailsView = (call: Call): Row => ({
  ...call.world.account.details,
  isAllowedFlexMetal: call.world.options.flexMetalAllowed ? 1 : 0,
});

/** Fields of an object as it stands: every property may be sent again with its own kind of value. */
function fieldsOf(row: Row): Fields {
  const writable = Object.entries(row).filter(([name]) => !READ_ONLY.includes(name));
  return Object.fromEntries(
    writable.map(([name, value]) => [
      name,
      { kind: typeof value === "number" ? "integer" : "string", nullable: true },
    ]),
  );
}

function change(call: Call, row: Row, view: (call: Call) => Row): SimReply {
  const body = bodyOf(call);
  const errors = checkFields(body, { ...fieldsOf(row), isAllowedFlexMetal: { kind: "integer" } });
  if (errors.length > 0) throw invalidFields(errors);
  const { isAllowedFlexMetal: _decidedByTheVendor, ...changes } = writable(body, fieldsOf(row));
  Object.assign(row, changes);
  return one(view(call));
}

const whitelist: Collection = {
  path: "/account/whitelist",
  parameter: "whitelistId",
  rows: ({ world }) => tableOf(world, "whitelist"),
  fields: { ...RANGE_FIELDS, description: { kind: "string" } },
  make: ({ world }, body) => ({ id: world.ids.number(), ...body, createdAt: seconds(world.clock) }),
  touch: (_call, body) => replaceRange(body),
  ranged: true,
  methods: ["PUT", "DELETE"],
  check: checkRange,
};

function checkWhitelist(call: Call): SimReply {
  const { world } = call;
  if (!lets(world.tables.get("whitelist") ?? [], world.options.clientAddress))
    throw forbidden("Address is not whitelisted");
  return none();
}

const documents: Collection = {
  path: "/account/document",
  parameter: "documentId",
  rows: ({ world }) => tableOf(world, "documents"),
  fields: {
    documentType: { kind: "integer", required: true },
    documentNumber: { kind: "string", required: true },
    documentExpiration: { kind: "string", required: true },
  },
  make: ({ world }, body) => ({ id: world.ids.number(), ...body }),
  ranged: false,
  methods: ["DELETE"],
};

const billing = (call: Call): Row => call.world.account.billing;

export const accountRoutes: Route[] = [
  { method: "GET", path: "/account/details", handle: (call) => one(detailsView(call)) },
  {
    method: "PUT",
    path: "/account/details",
    handle: (call) => change(call, call.world.account.details, detailsView),
  },
  { method: "GET", path: "/account/billing", handle: (call) => one(billing(call)) },
  { method: "PUT", path: "/account/billing", handle: (call) => change(call, billing(call), billing) },
  ...crudRoutes(whitelist),
  { method: "POST", path: "/account/whitelist/check", readsOnly: true, handle: checkWhitelist },
  ...crudRoutes(documents),
];
