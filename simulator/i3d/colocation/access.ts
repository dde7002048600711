import type { SimReply } from "../../core/types";
import { bodyOf } from "../body";
import { type Collection, crudRoutes, knownRow } from "../crud";
import { invalidFields } from "../failure";
import { checkFields, type Fields } from "../fields";
import { none } from "../reply";
import type { Call, Route } from "../routing";
import { tableOf } from "../world";

const TEXT = { kind: "string", required: true } as const;
const NUMBER = { kind: "integer", nullable: true } as const;

/** Who may enter the data centre (i3d.md section 7). A new visitor waits for somebody of the vendor to agree. */
const access: Collection = {
  path: "/colocation/access",
  parameter: "accessId",
  rows: ({ world }) => tableOf(world, "access"),
  fields: {
    email: TEXT,
    mobile: TEXT,
    firstName: TEXT,
    lastName: TEXT,
    birthDate: TEXT,
    companyName: TEXT,
    visitorId: NUMBER,
    temporaryAccess: NUMBER,
    visitRequester: NUMBER,
    permanentRequester: NUMBER,
    colocatedAccessServer: { kind: "array" },
  },
  make: ({ world }, body) => {
    const id = world.ids.number();
    const shown = {
      countryEn: "",
      createdBy: 1,
      newEntry: 1,
      accountDocument: [],
      colocatedAccessServers: [],
    };
    return { id, visitorId: id, status: "pending", ...shown, ...body };
  },
  // Asked for in the singular, answered in the plural.
  touch: (_, { colocatedAccessServer: servers }) =>
    servers === undefined ? {} : { colocatedAccessServers: servers, colocatedAccessServer: undefined },
  ranged: true,
  methods: ["GET", "PUT", "DELETE"],
};

const documents: Collection = {
  path: "/colocation/access/{accessId}/document",
  parameter: "documentId",
  rows: (call) => {
    const { id } = knownRow(access, call);
    return tableOf(call.world, `documents of ${String(id)}`);
  },
  fields: {
    documentType: { kind: "integer", required: true },
    documentNumber: TEXT,
    documentExpiration: TEXT,
  },
  make: ({ world }, body) => ({ id: world.ids.number(), ...body }),
  ranged: false,
  methods: ["GET", "PUT", "DELETE"],
};

const become =
  (status: string) =>
  (call: Call): SimReply => {
    knownRow(access, call)["status"] = status;
    return none();
  };

const QUOTE: Fields = {
  firstName: TEXT,
  lastName: TEXT,
  companyName: { kind: "string", nullable: true },
  email: TEXT,
  phone: TEXT,
  rack: TEXT,
  location: TEXT,
  remarks: TEXT,
};

/** Goes to the vendor's sales; nothing of it can be read. */
function quote(call: Call): SimReply {
  const body = bodyOf(call);
  const errors = checkFields(body, QUOTE);
  if (errors.length > 0) throw invalidFields(errors);
  tableOf(call.world, "quotes").push(body);
  return none();
}

export const accessRoutes: Route[] = [
  ...crudRoutes(access),
  ...crudRoutes(documents),
  { method: "PUT", path: "/colocation/access/{accessId}/revoke", handle: become("revoked") },
  { method: "PUT", path: "/colocation/access/{accessId}/reactivate", handle: become("granted") },
  { method: "POST", path: "/colocation/quote", handle: quote },
];
