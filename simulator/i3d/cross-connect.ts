import type { SimReply } from "../core/types";
import { bodyOf, type Row } from "./body";
import { invalid, invalidFields, notFound } from "./failure";
import { checkFields, type Fields } from "./fields";
import { none, one, page } from "./reply";
import type { Call, Route } from "./routing";
import { isoDate } from "./time";
import type { World } from "./world";

/** A cross connect as the API answers it, over which `overrides` go. */
export const newCrossConnect = (world: World, overrides: Row): Row => ({
  id: world.ids.number(),
  dateStart: "2025-01-01",
  dateEnd: "2026-12-31",
  dateCancelled: "",
  dateEndContract: "2026-12-31",
  contractPeriod: 12,
  extendPeriod: 1,
  cancellationPeriod: 1,
  paymentTerm: 30,
  purchaseOrder: "",
  monthlyFee: "7500",
  setupFee: "0",
  currencyId: 0,
  colocatedServerId: 0,
  hostId: 0,
  locationIdSideA: 6,
  locationIdSideAName: "EU: Rotterdam",
  locationIdSideZ: 6,
  locationIdSideZName: "EU: Rotterdam",
  locationDetails: "",
  rackIdSideA: 12,
  rackIdSideAName: "R12",
  rackIdSideZ: 20,
  rackIdSideZName: "R20",
  goLiveDate: "2025-01-01",
  internalId: "XC-1",
  patchInternalName: "",
  patchCustomerName: "",
  thirdPartyId: "",
  vendorId: 0,
  cableType: 1,
  cableSpeed: 10,
  connectorSideAType: 1,
  connectorSideZType: 1,
  diverseFromPatchId: 0,
  customerNotes: "",
  uplinks: [],
  connectivityType: "crossconnect",
  outgoingTrafficSum: 0,
  incomingTrafficSum: 0,
  bandwidthBillingType: 1,
  ...overrides,
});

export function knownCrossConnect(call: Call): Row {
  const row = call.world.crossConnects.find((each) => String(each["id"]) === call.param("id"));
  if (!row) throw notFound();
  return row;
}

const CHANGEABLE: Fields = { purchaseOrder: { kind: "string" }, patchCustomerName: { kind: "string" } };

function change(call: Call): SimReply {
  const row = knownCrossConnect(call);
  const body = bodyOf(call);
  const errors = checkFields(body, CHANGEABLE, "", row);
  if (errors.length > 0) throw invalidFields(errors);
  const changes = Object.entries(body).filter(([name]) => name in CHANGEABLE);
  return one(Object.assign(row, Object.fromEntries(changes)));
}

function setCancelled(call: Call, date: string): Row {
  const row = knownCrossConnect(call);
  const done = (row["dateCancelled"] === "") === (date === "");
  if (done || !call.world.options.cancelPossible) throw invalid("This action is not possible");
  return Object.assign(row, { dateCancelled: date });
}

function cancel(call: Call): SimReply {
  setCancelled(call, isoDate(call.world.clock.now()));
  return none();
}

/** Cancelling answers 204, taking it back 200 with the object (i3d.md section 1.1). */
export const crossConnectRoutes: Route[] = [
  {
    method: "GET",
    path: "/crossConnect",
    handle: (call) => page(call, call.world.crossConnects, (row) => `cross ${String(row["id"])}`),
  },
  { method: "GET", path: "/crossConnect/{id}", handle: (call) => one(knownCrossConnect(call)) },
  { method: "PUT", path: "/crossConnect/{id}", handle: change },
  { method: "PUT", path: "/crossConnect/{id}/cancel", handle: cancel },
  { method: "PUT", path: "/crossConnect/{id}/cancel/revert", handle: (call) => one(setCancelled(call, "")) },
];
