import * as pulumi from "@pulumi/pulumi";
import { testStack } from "../../testing";

/** A resource as a generated SDK of any language registers it. */
class Generated extends pulumi.CustomResource {
  constructor(kind: string, name: string, args: pulumi.Inputs, opts: pulumi.CustomResourceOptions = {}) {
    super(`rackform:index:${kind}`, name, { fqdn: undefined, ...args }, { version: "0.1.0", ...opts });
  }
}

const program =
  (value: string, ttl = 3600) =>
  () => {
    const zone = new Generated("DnsZone", "zone", { vendor: "gigahost", domain: "example.no" });
    const www = new Generated("DnsRecord", "www", { zone: zone.id, name: "www", type: "A", value, ttl });
    return { id: www.id, fqdn: (www as unknown as { fqdn: pulumi.Output<string> }).fqdn };
  };

test("a program has the plugin in place of the dynamic provider, and its previews know ids and outputs", async () => {
  const stack = await testStack(program("192.0.2.10"), { frontEnd: "plugin" });
  try {
    const plan = await stack.preview();
    expect(plan.diagnostics).toEqual([]);
    expect(plan.outputs).toEqual({ id: "gigahost:example.no/www/A/6d99cbd0", fqdn: "www.example.no" });
    expect((await stack.up()).failed).toBe(false);
    expect(JSON.stringify(stack.at("gigahost"))).toContain("192.0.2.10");
    expect((await stack.up()).changes).toEqual({ same: 3 });
    stack.edit(program("192.0.2.10", 300));
    const changed = await stack.up();
    expect(changed.steps.find(({ op }) => op === "update")?.detailedDiff).toEqual({
      ttl: { kind: "update", inputDiff: true },
    });
    expect((await stack.refresh()).failed).toBe(false);
    expect((await stack.destroy()).changes).toMatchObject({ delete: 3 });
  } finally {
    await stack.close();
  }
});
