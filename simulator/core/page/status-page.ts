import type { SimulatorCore } from "../simulator-core";
import type { LoggedRequest, SimReply, VendorSimulator } from "../types";
import { faultForm, faultsOf } from "./faults";
import { html, type Html, table } from "./html";
import { objectsOf } from "./objects";
import { scriptElement, scriptHash } from "./script";
import { style } from "./style";

/** Requests shown, newest first. */
const shownRequests = 50;

/**
 * What is going on, for a browser, and what a person can do to it: objects, faults, the environment, the last
 * requests. Everything shown is escaped; parts with a name are taken anew while the page is open.
 */
export function statusPage(simulator: SimulatorCore): SimReply {
  const vendors = Object.values(simulator.vendors);
  const body = html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>rackform simulator</title>
        <style>
          ${html.trusted(style)}
        </style>
      </head>
      <body>
        <h1>rackform simulator</h1>
        <p>
          Simulated APIs of ${vendors.map(({ vendor }) => vendor).join(", ")} on this machine, for trying and
          testing programs: nothing here reaches a real account or costs anything. Everything lasts as long as
          the simulator runs.
        </p>
        <p id="said" role="status"></p>
        <main>
          <section data-part="vendors">${vendorTable(simulator)}</section>
          <h2>Environment</h2>
          <p>
            For a shell in which pulumi or rackform runs:
            <button type="button" data-copy="environment">copy</button>
          </p>
          <pre id="environment">${environmentOf(simulator)}</pre>
          <h2>Objects</h2>
          <p class="quiet">
            What is done here is done behind the program's back, as somebody at the vendor's panel would.
          </p>
          <section data-part="objects">${vendors.map(objectsOf)}</section>
          <h2>Faults</h2>
          <section data-part="faults">${faultsOf(simulator)}</section>
          ${faultForm(vendors.map(({ vendor }) => vendor))}
          <h2>Last requests</h2>
          <section data-part="requests">${requestTable(simulator)}</section>
        </main>
        <p class="quiet">As JSON: /_control/state, requests, counts, faults, options</p>
        ${html.trusted(scriptElement)}
      </body>
    </html>`;
  return {
    status: 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": `default-src 'none'; style-src 'unsafe-inline'; script-src '${scriptHash}'; connect-src 'self'; form-action 'none'; frame-ancestors 'none'`,
      "cache-control": "no-store",
    },
    body: body.text,
  };
}

function environmentOf(simulator: SimulatorCore): string {
  return Object.entries(simulator.environment())
    .map(([name, value]) => `export ${name}='${value}'`)
    .join("\n");
}

function vendorTable(simulator: SimulatorCore): Html {
  const counts = simulator.requests.counts().vendors;
  const rows = Object.values(simulator.vendors).map((vendor) => {
    const { reads = 0, writes = 0 } = counts[vendor.vendor] ?? {};
    return [vendor.vendor, vendor.basePath, reads, writes, objectCounts(vendor)];
  });
  return table(["vendor", "base path", "reads", "writes", "objects"], rows);
}

/** `servers 2, zones 1`: what there is, by kind. */
function objectCounts(vendor: VendorSimulator): string {
  const sizes = Object.entries(vendor.inspect()).map(([kind, objects]) => {
    const size = objects && typeof objects === "object" ? Object.keys(objects).length : 0;
    return Array.isArray(objects) && size > 0 ? `${kind} ${size}` : "";
  });
  return sizes.filter(Boolean).join(", ");
}

function requestTable(simulator: SimulatorCore): Html {
  const last = simulator.requests.log.slice(-shownRequests).reverse();
  const rows = last.map(({ at, vendor, method, target, status, fault }) => {
    return [new Date(at).toISOString().slice(11, 23), vendor, status, fault ?? "", method, target];
  });
  const failed = ({ status, fault }: LoggedRequest) =>
    fault !== undefined || typeof status !== "number" || status >= 400;
  return table(
    ["time (UTC)", "vendor", "status", "fault", "method", "target"],
    rows,
    (row) => last[row] !== undefined && failed(last[row]),
  );
}
