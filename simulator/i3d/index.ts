import type { VendorContext, VendorSimulator } from "../core/types";
import { makeRestrictedKey, renewKey } from "./account/keys";
import { i3dHandles } from "./handles";
import { handleRequest } from "./handling";
import { inspectWorld } from "./inspect";
import { defaultOptions, type I3dOptions, i3dRules } from "./options";
import { routes } from "./routes";
import { Router } from "./routing";
import { seedWorld } from "./seed/seed";
import { newWorld } from "./world";

export type { I3dOptions } from "./options";

/**
 * i3D.net's API v3 (i3d.md), stateful. Starts with one API key and the catalogue of locations, instance
 * types and operating systems; everything else is ordered or seeded.
 *
 * `seed` takes, all optional:
 * - `servers` [{uuid?, name?, location?, instanceType?, os?: slug, sshKey?, tags?, contractId?,
 *   ipAddresses?, status?, statusMessage?, createdAt?, released?}]: a known uuid changes that server behind
 *   everybody's back, any other makes one, delivered unless `status` says otherwise; answers the servers
 * - `removeServers`, `removeSshKeys` [uuid], `removeTags` [tag], `removeHosts`, `removeColocations` [id]: gone without a trace
 * - `hosts` [{id?, serverId?, serverType?, serverName?, ipAddresses?, labels?, rdns?: {ip: hostname},
 *   overrides?}]
 * - `colocations` [{id?, name?, purchaseOrder?, ranges?: CIDR[], customRanges?: "first-last"[], vlanId?,
 *   rdns?, overrides?}], or `networks` [{vlanId?, ranges?, customRanges?}] for several; answers the ids
 * - `setRdns` [{ip, hostname}], "" takes it away
 * - `sshKeys` [{name, publicKey, uuid?}], `tags` [tag], `crossConnects` [any property of the API's object]
 * - `locations` [{name, id?…}], `instanceTypes` [{location, name, id?…}], `operatingSystems` [{slug,
 *   osGroup?…}]
 * - `quotas` and `commits` [{location, instanceType, amount, contractId?}]
 * - `clouds` [{name, id?, site?, instanceType?, description?, nodes?: [{id?, name?, serial?, status?}], vms?: [{id?, name,
 *   status?, tags?…}]}]: known ones change; `removeClouds` [name], `removeNodes`, `removeVms` [id or name]
 * - `failNext` {at?: status, message?} or a list of them: what the servers ordered next end in
 */
export function createI3d({ clock, account = 0 }: VendorContext): VendorSimulator {
  const options: I3dOptions = defaultOptions();
  const router = new Router(routes);
  let world = newWorld(clock, options, account);
  return {
    vendor: "i3d",
    basePath: "/i3d/v3",
    options,
    optionRules: i3dRules,
    endpointOf: ({ method, path }) => `${method} ${router.find(method, path)?.route.path ?? path}`,
    isWrite: ({ method, path }) =>
      method !== "GET" && method !== "HEAD" && router.find(method, path)?.route.readsOnly !== true,
    handle: (request) => handleRequest(world, router, request),
    seed: (objects) => seedWorld(world, objects),
    inspect: () => inspectWorld(world),
    handles: () => i3dHandles(inspectWorld(world)),
    reset: () => {
      world = newWorld(clock, options, account);
    },
    credentials: () => ({ I3D_API_KEY: world.account.apiKeys[0]?.key ?? "" }),
    account: {
      identity: () => ({
        id: String(world.account.userId),
        name: String(world.account.details["companyName"]),
      }),
      recognises: ({ headers }) => world.account.apiKeys.some(({ key }) => key === headers["private-token"]),
      rotate: () => renewKey(world),
      restricted: () => ({ I3D_API_KEY: makeRestrictedKey(world) }),
    },
  };
}
