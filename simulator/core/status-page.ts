import { html, type Html, table } from "./html";
import type { SimulatorCore } from "./simulator-core";
import type { SimReply, VendorSimulator } from "./types";

/** Requests shown, newest first. */
const shownRequests = 50;
/** Characters of a vendor's objects shown; the whole is at `/_control/state`. */
const shownCharacters = 20_000;

const style = `
:root { color-scheme: light dark; }
body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem;
  background: Canvas; color: CanvasText; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .2rem .6rem .2rem 0;
  border-bottom: 1px solid color-mix(in srgb, CanvasText 20%, transparent); vertical-align: top; overflow-wrap: anywhere; }
pre { overflow: auto; max-height: 30rem; padding: .6rem; background: color-mix(in srgb, CanvasText 7%, transparent); }
.quiet { opacity: .65; }
`;

/** What is going on, for a browser: vendors, objects, the last requests, faults. Everything shown is escaped. */
export function statusPage(simulator: SimulatorCore): SimReply {
  const body = html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
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
  const rows = Object.values(simulator.vendors).map(({ vendor, basePath }) => {
    const { reads = 0, writes = 0 } = counts[vendor] ?? {};
    return [vendor, basePath, reads, writes];
  });
  return table(["vendor", "base path", "reads", "writes"], rows);
}

function faultTable(simulator: SimulatorCore): Html {
  const rows = simulator.faults.list().map(({ id, fault, seen, struck }) => {
    const times = fault.times === Infinity ? "forever" : (fault.times ?? 1);
    return [id, fault.kind, fault.vendor ?? "*", fault.endpoint ?? "*", fault.nth ?? 1, times, seen, struck];
  });
  return table(["id", "kind", "vendor", "endpoint", "from", "times", "seen", "struck"], rows);
}

function requestTable(simulator: SimulatorCore): Html {
  const last = simulator.requests.log.slice(-shownRequests).reverse();
  const rows = last.map(({ at, vendor, method, target, status, fault }) => {
    return [new Date(at).toISOString().slice(11, 23), vendor, method, target, status, fault ?? ""];
  });
  return table(["time", "vendor", "method", "target", "status", "fault"], rows);
}

function objectsOf(vendor: VendorSimulator): Html {
  const text = JSON.stringify(vendor.inspect(), null, 2) ?? "";
  const cut = text.length > shownCharacters;
  return html`<details>
    <summary>${vendor.vendor}</summary>
    <pre>${text.slice(0, shownCharacters)}${cut ? "\n… cut, see /_control/state" : ""}</pre>
  </details>`;
}
