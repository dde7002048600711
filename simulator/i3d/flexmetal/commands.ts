import type { SimReply } from "../../core/types";
import { bodyOf } from "../body";
import { invalid, invalidFields } from "../failure";
import { checkFields, type Fields } from "../fields";
import { list, one } from "../reply";
import type { Call, Route } from "../routing";
import { scattered } from "../scatter";
import type { World } from "../world";
import { serverOf } from "./find";
import type { Command, FlexServer } from "./state";

const STATES = ["pending", "running"];

const powers: Record<string, (server: FlexServer) => void> = {
  power_on: (server) => {
    server.powered = true;
  },
  power_off: (server) => {
    server.powered = false;
  },
  reboot: (server) => {
    server.powered = true;
  },
};

const FIELDS: Fields = {
  command: {
    kind: "string",
    required: true,
    check: (command: string) =>
      command in powers ? undefined : `This value should be one of ${Object.keys(powers).join(", ")}`,
  },
};

/** Queues a command; it is listed only after some reads (i3d.md section 2.7). */
export function addCommand(
  world: World,
  server: FlexServer,
  command: { type: string; payload: unknown[]; ends: Command["ends"] },
): Command {
  const now = world.clock.now();
  const added: Command = {
    ...command,
    uuid: world.ids.uuid(now),
    state: "pending",
    createdMs: now,
    updatedMs: now,
    reads: -world.options.commandDelayReads,
  };
  server.commands.push(added);
  return added;
}

/** A command as listed: snake_case, unlike everything else. */
function commandView(world: World, server: FlexServer, command: Command): object {
  const time = (ms: number) =>
    world.options.commandTimes === "unix" ? Math.floor(ms / 1000) : new Date(ms).toISOString();
  return {
    uuid: command.uuid,
    server_uuid: server.uuid,
    payload: command.payload,
    state: command.state,
    created_at: time(command.createdMs),
    updated_at: time(command.updatedMs),
  };
}

function countRead(world: World, command: Command): void {
  const every = world.options.commandStepEveryReads;
  command.reads += 1;
  if (every <= 0 || command.reads < every + 1 || command.state === command.ends) return;
  command.reads = 1;
  command.state = STATES[STATES.indexOf(command.state) + 1] ?? command.ends;
  command.updatedMs = world.clock.now();
}

const orders: Record<World["options"]["commandOrder"], (commands: readonly Command[]) => Command[]> = {
  newestFirst: (commands) => [...commands].reverse(),
  oldestFirst: (commands) => [...commands],
  scattered: (commands) => scattered(commands, (command) => command.uuid),
};

function listCommands(call: Call): SimReply {
  const { world } = call;
  const server = serverOf(call);
  const type = call.query.get("type");
  const found = server.commands.filter((command) => type === null || command.type === type);
  for (const command of found) countRead(world, command);
  if (server.commands.every(({ state, ends }) => state === ends)) server.former = undefined;
  const visible = found.filter((command) => command.reads > 0);
  return list(orders[world.options.commandOrder](visible).map((each) => commandView(world, server, each)));
}

function power(call: Call): SimReply {
  const body = bodyOf(call);
  const errors = checkFields(body, FIELDS);
  if (errors.length > 0) throw invalidFields(errors);
  const server = serverOf(call);
  if (server.status !== "delivered") throw invalid("The server is not delivered");
  const type = body["command"] as string;
  powers[type]?.(server);
  const command = addCommand(call.world, server, { type, payload: [], ends: "finished" });
  return one(commandView(call.world, server, command));
}

export const commandRoutes: Route[] = [
  { method: "GET", path: "/flexMetal/servers/{uuid}/commands", handle: listCommands },
  { method: "POST", path: "/flexMetal/servers/{uuid}/commands", handle: power },
];
