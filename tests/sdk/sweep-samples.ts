const spans = (area: string) =>
  ["year", "month", "week", "day"].map((span) => `${area}.trafficGraph.${span}`);

/** Reads of which the simulators have nothing to show, and why; the document's sample stands for them. */
const reasons: { why: string; calls: Record<string, string[]> }[] = [
  {
    why: "the value stands in what only wraps an answer",
    calls: { gigahost: ["servers.power.state"], terrahost: ["servers.power.state"] },
  },
  {
    why: "what the log-in has told already is not asked again",
    calls: { gigahost: ["identity"], terrahost: ["identity"] },
  },
  { why: "an answer without a body", calls: { i3d: ["account.whitelist.check"] } },
  {
    why: "simulated machines are full-grown: nothing is offered on top",
    calls: { gigahost: ["servers.upgrades.list"], terrahost: ["servers.upgrades.list"] },
  },
  { why: "the last page, which is empty", calls: { artnet: ["services.listAll"] } },
  { why: "a key that nobody has used", calls: { gigahost: ["account.apiKeys.log"] } },
  {
    why: "simulated racks, lines and accounts use nothing, so that nothing is measured or billed",
    calls: {
      i3d: [
        ...spans("colocation"),
        "colocation.invoices",
        "colocation.pdus",
        "colocation.trafficUsage",
        ...spans("crossConnect"),
        "crossConnect.invoices",
        "account.log",
        "account.invoices",
        "account.unpaidInvoices",
        "account.invoice",
        "account.invoiceByNumber",
        "account.files",
        "telemetry.crossConnectUsage",
        "telemetry.colocationNetwork",
        "telemetry.powerUsage",
        "telemetry.currentPowerUsage",
        "telemetry.colocationPdu",
        "telemetry.currentOveruse",
        "telemetry.pdu",
        "pingSites.list",
        "pingSites.details",
        "pingSites.latency",
      ],
    },
  },
];

export const onlySamples: string[] = reasons.flatMap(({ calls }) =>
  Object.entries(calls).flatMap(([vendor, methods]) => methods.map((method) => `${vendor} ${method}`)),
);

/** Reads that answer a part of what comes, on purpose. */
export const onlyPart: ReadonlySet<string> = new Set([
  ...["gigahost", "terrahost", "i3d", "gigacloud"].map((vendor) => `${vendor} identity`),
  "gigahost account.sshKeys",
  "gigahost dns.zones.find",
  "gigacloud domains.isAvailable",
  // The answer is a status without a body.
  "i3d account.whitelist.check",
]);

/** Samples with rows or values of another form, which the client's own test reads on purpose. */
export const oddSamples: ReadonlySet<string> = new Set([
  "gigahost deploy.catalogue",
  "artnet offerDedicated.customOffer",
]);
