import type { SimReply } from "../../core/types";
import { bodyOf, given, isRow, type Row } from "../body";
import { type ErrorDetail, invalid, invalidFields } from "../failure";
import { checkFields, type Fields } from "../fields";
import { one } from "../reply";
import type { Call, Route } from "../routing";
import { seconds } from "../time";
import type { World } from "../world";
import { addCommand } from "./commands";
import { serverOf } from "./find";
import { checkKeys } from "./key-rules";
import { checkForOs, orderedOs } from "./order";
import { checkOs, findOs } from "./os-rules";
import type { FlexServer } from "./state";
import { serverView } from "./view";

const FIELDS: Fields = {
  name: { kind: "string" },
  os: { kind: "object" },
  sshKey: { kind: "array" },
  postInstallScript: { kind: "string" },
};

/** Keys are mandatory once an operating system is named, except for Windows and Talos. */
function check(world: World, server: FlexServer, row: Row): ErrorDetail[] {
  const errors = checkFields(row, FIELDS);
  const os = isRow(row["os"]) ? row["os"] : undefined;
  const system = findOs(world, os?.["slug"] ?? server.os.slug);
  if (os) errors.push(...checkOs(world, os));
  const keys: unknown = row["sshKey"] ?? (os ? [] : server.secret.sshKey);
  if (Array.isArray(keys) && (os || "sshKey" in row)) errors.push(...checkKeys(world, keys, system));
  return [...errors, ...checkForOs(row, system)];
}

function install(world: World, server: FlexServer, row: Row): void {
  const os = isRow(row["os"]) ? row["os"] : undefined;
  const system = findOs(world, os?.["slug"]);
  if (world.options.reinstallShows === "atEnd") server.former ??= { name: server.name, slug: server.os.slug };
  if (typeof row["name"] === "string") server.name = row["name"];
  if (os && system) server.os = orderedOs(os, system);
  if (Array.isArray(row["sshKey"])) server.secret.sshKey = row["sshKey"] as string[];
  if (typeof row["postInstallScript"] === "string")
    server.secret.postInstallScript = row["postInstallScript"];
  server.wipes += 1;
  server.installedAt = seconds(world.clock);
}

/** `PATCH /flexMetal/servers/{uuid}`: wipes the disks and installs again, whatever is in it (section 2.7). */
function reinstall(call: Call): SimReply {
  const { world } = call;
  const server = serverOf(call);
  const row = given(bodyOf(call));
  if (Object.keys(row).length === 0) throw invalid("Nothing to change");
  const errors = check(world, server, row);
  if (errors.length > 0) throw invalidFields(errors);
  if (server.status !== "delivered") throw invalid("The server is not delivered");
  install(world, server, row);
  const ends = world.options.failReinstall ? "failed" : "finished";
  addCommand(world, server, { type: "update-server", payload: [{ name: server.name }], ends });
  return one(serverView(world, server));
}

export const reinstallRoutes: Route[] = [
  { method: "PATCH", path: "/flexMetal/servers/{uuid}", handle: reinstall },
];
