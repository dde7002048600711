import { DnsRecord, type DnsRecordArgs } from "../../../index";
import { Simulator } from "../../../simulator";
import { changesOf, useStacks, well } from "../../support/stack";

const start = useStacks();
const zone = "artnet:example.pl";
const forms = ["as-sent", "fqdn", "relative", "bare"] as const;
type Form = (typeof forms)[number];
type WireRow = {
  name: string;
  type: string;
  data1: string | number;
  data2?: string;
  data3?: number;
  data4?: string;
};

/** What the zone's rows mean, however the vendor shows hosts. */
function meaning(simulator: Simulator, form: Form): string[] {
  simulator.options("artnet", { hostForm: "fqdn" });
  const { zones } = simulator.inspect("artnet") as { zones: { records: WireRow[] }[] };
  simulator.options("artnet", { hostForm: form });
  return zones[0]!.records.map(({ name, type, data1, data2, data3, data4 }) =>
    [name, type, data1, data2, data3, data4].filter((part) => part !== undefined).join(" "),
  );
}

const below: WireRow = { name: "a.b", type: "A", data1: "192.0.2.1" };
const others: Record<string, WireRow[]> = {
  "mail of another company, and a wildcard": [
    { name: "*", type: "A", data1: "192.0.2.1" },
    { name: "@", type: "MX", data1: 10, data2: "aspmx.mail.example.net." },
  ],
  "a host of the zone": [{ name: "x", type: "CNAME", data1: "www" }],
  "a host further below": [below, { name: "x", type: "CNAME", data1: "a.b" }],
  "a host below a wildcard": [
    { name: "*.b", type: "A", data1: "192.0.2.1" },
    { name: "x", type: "CNAME", data1: "c.b.example.pl." },
  ],
  "hosts of both": [
    below,
    { name: "x", type: "CNAME", data1: "a.b.example.pl." },
    { name: "y", type: "CNAME", data1: "host.example.net." },
    { name: "z", type: "CNAME", data1: "@" },
    { name: "_sip._tcp", type: "SRV", data1: 1, data2: "2", data3: 5060, data4: "sip.example.net." },
  ],
  "nothing but refusals": [
    { name: "nomail", type: "MX", data1: 0, data2: "." },
    { name: "_no._tcp", type: "SRV", data1: 0, data2: "0", data3: 0, data4: "." },
    { name: "out", type: "MX", data1: 5, data2: "mx.example.net." },
  ],
  "a final dot that somebody forgot": [
    { name: "x", type: "CNAME", data1: "www.example.pl" },
    { name: "y", type: "CNAME", data1: "host.example.net." },
  ],
};

const own: Record<string, Omit<DnsRecordArgs, "zone">> = {
  address: { name: "own", type: "A", value: "192.0.2.10" },
  outside: { name: "own1", type: "CNAME", value: "target.example.net" },
  inside: { name: "own2", type: "CNAME", value: "own.example.pl" },
  deep: { name: "own3", type: "MX", value: "a.b.example.pl", priority: 10 },
  service: { name: "_own._tcp", type: "SRV", value: "srv.example.net", priority: 1, weight: 2, port: 3 },
};

describe.each(forms)("a vendor that shows hosts %s", (hostForm) => {
  test.each(Object.keys(others))("keeps what others have: %s", async (title) => {
    const simulator = new Simulator();
    simulator.seed("artnet", { zones: [{ domain: "example.pl", records: others[title]! }] });
    const before = meaning(simulator, hostForm);
    let keys = ["address"];
    const program = () => {
      for (const key of keys) new DnsRecord(key, { zone, ...own[key]! });
    };
    const stack = await start(program, { simulator });
    await well(stack.up());
    expect(meaning(simulator, hostForm).slice(0, before.length)).toEqual(before);
    keys = Object.keys(own);
    await well(stack.up());
    expect(meaning(simulator, hostForm).slice(0, before.length)).toEqual(before);
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    expect(changesOf(await well(stack.preview()))).toEqual({});
    keys = [];
    await well(stack.up());
    expect(meaning(simulator, hostForm)).toEqual(before);
  });
});
