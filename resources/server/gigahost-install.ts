import { isKind, type RackformError } from "../../sdk/core";
import type { Reinstall } from "../../sdk/gigahost";
import type { OwnedCall } from "../contract/run";
import { assertEngine } from "../flex-metal-server/engine-check";
import { panelServers } from "../panel/servers";
import { poll } from "../sharing/poll";
import type { Server } from "./computed";
import { gone, liveServer } from "./live";
import { hostOf } from "./identity";
import { keyIdsOf } from "./keys";
import type { Orders } from "./orders";
import type { Track } from "./progress";
import type { ServerInputs } from "./schema";
import { startOf } from "./system";

const intervalMs = 15_000;
/** Looks for the beginning: the panel shows it some time after it has answered. */
const looks = 8;
/** None may be empty, which hangs an installer (gigahost.md section 7). */
const locale = { language: "en_US", keyboard: "no", timezone: "Europe/Oslo" };

/**
 * Installs the system that is wanted over the one that is there, which wipes the disks; or waits for what is under way, whoever has
 * begun it. One that is installed as wanted already is left alone: a killed run may have done it.
 */
export async function reinstalled(
  call: OwnedCall,
  orders: Orders,
  server: Server,
  inputs: ServerInputs,
  track: Track,
): Promise<Server> {
  const { osId = "", osName = `system ${osId}` } = await startOf(call, inputs);
  const before = server.srv_status_install ? await untilInstalled(call, server.srv_id) : server;
  if (before.os_id === osId && !before.srv_status_rescue) {
    call.run.log(`gigahost:${server.srv_id}: ${osName} is installed already; nothing is wiped`);
    return before;
  }
  const { sshkeys } = await orders.account(call.limits);
  const [keyId, ...more] = keyIdsOf(inputs.sshKeys, sshkeys);
  call.run.log(
    `Warning: gigahost:${server.srv_id} (${hostOf(call, inputs)}): reinstalling with ${osName}, which wipes all disks (reinstallOnChange)${more.length > 0 ? "; a reinstallation takes one key, the first" : ""}`,
  );
  await assertEngine(call.run);
  const install = {
    ...locale,
    osId,
    hostname: hostOf(call, inputs),
    ...(keyId === undefined ? {} : { keyId }),
  };
  await send(call, server.srv_id, install, track);
  // Whatever fails from here on must not make the next run wipe the disks again.
  const { os, iso, rescue } = inputs;
  track.inputs = { ...track.inputs, os, iso, rescue };
  track.learn({ __installing: true });
  return afterInstallation(call, track);
}

/** The server when its installation is over. */
export async function afterInstallation(call: OwnedCall, track: Track): Promise<Server> {
  const server = await untilInstalled(call, track.known.serverId!);
  track.learn({ __installing: undefined, __os: server.os_id ?? undefined });
  return server;
}

async function send(call: OwnedCall, serverId: string, install: Reinstall, track: Track): Promise<void> {
  let doubt: RackformError | undefined;
  try {
    const { software } = call.run.account("gigahost").client.servers;
    const { root_passwd } = await software.reinstall(serverId, install, call.limits);
    if (root_passwd) track.learn({ rootPassword: root_passwd });
  } catch (error) {
    if (!isKind(error, "ambiguous")) throw error;
    doubt = error;
  }
  const begun = await poll(call, {
    what: `the reinstallation of server ${serverId} to begin`,
    looks,
    intervalMs,
    overTemporaryErrors: true,
    look: async () => ((await look(call, serverId))?.srv_status_install ? true : undefined),
  });
  // A short one may be over before anybody has looked.
  if (begun || !doubt) return;
  if ((await look(call, serverId))?.os_id === install.osId) return;
  throw doubt.with({
    message: `${doubt.facts.message}, and the server shows none; run pulumi up again, which looks before it sends it again`,
  });
}

async function look(call: OwnedCall, serverId: string): Promise<Server | undefined> {
  const servers = panelServers(call.run, "gigahost");
  servers.forget(serverId);
  return servers.get(serverId, call.limits);
}

async function untilInstalled(call: OwnedCall, serverId: string): Promise<Server> {
  await poll(call, {
    what: `the reinstallation of server ${serverId}`,
    hint: "it goes on, and the next up goes on waiting",
    intervalMs,
    overTemporaryErrors: true,
    look: async () => ((await look(call, serverId))?.srv_status_install === false ? true : undefined),
  });
  const server = await liveServer(call, { serverId });
  if (!server) throw gone(serverId);
  return server;
}
