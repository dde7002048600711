import type { SimReply } from "../core/types";
import { bodyOf, type Row } from "./body";
import { invalidFields, notFound } from "./failure";
import { checkFields, type Fields, writable } from "./fields";
import { list, listed, none, one, page } from "./reply";
import type { Call, Route } from "./routing";

/** A collection of plain objects with numbers or texts as ids. */
export interface Collection {
  /** Path of the collection: `/callback`. */
  path: string;
  /** Name of the path parameter of one object. */
  parameter: string;
  /** The objects, possibly below another one that has to exist. */
  rows(call: Call): Row[];
  /** What a client may send. */
  fields: Fields;
  /** The whole object from what was sent. */
  make(call: Call, body: Row): Row;
  /** What changes besides what was sent, `undefined` for what of it is not kept; default nothing. */
  touch?(call: Call, body: Row): Row;
  /** Whether the list is ranged. */
  ranged: boolean;
  /** Methods that exist on one object. */
  methods: readonly ("GET" | "PUT" | "DELETE")[];
  /** Says what would be wrong with the object as it would become. */
  check?(row: Row): string | undefined;
  /** The field that a vendor who wants no two alike would look at. */
  name?: string;
}

const idOf = (row: Row): string => String(row["id"]);

/** The object of the path; 404 when there is none. */
export function knownRow(collection: Collection, call: Call): Row {
  const row = collection.rows(call).find((each) => idOf(each) === call.param(collection.parameter));
  if (!row) throw notFound();
  return row;
}

/** Whether two objects may have one name is not known (i3d.md section 7). */
function doubleIn(collection: Collection, call: Call, row: Row): string | undefined {
  const { name } = collection;
  if (name === undefined || call.world.options.doubles === "accept") return undefined;
  const others = collection.rows(call).filter((other) => other["id"] !== row["id"]);
  return others.some((other) => other[name] === row[name]) ? "This value is already used" : undefined;
}

/** The changes that a body makes to an object, `{}` for a new one. */
function changesOf(collection: Collection, call: Call, fields: Fields, before: Row): Row {
  const body = writable(bodyOf(call), fields);
  const errors = checkFields(body, fields);
  const changes = { ...body, ...collection.touch?.(call, body) };
  const after: Row = { ...before, ...changes };
  const problem = collection.check?.(after) ?? doubleIn(collection, call, after);
  if (problem) errors.push({ property: Object.keys(body)[0] ?? "body", message: problem });
  if (errors.length > 0) throw invalidFields(errors);
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

const optional = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { ...field, required: false }]));

function listRows(collection: Collection, call: Call): SimReply {
  const rows = collection.rows(call);
  return collection.ranged ? page(call, rows, idOf) : list(listed(call, rows, idOf));
}

function create(collection: Collection, call: Call): SimReply {
  const rows = collection.rows(call);
  const row = collection.make(call, changesOf(collection, call, collection.fields, {}));
  rows.push(row);
  return one(row);
}

function update(collection: Collection, call: Call): SimReply {
  const row = knownRow(collection, call);
  const changes = changesOf(collection, call, optional(collection.fields), row);
  if (call.world.options.omittedFields === "cleared")
    for (const [name, { required }] of Object.entries(collection.fields))
      if (!required && !(name in changes)) delete row[name];
  return one(Object.assign(row, changes));
}

function remove(collection: Collection, call: Call): SimReply {
  const rows = collection.rows(call);
  rows.splice(rows.indexOf(knownRow(collection, call)), 1);
  return none();
}

/** Routes of a collection: list, create, and what exists on one object. */
export function crudRoutes(collection: Collection): Route[] {
  const single = `${collection.path}/{${collection.parameter}}`;
  const all: Route[] = [
    { method: "GET", path: single, handle: (call) => one(knownRow(collection, call)) },
    { method: "PUT", path: single, handle: (call) => update(collection, call) },
    { method: "DELETE", path: single, handle: (call) => remove(collection, call) },
  ];
  return [
    { method: "GET", path: collection.path, handle: (call) => listRows(collection, call) },
    { method: "POST", path: collection.path, handle: (call) => create(collection, call) },
    ...all.filter((route) => collection.methods.some((method) => method === route.method)),
  ];
}
