import type { SimReply } from "../../core/types";
import { bodyOf } from "../body";
import { invalidFields } from "../failure";
import { checkFields, type Field } from "../fields";
import { none } from "../reply";
import type { Call, Route } from "../routing";
import { allHosts } from "./all-hosts";

const NUMBER: Field = {
  kind: "integer",
  required: true,
  check: (value: number) => (value >= 0 ? undefined : "This value should not be negative"),
};

/** The admin states by their numbers, which no document tells. */
const stateOf = (form: "flag" | "snmp"): Field => ({
  kind: "integer",
  required: true,
  check: (value: number) =>
    value === 1 || value === (form === "flag" ? 0 : 2) ? undefined : "This value is not valid",
});

/** The host's `serverId` must be in path and body; what is set cannot be read back (i3d.md section 7). */
function setPort(call: Call, property: string): SimReply {
  const body = bodyOf(call);
  const { portStates, unknownPort } = call.world.options;
  const value = property === "state" ? stateOf(portStates) : NUMBER;
  const errors = checkFields(body, { serverId: NUMBER, networkInterfaceId: NUMBER, [property]: value });
  const { serverId, networkInterfaceId, ...setting } = body;
  const host = allHosts(call.world).find((each) => String(each.serverId) === call.param("serverId"));
  if (!host || String(serverId) !== call.param("serverId")) {
    errors.push({ property: "serverId", message: "This server does not exist" });
  }
  if (
    unknownPort === "refuse" &&
    host &&
    !host.addresses.some((each) => each.interface === networkInterfaceId)
  ) {
    errors.push({ property: "networkInterfaceId", message: "This interface does not exist" });
  }
  if (errors.length > 0 || !host) throw invalidFields(errors);
  host.ports[String(networkInterfaceId)] = { ...host.ports[String(networkInterfaceId)], ...setting };
  return none();
}

const PROPERTIES: Record<string, string> = {
  switchportratelimit: "rateLimit",
  switchportspeed: "portSpeed",
  switchportadminstate: "state",
};

export const switchPortRoutes: Route[] = Object.entries(PROPERTIES).map(([call, property]) => ({
  method: "PUT",
  path: `/server/{serverId}/pxe/${call}`,
  handle: (request) => setPort(request, property),
}));
