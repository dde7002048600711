import type { Row } from "../body";
import { seconds } from "../time";
import { tableOf, type World } from "../world";

/** Puts an object into a list, or changes the one of its id or name as somebody would in the panel. */
export function putRow(rows: Row[], row: Row, name: string, make: () => Row): Row {
  const known = rows.find((each) =>
    row["id"] === undefined ? each[name] === row[name] : each["id"] === row["id"],
  );
  if (known) return Object.assign(known, row);
  const made: Row = { ...make(), ...row };
  rows.push(made);
  return made;
}

export const seedCallback = (world: World, row: Row): Row =>
  putRow(tableOf(world, "callbacks"), row, "url", () => ({ id: world.ids.number() }));

export const seedTrigger = (world: World, row: Row): Row =>
  putRow(tableOf(world, "triggers"), row, "name", () => {
    const now = seconds(world.clock);
    const lists = { conditions: [], rules: [], actions: [] };
    return { id: world.ids.uuid(world.clock.now()), ...lists, createdAt: now, changedAt: now, active: 1 };
  });

/** An alert of the colocation `colocationId`. */
export function seedAlert(world: World, { colocationId, ...row }: Row): Row {
  const { alerts } = world.colocations.find(({ id }) => id === colocationId)!;
  return putRow(alerts, row, "percentage", () => ({
    id: world.ids.number(),
    sendMail: 1,
    sendTicket: 0,
    triggered: 0,
    createdAt: seconds(world.clock),
  }));
}
