import type { SimReply } from "../core/types";
import { canonicalAddress, expandIpv6, isIpv6 } from "../core/addresses";
import { isHostName } from "../core/host-name";
import { bodyOf } from "./body";
import { invalidFields, notFound } from "./failure";
import { checkFields, type Fields } from "./fields";
import { none } from "./reply";
import type { Call } from "./routing";
import type { World } from "./world";

const FIELDS: Fields = {
  hostname: {
    kind: "string",
    required: true,
    check: (name: string) =>
      name === "" || isHostName(name) ? undefined : "This value is not a valid host name",
  },
  // Declared and required in the schema, but read-only (i3d.md section 5): tolerated, never looked at.
  ip: { kind: "string" },
};

const writeEmpty: Record<World["options"]["emptyRdns"], (world: World, address: string) => void> = {
  clears: (world, address) => void world.rdns.delete(address),
  ignored: () => undefined,
  refused: () => {
    throw invalidFields([{ property: "hostname", message: "This value should not be blank" }]);
  },
};

/** The address of the path in canonical form; 404 for what is no address or not `owned`. */
export function addressOf(call: Call, owned: (address: string) => boolean): string {
  const address = canonicalAddress(call.param("ip"));
  if (address === undefined || !owned(address)) throw notFound();
  return address;
}

/** Sets the reverse DNS of an address from the body; 204 (i3d.md section 5). */
export function writeRdns(call: Call, address: string): SimReply {
  const body = bodyOf(call);
  const errors = checkFields(body, FIELDS);
  if (errors.length > 0) throw invalidFields(errors);
  const hostname = body["hostname"] as string;
  if (hostname === "") writeEmpty[call.world.options.emptyRdns](call.world, address);
  else call.world.rdns.set(address, hostname);
  return none();
}

/** An address as hosts and colocations spell it. */
export function spelled(world: World, address: string): string {
  return world.options.ipv6Spelling === "expanded" && isIpv6(address) ? expandIpv6(address) : address;
}
