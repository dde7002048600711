import { faultKinds } from "../fault-effects";
import type { SimulatorCore } from "../simulator-core";
import type { Fault } from "../types";
import { html, type Html, table } from "./html";
import { button } from "./objects";

/** The faults that are set, and a form that sets one. */
export function faultsOf(simulator: SimulatorCore): Html {
  const rows = simulator.faults
    .list()
    .map(({ id, fault, seen, struck }) => [
      id,
      faultText(fault),
      fault.vendor ?? "any",
      fault.nth ?? 1,
      fault.times === Infinity ? "for good" : (fault.times ?? 1),
      seen,
      struck,
      placeText(fault),
      button("remove", "faults/remove", { id }),
    ]);
  return html`${table(["id", "fault", "vendor", "from number", "times", "seen", "struck", "endpoint", ""], rows)}`;
}

/** Kinds that travel over HTTP. */
const choices = faultKinds.filter((kind) => kind !== "mutate" && kind !== "call");

export function faultForm(vendors: readonly string[]): Html {
  const option = (value: string) => html`<option>${value}</option>`;
  return html`<form id="fault">
    <select name="kind" aria-label="fault">
      ${choices.map(option)}
    </select>
    <select name="vendor" aria-label="vendor">
      <option value="">any vendor</option>
      ${vendors.map(option)}
    </select>
    <select name="only" aria-label="requests">
      <option value="">reads and writes</option>
      ${["reads", "writes"].map(option)}
    </select>
    <select name="times" aria-label="how often">
      <option value="1">once</option>
      <option value="3">3 times</option>
      <option value="forever">for good</option>
    </select>
    <input name="status" type="number" min="100" max="599" placeholder="status, e.g. 503" />
    <input name="endpoint" placeholder="endpoint, e.g. POST *" />
    <input name="latencyMs" type="number" min="0" placeholder="ms late" />
    <button>set a fault</button>
  </form>`;
}

/** `POST /dns/zones`, `every write`, `GET /servers* (reads only)`. */
function placeText({ endpoint, only }: Fault): string {
  if (endpoint !== undefined) return only === undefined ? endpoint : `${endpoint} (${only} only)`;
  return `every ${only === undefined ? "request" : only.slice(0, -1)}`;
}

/** `status 503, 250 ms late`. */
function faultText({ kind, status, latencyMs }: Fault): string {
  return [status === undefined ? kind : `${kind} ${status}`, latencyMs ? `${latencyMs} ms late` : ""]
    .filter(Boolean)
    .join(", ");
}
