/** Fields that are left out on purpose: secrets, and what says nothing. */
const leftOut = new Set([
  ...["srv_vnc_password", "srv_vnc_token", "ipmi_session", "management_session", "install_details"],
  ...["success", "meta", "ga_secret"],
]);

/** Names that a client spells in a way of its own; the value has to come along all the same. */
function values(from: unknown, into = new Set<string>()): Set<string> {
  if (Array.isArray(from)) for (const each of from) values(each, into);
  else if (typeof from === "object" && from !== null)
    for (const each of Object.values(from)) values(each, into);
  else into.add(plain(from));
  return into;
}

/** "119.00" and 119, "1" and true, "/29" and 29 are the same to whoever reads them; one vendor's word is misspelt. */
function plain(value: unknown): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  const text = (value === "secoundary" ? "secondary" : String(value)).replace(/^[/\\](?=\d+$)/, "");
  return text !== "" && Number.isFinite(Number(text)) ? String(Number(text)) : text;
}

/** Names of all fields, as the wire spells them where a client keeps that spelling. */
function names(from: unknown, into = new Set<string>()): Set<string> {
  if (Array.isArray(from)) for (const each of from) names(each, into);
  else if (typeof from === "object" && from !== null)
    for (const [name, each] of Object.entries(from)) names(each, into.add(name));
  return into;
}

/** Clients that keep the vendor's names: there, a field is lost when its name is, whatever its value. */
const keepsNames = /^(gigahost|terrahost|i3d) /;
/** What only wraps an answer. */
const wrapping = new Set(["data", "isos", "invoices", "ds_records", "rootPassword", "ipAddress"]);

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

function unnamed(wire: unknown, known: Set<string>, where = ""): string[] {
  if (Array.isArray(wire)) return wire.flatMap((each) => unnamed(each, known, where));
  if (typeof wire !== "object" || wire === null) return [];
  return Object.entries(wire).flatMap(([name, value]) => {
    if (leftOut.has(name)) return [];
    const path = where === "" ? name : `${where}.${name}`;
    const here =
      wrapping.has(name) || known.has(name) || known.has(camel(name)) || isEmpty(value) ? [] : [path];
    return [...here, ...unnamed(value, known, path)];
  });
}

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === "" || value === 0 || value === "0" || value === false;

/** Paths of the wire whose value is nowhere in what the client hands on. */
function lost(wire: unknown, read: Set<string>, where = ""): string[] {
  if (Array.isArray(wire)) return wire.flatMap((each) => lost(each, read, where));
  if (typeof wire !== "object" || wire === null)
    return isEmpty(wire) || read.has(plain(wire)) || neverDate(wire) ? [] : [where];
  return Object.entries(wire).flatMap(([name, value]) =>
    leftOut.has(name) ? [] : lost(value, read, where === "" ? name : `${where}.${name}`),
  );
}

const neverDate = (value: unknown) => String(value).startsWith("0000-00-00");

/** What of an answer is not in what the client made of it. */
export function lostFrom(call: string, wire: unknown, result: unknown): string[] {
  const gone = keepsNames.test(call) ? unnamed(wire, names(result)) : [];
  return [...new Set([...gone, ...lost(wire, values(result))])];
}

/** Whether an answer says anything beside that it is one. */
export const saysSomething = (wire: unknown): boolean =>
  Object.entries(typeof wire === "object" && wire !== null ? wire : {}).some(([name, value]) => {
    if (leftOut.has(name)) return false;
    return typeof value === "object" ? saysSomething(value) : true;
  });
