// One of the programs below, as large as asked for.
"use strict";
const pulumi = require("@pulumi/pulumi");

const [what, count] = [process.env.BENCH_PROGRAM, Number(process.env.BENCH_COUNT)];
const numbers = Array.from({ length: count }, (_, at) => at);

/** Does nothing: what is left is Pulumi's own cost of a dynamic resource. */
const nothing = { create: async (inputs) => ({ id: "x", outs: inputs }) };

/** As many properties as a DnsRecord has: each costs the program and the engine something. */
const shape = {
  vendor: undefined,
  ttl: undefined,
  priority: undefined,
  weight: undefined,
  port: undefined,
  fqdn: undefined,
  recordId: undefined,
};

class Trivial extends pulumi.dynamic.Resource {
  constructor(name, props) {
    super(nothing, name, props);
  }
}

const changed = Number(process.env.BENCH_CHANGED ?? 0);
const row = (at) => ({ name: `h${at}`, type: "A", value: at < changed ? "192.0.2.2" : "192.0.2.1" });
const records = (vendor) => () => {
  const { DnsRecord } = require("rackform");
  for (const at of numbers) new DnsRecord(`r${at}`, { zone: `${vendor}:big.example`, ...row(at) });
};

const programs = {
  "one property": () => numbers.forEach((at) => new Trivial(`r${at}`, { name: `h${at}` })),
  trivial: () =>
    numbers.forEach((at) => new Trivial(`r${at}`, { ...shape, zone: "gigahost:big.example", ...row(at) })),
  gigahost: records("gigahost"),
  artnet: records("artnet"),
  "zone file"() {
    const { DnsZoneFile } = require("rackform");
    new DnsZoneFile("file", { zone: `${process.env.BENCH_VENDOR}:big.example`, records: numbers.map(row) });
  },
  file() {
    const { DnsZoneFile } = require("rackform");
    new DnsZoneFile("file", { zone: "artnet:big.example", records: numbers.map(row) });
  },
};

programs[what]();
