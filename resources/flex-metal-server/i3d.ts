import { isKind, RackformError } from "../../sdk/core";
import type { FlexMetalOs, FlexMetalServer, I3dClient } from "../../sdk/i3d";
import type { LiveServer, ServerDriver } from "./driver";
import { markPattern } from "./mark";
import type { FlexMetalServerInputs } from "./schema";
import { isGone } from "./status";

/** FlexMetal servers at i3D.net (i3d.md section 2). */
export function i3dServers(client: I3dClient): ServerDriver {
  const { servers } = client.flexMetal;
  return {
    list: async (limits) => (await servers.list({}, limits)).map(certain),
    get: (uuid, limits) => orNone(servers.get(uuid, limits).then(certain)),
    order: async (inputs, mark, limits) => live(await servers.create(order(inputs, mark), limits)),
    release: async (uuid, limits) => live(await servers.release(uuid, limits)),
    reinstall: async (uuid, { name, os, sshKeys, postInstallScript }, limits) =>
      live(
        await servers.reinstall(
          uuid,
          { name, os: wireOs(os), sshKey: some(sshKeys), postInstallScript: postInstallScript || undefined },
          limits,
        ),
      ),
    reinstallations: (uuid, limits) => servers.commands(uuid, "update-server", limits),
    rootPassword: (uuid, limits) => orNone(servers.rootPassword(uuid, limits)),
    addTag: async (uuid, tag, limits) => live(await servers.addTag(uuid, tag, limits)),
    removeTag: async (uuid, tag, limits) => live(await servers.removeTag(uuid, tag, limits)),
  };
}

async function orNone<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isKind(error, "not-found")) return undefined;
    throw error;
  }
}

function order(inputs: FlexMetalServerInputs, mark: string | undefined) {
  const { name, location, instanceType, os, sshKeys, postInstallScript, tags, contractId, overflow } = inputs;
  return {
    name,
    location,
    instanceType,
    os: wireOs(os),
    sshKey: some(sshKeys),
    postInstallScript: postInstallScript || undefined,
    tags: some([...new Set([...(tags ?? []), ...(mark === undefined ? [] : [mark])])]),
    contractId: contractId || undefined,
    overflow,
  };
}

function wireOs({ slug, kernelParams, partitions, ipxeScriptUrl }: FlexMetalServerInputs["os"]): FlexMetalOs {
  return {
    slug,
    kernelParams: some(kernelParams),
    partitions: some(partitions),
    ipxeScriptUrl: ipxeScriptUrl || undefined,
  };
}

const some = <T>(list: T[] | undefined): T[] | undefined => (list && list.length > 0 ? list : undefined);

const milliseconds = (seconds: number | undefined): number | undefined =>
  seconds === undefined ? undefined : seconds * 1000;

/**
 * A server as it was read. By its system orders are told apart and reinstallations are decided: one that is there and
 * cannot be read is not "another one". What answers an order or a change is not refused for it: the uuid counts there.
 */
function certain(server: FlexMetalServer): LiveServer {
  const read = live(server);
  if (!server.os || server.os.slug !== undefined || isGone(read)) return read;
  throw new RackformError({
    kind: "protocol",
    vendor: "i3d",
    operation: "flexMetal.servers.get",
    applied: "no",
    message: `the answer has an unexpected form (os of server ${server.uuid} cannot be read)`,
  });
}

function live(server: FlexMetalServer): LiveServer {
  const { uuid, name, status, statusMessage, ipAddresses, tags, contractId } = server;
  return {
    uuid,
    name,
    status,
    statusMessage,
    location: server.location?.name,
    instanceType: server.instanceType?.name,
    slug: server.os?.slug,
    ipAddresses,
    tags: tags.filter((tag) => !markPattern.test(tag)),
    marks: tags.filter((tag) => markPattern.test(tag)),
    contractId,
    createdAt: milliseconds(server.createdAt),
    deliveredAt: milliseconds(server.deliveredAt),
  };
}
