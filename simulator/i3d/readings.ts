import { knownColocation } from "./colocation/routes";
import { knownCrossConnect } from "./cross-connect";
import { list, page } from "./reply";
import type { Call, Route } from "./routing";

const GRAPHS = ["year", "month", "week", "day"];

/** Readings below an object that has to exist; a simulated machine uses nothing, so there are none. */
const below = (path: string, known: (call: Call) => unknown, ranged = false): Route => ({
  method: "GET",
  path,
  handle: (call) => {
    known(call);
    return ranged ? page(call, [], () => "") : list([]);
  },
});

const pduReadings = (call: Call) => {
  knownColocation(call);
  return page(call, [], () => "", undefined, true);
};

/** Usage, power and invoices of colocations and cross connects. */
export const readingRoutes: Route[] = [
  below("/colocation/{id}/invoice", knownColocation, true),
  below("/colocation/{id}/pdu", knownColocation),
  below("/colocation/{id}/network/usage/{uplinkId}/raw", knownColocation),
  below("/telemetry/colocation/{id}/network", knownColocation),
  { method: "GET", path: "/telemetry/colocation/{id}/pdu/{pduId}", handle: pduReadings },
  below("/crossConnect/{id}/invoice", knownCrossConnect, true),
  below("/telemetry/crossConnect/{id}/usage/{uplinkId}/raw", knownCrossConnect),
  ...GRAPHS.flatMap((span) => [
    below(`/colocation/{id}/network/usage/{uplinkId}/graph/${span}`, knownColocation),
    below(`/crossConnect/{id}/network/usage/{uplinkId}/graph/${span}`, knownCrossConnect),
  ]),
];
