// A provider process: check, diff and read of every record of a zone, as a refresh and a preview ask for them.
"use strict";
const { provider } = require("rackform/runtime");

const count = Number(process.argv[2]);
const handler = provider("DnsRecord");

async function main() {
  await handler.configure({ config: { get: () => undefined } });
  const inputs = Array.from({ length: count }, (_, at) => ({
    zone: "gigahost:big.example",
    name: `h${at}`,
    type: "A",
    value: "192.0.2.1",
    ttl: 3600,
  }));
  const outputs = (bag) => ({ ...bag, fqdn: `${bag.name}.big.example`, __siblings: [] });
  // The list itself comes over the wire once, whatever the number of records.
  await handler.read("first", outputs(inputs[0]));
  const started = performance.now();
  for (const bag of inputs) {
    const checked = await handler.check(bag, bag);
    if (checked.failures.length > 0) throw new Error(checked.failures[0].reason);
    await handler.diff("id", outputs(bag), checked.inputs);
  }
  await Promise.all(inputs.map((bag) => handler.read("id", outputs(bag))));
  const perRecordMs = (performance.now() - started) / count;
  process.stdout.write(JSON.stringify({ perRecordMs, rssMb: process.memoryUsage().rss / 1024 / 1024 }));
}

main();
