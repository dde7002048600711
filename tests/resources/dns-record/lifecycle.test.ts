import { DnsRecord, type DnsRecordArgs, DnsZone } from "../../../index";
import { testStack, type TestStack } from "../../../testing";
import { bothVendors, gigahostOnly } from "./forms";

const cases: {
  vendor: "gigahost" | "artnet";
  domain: string;
  forms: Record<string, Omit<DnsRecordArgs, "zone">>;
}[] = [
  {
    vendor: "gigahost",
    domain: "example.no",
    forms: { ...bothVendors("example.no"), ...gigahostOnly("example.no") },
  },
  { vendor: "artnet", domain: "example.pl", forms: bothVendors("example.pl") },
];

describe.each(cases)("records at $vendor", ({ vendor, domain, forms }) => {
  let stack: TestStack;

  const program = (keys: string[]) => () => {
    const zone = new DnsZone("zone", { vendor, domain });
    for (const key of keys) new DnsRecord(key, { zone, ...forms[key]! });
  };
  const all = Object.keys(forms);

  afterEach(() => stack.close());

  test.each(vendor === "gigahost" ? [{ txtDeleteValue: "stored" }, { txtDeleteValue: "listed" }] : [{}])(
    "every type and odd form is stored, and nothing drifts afterwards %j",
    async (options) => {
      stack = await testStack(program(all));
      stack.simulator.options(vendor, options);
      const up = await stack.up();
      expect(up.diagnostics).toEqual([]);
      expect(up.failed).toBe(false);
      expect((await stack.preview()).changes).toEqual({ same: all.length + 2 });
      const refreshed = await stack.refresh();
      expect(refreshed.steps.filter(({ op }) => op !== "same" && op !== "refresh")).toEqual([]);
      expect((await stack.up()).changes).toEqual({ same: all.length + 2 });
      const destroyed = await stack.destroy();
      expect(destroyed.diagnostics).toEqual([]);
      expect(stack.at(vendor)).toMatchObject({ zones: [] });
    },
  );
});
