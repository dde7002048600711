import { scatter } from "../scatter";
import type { World } from "../world";
import type { FlexServer } from "./state";
import { hasNetwork } from "./status";

const OK_MESSAGES = ["OK", "", null];

function okMessage(world: World, server: FlexServer): string | null {
  const wanted = world.options.okMessage;
  return wanted === "mixed" ? (OK_MESSAGES[scatter(server.uuid) % OK_MESSAGES.length] ?? null) : wanted;
}

/** Addresses that can be seen by now (i3d.md section 11: delivered may come first). */
export function visibleAddresses(world: World, server: FlexServer): string[] {
  const delay = world.options.addressDelayReads;
  if (delay <= 0) return hasNetwork(server.status) ? server.addresses : [];
  return server.status === "delivered" && server.deliveredReads > delay ? server.addresses : [];
}

const unset: Record<World["options"]["unsetTimes"], (name: string) => object> = {
  zero: (name) => ({ [name]: 0 }),
  null: (name) => ({ [name]: null }),
  absent: () => ({}),
};

function time(world: World, name: string, value: number): object {
  return value > 0 ? { [name]: value } : unset[world.options.unsetTimes](name);
}

/** A server as the API answers it (i3d.md section 2.2): nothing that is write-only. */
export function serverView(world: World, server: FlexServer): object {
  const contractless = server.contractId === "" && world.options.unsetContract === "absent";
  return {
    uuid: server.uuid,
    name: server.former?.name ?? server.name,
    status: server.status,
    statusMessage: server.failure === "" ? okMessage(world, server) : server.failure,
    location: { ...server.location },
    instanceType: { ...server.instanceType },
    os: { slug: server.former?.slug ?? server.os.slug },
    ipAddresses: visibleAddresses(world, server).map((ipAddress) => ({ ipAddress })),
    tags: [...server.tags],
    createdAt: server.createdAt,
    ...time(world, "deliveredAt", server.deliveredAt),
    ...time(world, "releasedAt", server.releasedAt),
    ...(contractless ? {} : { contractId: server.contractId }),
  };
}
