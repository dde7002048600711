import type { LiveServer } from "./driver";
import type { FlexMetalServerState } from "./schema";
import { failureText } from "./status";

const iso = (ms: number | undefined): string => (ms === undefined ? "" : new Date(ms).toISOString());

const isV6 = (address: string): number => Number(address.includes(":"));

/** What the vendor does not tell again. */
export type Kept = Pick<
  FlexMetalServerState,
  "rootPassword" | "__reinstallation" | "__mark" | "__made" | "__imported"
>;

/** Outputs of a server; the vendor's order of addresses is not stated. */
export function computedOf(server: LiveServer, kept: Kept = {}): FlexMetalServerState {
  const statusMessage = failureText(server);
  return {
    uuid: server.uuid,
    status: server.status,
    ...(statusMessage === undefined ? {} : { statusMessage }),
    ipAddresses: [...server.ipAddresses].sort((a, b) => isV6(a) - isV6(b) || (a < b ? -1 : 1)),
    createdAt: iso(server.createdAt),
    deliveredAt: iso(server.deliveredAt),
    ...(kept.rootPassword === undefined ? {} : { rootPassword: kept.rootPassword }),
    ...(kept.__reinstallation === undefined ? {} : { __reinstallation: kept.__reinstallation }),
    ...(kept.__mark === undefined ? {} : { __mark: kept.__mark }),
    ...(kept.__made === undefined ? {} : { __made: kept.__made }),
    ...(kept.__imported === undefined ? {} : { __imported: kept.__imported }),
  };
}
