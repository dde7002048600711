import { html, type Html, table } from "./html";
import type { SimulatorCore } from "./simulator-core";
import type { Fault, LoggedRequest, SimReply, VendorSimulator } from "./types";

/** Requests shown, newest first. */
const shownRequests = 50;
/** Characters of a vendor's objects shown; the whole is at `/_control/state`. */
const shownCharacters = 20_000;

const style = `
:root { color-scheme: light dark; }
body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem;
  background: Canvas; color: CanvasText; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
td, th { text-align: left; padding: .2rem 1rem .2rem 0; white-space: nowrap; vertical-align: top;
  border-bottom: 1px solid color-mix(in srgb, CanvasText 20%, transparent); }
td:last-child { width: 100%; }
.marked td { color: light-dark(#a11, #f88); }
details { margin: .4rem 0; } summary { cursor: pointer; }
pre { overflow: auto; max-height: 30rem; padding: .6rem; background: color-mix(in srgb, CanvasText 7%, transparent); }
.quiet { opacity: .65; }
`;

/** What is going on, for a browser: vendors, objects, the last requests, faults. Everything shown is escaped. */
export function statusPage(simulator: SimulatorCore): SimReply {
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
        ${vendorTable(simulator)}
        <h2>Faults</h2>
        ${faultTable(simulator)}
        <h2>Last requests</h2>
        ${requestTable(simulator)}
        <h2>Objects</h2>
        ${Object.values(simulator.vendors).map(objectsOf)}
        <p class="quiet">As JSON: /_control/state, requests, counts, faults, options</p>
      </body>
    </html>`;
  return {
    status: 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
      "cache-control": "no-store",
    },
    body: body.text,
  };
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

function faultTable(simulator: SimulatorCore): Html {
  const faults = simulator.faults.list();
  const rows = faults.map(({ id, fault, seen, struck }) => [
    id,
    faultText(fault),
    fault.vendor ?? "any",
    fault.nth ?? 1,
    fault.times === Infinity ? "for good" : (fault.times ?? 1),
    seen,
    struck,
    placeText(fault),
  ]);
  return table(["id", "fault", "vendor", "from number", "times", "seen", "struck", "endpoint"], rows);
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

function objectsOf(vendor: VendorSimulator): Html {
  const text = JSON.stringify(vendor.inspect(), null, 2) ?? "";
  const cut = text.length > shownCharacters;
  return html`<details>
    <summary>${vendor.vendor}</summary>
    <pre>${text.slice(0, shownCharacters)}${cut ? "\n… cut, see /_control/state" : ""}</pre>
  </details>`;
}
