import type { Failure } from "../contract/handler";
import { ipProblem } from "../net/address";
import { serverProblem } from "../servers/argument";
import type { IloAccessInputs } from "./schema";

/** What the schema cannot say: a server, and an address. */
export function validateIloAccess({ serviceId, remoteIp }: Partial<IloAccessInputs>): Failure[] {
  const reasons = {
    serviceId: serviceId === undefined ? undefined : serverProblem(serviceId),
    remoteIp: remoteIp === undefined ? undefined : ipProblem(remoteIp),
  };
  return Object.entries(reasons).flatMap(([property, reason]) =>
    reason === undefined ? [] : [{ property, reason }],
  );
}
