import type { SimReply } from "../../core/types";
import { bodyOf, type Row } from "../body";
import { invalid, invalidFields, notFound } from "../failure";
import { checkFields, type Field, FLAG, type Fields, writable } from "../fields";
import { addressOf, writeRdns } from "../rdns";
import { list, listed, none, one, page } from "../reply";
import type { Call, Route } from "../routing";
import { isoDate, seconds } from "../time";
import type { Colocation } from "./colocation";
import { owns } from "./ranges";
import { colocationView } from "./view";

const keyOf = (colocation: Colocation): string => `colocation ${colocation.id}`;

export function knownColocation(call: Call): Colocation {
  const colocation = call.world.colocations.find((each) => String(each.id) === call.param("id"));
  if (!colocation) throw notFound();
  return colocation;
}

/** Only these two can be changed (i3d.md section 7). */
function change(call: Call): SimReply {
  const colocation = knownColocation(call);
  const body = bodyOf(call);
  const check = (text: string): string | undefined =>
    text === "" && call.world.options.emptyColocationTexts === "refuse"
      ? "This value should not be blank"
      : undefined;
  const fields: Fields = { name: { kind: "string", check }, purchaseOrder: { kind: "string", check } };
  const errors = checkFields(body, fields, "", colocationView(call.world, colocation));
  if (errors.length > 0) throw invalidFields(errors);
  if (typeof body["name"] === "string") colocation.name = body["name"];
  if (typeof body["purchaseOrder"] === "string") colocation.purchaseOrder = body["purchaseOrder"];
  return one(colocationView(call.world, colocation));
}

function setRdns(call: Call): SimReply {
  const colocation = knownColocation(call);
  return writeRdns(
    call,
    addressOf(call, (address) => owns(colocation, address)),
  );
}

/** Contract actions; 422 when they are not possible (section 7). */
function cancel(call: Call, date: string): SimReply {
  const colocation = knownColocation(call);
  const done = (colocation.dateCancelled === "") === (date === "");
  if (done || !call.world.options.cancelPossible) throw invalid("This action is not possible");
  colocation.dateCancelled = date;
  return none();
}

const PERCENTAGE: Field = {
  kind: "integer",
  required: true,
  check: (value: number) =>
    value >= 1 && value <= 100 ? undefined : "This value should be between 1 and 100",
};
const ALERT: Fields = {
  percentage: PERCENTAGE,
  sendMail: { ...FLAG, required: true },
  sendTicket: { ...FLAG, required: true },
};

function alertBody(call: Call, alertId?: unknown): Row {
  const body = bodyOf(call);
  const errors = checkFields(body, ALERT);
  const others = knownColocation(call).alerts.filter(({ id }) => id !== alertId);
  if (
    call.world.options.doubles === "refuse" &&
    others.some((each) => each["percentage"] === body["percentage"])
  )
    errors.push({ property: "percentage", message: "This value is already used" });
  if (errors.length > 0) throw invalidFields(errors);
  return writable(body, ALERT);
}

function knownAlert(call: Call): { alerts: Row[]; index: number; alert: Row } {
  const { alerts } = knownColocation(call);
  const index = alerts.findIndex((each) => String(each["id"]) === call.param("alertId"));
  const alert = alerts[index];
  if (!alert) throw notFound();
  return { alerts, index, alert };
}

function addAlert(call: Call): SimReply {
  const { world } = call;
  const { alerts } = knownColocation(call);
  const alert = { id: world.ids.number(), ...alertBody(call), triggered: 0, createdAt: seconds(world.clock) };
  alerts.push(alert);
  return one(alert);
}

function removeAlert(call: Call): SimReply {
  const { alerts, index } = knownAlert(call);
  alerts.splice(index, 1);
  return none();
}

const listColocations = (call: Call): SimReply =>
  page(call, call.world.colocations, keyOf, (each) => colocationView(call.world, each), true);

const ALERTS = "/colocation/{id}/alert";

/** i3d.md sections 5 and 7. */
export const colocationRoutes: Route[] = [
  { method: "GET", path: "/colocation", handle: listColocations },
  {
    method: "GET",
    path: "/colocation/{id}",
    handle: (call) => one(colocationView(call.world, knownColocation(call))),
  },
  { method: "PUT", path: "/colocation/{id}", handle: change },
  { method: "PUT", path: "/colocation/{id}/network/rdns/{ip}", handle: setRdns },
  {
    method: "PUT",
    path: "/colocation/{id}/cancel",
    handle: (call) => cancel(call, isoDate(call.world.clock.now())),
  },
  { method: "PUT", path: "/colocation/{id}/cancel/revert", handle: (call) => cancel(call, "") },
  {
    method: "GET",
    path: ALERTS,
    handle: (call) => list(listed(call, knownColocation(call).alerts, (alert) => String(alert["id"]))),
  },
  { method: "POST", path: ALERTS, handle: addAlert },
  {
    method: "PUT",
    path: `${ALERTS}/{alertId}`,
    handle: (call) => {
      const { alert } = knownAlert(call);
      return one(Object.assign(alert, alertBody(call, alert["id"])));
    },
  },
  { method: "DELETE", path: `${ALERTS}/{alertId}`, handle: removeAlert },
];
