import { Simulator } from "rackform/simulator";

export const domain = "big.example";

/** The same zone at both vendors, with so many rows. */
export function zoneOf(rows: number): Simulator {
  const simulator = new Simulator();
  // How long a vendor takes for a write is the vendor's: here it takes what its simulation takes.
  simulator.options("gigahost", { zoneWriteMs: 0 });
  const records = Array.from({ length: rows }, (_, at) => ({
    name: `h${at}`,
    type: "A",
    value: "192.0.2.1",
    ttl: 3600,
  }));
  simulator.seed("gigahost", { zones: [{ name: domain, records }] });
  simulator.seed("artnet", {
    zones: [{ domain, records: records.map(({ value, ...row }) => ({ ...row, data1: value })) }],
  });
  return simulator;
}

/** Adds up the milliseconds that the vendor itself takes for its answers. */
export function vendorTime(simulator: Simulator): () => number {
  let sum = 0;
  for (const vendor of Object.values(simulator.vendors)) {
    const handle = vendor.handle.bind(vendor);
    vendor.handle = async (request) => {
      const started = performance.now();
      try {
        return await handle(request);
      } finally {
        sum += performance.now() - started;
      }
    };
  }
  return () => sum;
}
