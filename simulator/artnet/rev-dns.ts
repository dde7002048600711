import { canonicalAddress, networkHolds } from "../core/addresses";
import { isHostName } from "../core/host-name";
import { arrayOf, emptyForm, type PhpArray, textOf } from "../core/php-form";
import { describe, fail } from "./failure";
import type { Subclass, Subnetwork } from "./model-network";
import type { ArtnetOptions } from "./options";
import { type CommandTable, needInteger, ordered } from "./parameters";
import { addressOf, originOf, showSubnetwork, subclassName } from "./rev-dns-places";
import type { ArtnetState, Row } from "./state";

/** Module rev-dns (artnet.md section 5). */
export const revDnsCommands: CommandTable = {
  "rev-dns/list": {
    run: ({ state }) => ({
      subnetworks_list: [...state.subnetworks.values()].map((each) => ({
        ...showSubnetwork(each),
        dns_subclasses: each.prefixes.map((prefix) => subclassName(state.options, prefix)),
      })),
    }),
  },
  "rev-dns/details": {
    run: ({ state, form }) => {
      const subnetwork = subnetworkOf(state, form);
      const subclass = subclassOf(state, subnetwork, form) ?? failSubclass(state, "authorization-failed");
      return { subclass_details: showSubclass(state, subnetwork, subclass) };
    },
  },
  "rev-dns/edit": { write: true, run: ({ state, form }) => warned(state, edit(state, form)) },
};

const ptrForms: Record<ArtnetOptions["ptrForm"], (ptr: string) => string> = {
  "as-sent": (ptr) => ptr,
  "with-dot": (ptr) => `${ptr.replace(/\.$/, "")}.`,
  "without-dot": (ptr) => ptr.replace(/\.$/, ""),
};

function subnetworkOf(state: ArtnetState, form: PhpArray): Subnetwork {
  return (
    state.subnetworks.get(needInteger(form, "subnetwork_id", "authorization-failed")) ??
    fail("authorization-failed")
  );
}

function subclassOf(state: ArtnetState, subnetwork: Subnetwork, form: PhpArray): Subclass | undefined {
  const name = textOf(form, "dns_subclass");
  const prefix = subnetwork.prefixes.find((each) => subclassName(state.options, each) === name);
  return prefix === undefined ? undefined : state.subclasses.get(prefix);
}

function showSubclass(state: ArtnetState, subnetwork: Subnetwork, subclass: Subclass): Row {
  const { serial, type, prefix } = subclass;
  const { options } = state;
  const records = [...addressesOf(state, subnetwork, subclass)].map((address) => {
    const ptr = subclass.ptrs.get(address);
    return {
      origin: originOf(options, address),
      ptr: ptr === undefined ? "" : ptrForms[options.ptrForm](ptr),
      address: type === "IPv6" ? `${prefix}:${originOf(options, address)}` : address,
    };
  });
  return {
    serial: options.serialType === "string" ? String(serial) : serial,
    type,
    prefix,
    ptr_records: records,
  };
}

/** The customer's part of a subclass, which may be larger than the subnetwork. */
function* addressesOf(state: ArtnetState, subnetwork: Subnetwork, subclass: Subclass): Generator<string> {
  const inside = (address: string) => networkHolds(subnetwork.ip, subnetwork.prefixLength, address);
  if (state.options.listAbsentPtr && subclass.type === "IPv4") {
    for (let last = 0; last < 256; last++)
      if (inside(`${subclass.prefix}.${last}`)) yield `${subclass.prefix}.${last}`;
  } else {
    for (const address of subclass.ptrs.keys()) if (inside(address)) yield address;
  }
}

function failSubclass({ options }: ArtnetState, documented: string): never {
  return fail(options.unknownSubclassCode === "documented" ? documented : options.unknownSubclassCode);
}

function warned({ options }: ArtnetState, warnings: Row[]): Row {
  return warnings.length === 0 && options.noWarnings === "absent" ? {} : { warnings };
}

interface Change {
  address: string;
  origin: string;
  task: "set" | "delete";
  ptr: string;
  /** Why it is not done. */
  code?: string;
}

/** Changes only the origins sent. What cannot be done is a warning, and the rest is done. */
function edit(state: ArtnetState, form: PhpArray): Row[] {
  const subnetwork = subnetworkOf(state, form);
  const subclass = subclassOf(state, subnetwork, form) ?? failSubclass(state, "invalid-subclass");
  if (textOf(form, "serial") !== String(subclass.serial)) fail("invalid-serial");
  const list = arrayOf(form, "ptr_records") ?? emptyForm();
  const changes = ordered(state, list).map(([, fields]) => parseChange(state, subnetwork, subclass, fields));
  let changed = false;
  for (const change of changes) if (change.code === undefined) changed = apply(subclass, change) || changed;
  if (changed) subclass.serial = state.nextSerial(subclass.serial);
  return changes.flatMap(({ origin, address, task, code }) =>
    code === undefined ? [] : [{ origin, address, task, code, description: describe(code) }],
  );
}

function parseChange(
  state: ArtnetState,
  subnetwork: Subnetwork,
  subclass: Subclass,
  fields: PhpArray,
): Change {
  const origin = textOf(fields, "origin") ?? "";
  const task = textOf(fields, "delete") === "delete" ? "delete" : "set";
  const ptr = textOf(fields, "ptr") ?? "";
  const address = addressOf(subclass.prefix, origin);
  if (address === undefined || !networkHolds(subnetwork.ip, subnetwork.prefixLength, address)) {
    if (state.options.outsideOrigin === "error") fail("invalid-origin");
    return { address: address ?? "", origin, task, ptr, code: "invalid-origin" };
  }
  const change: Change = { address, origin, task, ptr };
  if (subnetwork.lockedAddresses.includes(address)) return { ...change, code: "record-locked" };
  if (task === "set")
    return isHostName(ptr) && canonicalAddress(ptr) === undefined
      ? change
      : { ...change, code: "invalid-ptr" };
  const warns = !subclass.ptrs.has(address) && state.options.deleteAbsentOrigin === "warning";
  return warns ? { ...change, code: "record-not-exists" } : change;
}

/** Whether something is different afterwards: only then does the serial change. */
function apply(subclass: Subclass, { address, task, ptr }: Change): boolean {
  if (task === "delete") return subclass.ptrs.delete(address);
  if (subclass.ptrs.get(address) === ptr) return false;
  subclass.ptrs.set(address, ptr);
  return true;
}
