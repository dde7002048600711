import type { SimReply } from "../../core/types";
import { bodyOf } from "../body";
import { type Failure, forbidden, notFound } from "../failure";
import { addressOf, writeRdns } from "../rdns";
import { list, one, page } from "../reply";
import type { Call, Route } from "../routing";
import { allHosts, findHost } from "./all-hosts";
import type { Host } from "./host";
import { labelFilter } from "./label-filter";
import { changeLabels } from "./labels";
import { hostView, summaryView } from "./view";

const keyOf = (host: Host): string => `host ${host.id}`;

function known(call: Call): Host {
  const host = findHost(call.world, call.param("id"));
  if (!host) throw notFound();
  return host;
}

function listHosts(call: Call): SimReply {
  const expression = call.query.get("labels");
  const wanted = expression === null || expression === "" ? () => true : labelFilter(expression);
  const hosts = allHosts(call.world).filter((host) => wanted(host.labels));
  return page(call, hosts, keyOf, (host) => hostView(call.world, host));
}

function listSummaries(call: Call): SimReply {
  const fields = (call.query.get("fields") ?? "").split(",").filter((name) => name !== "");
  return page(call, allHosts(call.world), keyOf, (host) => summaryView(call.world, host, fields));
}

const unknownHost: Record<string, () => Failure | undefined> = {
  empty: () => undefined,
  "403": () => forbidden(),
  "404": () => notFound(),
};

function readHost(call: Call): SimReply {
  const host = findHost(call.world, call.param("id"));
  if (host) return one(hostView(call.world, host));
  const failure = unknownHost[call.world.options.unknownHost]?.();
  if (failure) throw failure;
  return list([]);
}

function changeHost(call: Call): SimReply {
  const host = known(call);
  changeLabels(host, bodyOf(call), hostView(call.world, host));
  return one(hostView(call.world, host));
}

function setRdns(call: Call): SimReply {
  const host = known(call);
  return writeRdns(
    call,
    addressOf(call, (address) => host.addresses.some((each) => each.address === address)),
  );
}

/** i3d.md sections 5 and 7. */
export const hostRoutes: Route[] = [
  { method: "GET", path: "/dedicatedServer", handle: listHosts },
  { method: "GET", path: "/dedicatedServer/summary", handle: listSummaries },
  { method: "GET", path: "/dedicatedServer/{id}", handle: readHost },
  { method: "PUT", path: "/dedicatedServer/{id}", handle: changeHost },
  { method: "PUT", path: "/host/{id}/network/rdns/{ip}", handle: setRdns },
];
