import type { SimReply } from "../../core/types";
import type { Call } from "../call";
import { answer } from "../envelope";
import { fakeSecret } from "../hash";
import { requiredText, text } from "../input";
import { begin } from "../progress";
import { invalidData, notFound } from "../refusal";
import { log, serverOf } from "./find";
import { distributionRows, findSystem, systemRows } from "./systems";

export function listDistributions(call: Call): SimReply {
  return answer(call, distributionRows());
}

export function listSystems(call: Call): SimReply {
  const rows = systemRows(call.params["dist_id"] ?? "");
  if (!rows) throw notFound();
  return answer(call, rows);
}

const localeFields = ["language", "keyboard", "timezone"];

/**
 * `POST /servers/{id}/reinstall`: answers in `meta`, before the old system stops. Empty locale fields are taken
 * and hang the Ubuntu installer (gigahost.md section 7).
 */
export function reinstall(call: Call): SimReply {
  const { state, body, now } = call;
  const server = serverOf(call);
  const system = findSystem(text(body, "os_id"));
  const locale = localeFields.map((name) => text(body, name));
  if (!system || locale.includes(undefined)) throw invalidData();
  requiredText(body, "hostname");
  const hangs = system.os_release === "ubuntu" && locale.includes("");
  const password = fakeSecret(`root ${server.id} ${state.nextId("install", 1)}`, 12);
  server.install = {
    lagReads: state.options.installLagReads,
    running: hangs ? null : begin(now, state.options.installDuration),
    password,
    withKey: (text(body, "key_id") ?? "") !== "",
    started: now,
    osId: system.os_id,
  };
  server.rescue = false;
  log(state, server, `Server #${server.id} was installed with ${system.os_name}.`, now);
  return answer(call, [], {
    message: "Server install has been initiated.",
    meta: { reboot: true, root_passwd: password },
  });
}
