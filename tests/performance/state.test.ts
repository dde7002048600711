import { DnsRecord, DnsZone } from "../../index";
import type { Row } from "../../resources/dns/row";
import { findRow, rowsAt, withChange } from "../../resources/dns/row-index";
import { useStacks, well } from "../support/stack";

const start = useStacks();

test.each(["gigahost", "artnet"] as const)(
  "the state of a record at %s takes no more than 1.6 KB",
  async (vendor) => {
    const stack = await start(() => {
      const zone = new DnsZone("zone", { vendor, domain: "example.no" });
      for (let at = 0; at < 3; at++)
        new DnsRecord(`r${at}`, { zone, name: "www", type: "A", value: `192.0.2.${at}` });
    });
    await well(stack.up());
    const { resources } = (stack.state as unknown as { deployment: { resources: { type: string }[] } })
      .deployment;
    const records = resources.filter(({ type }) => type.endsWith(":DnsRecord"));
    expect(records).toHaveLength(3);
    for (const one of records) expect(JSON.stringify(one).length).toBeLessThanOrEqual(1638);
  },
);

test("an index that moves along with changes finds what a new one finds", () => {
  let rows: readonly Row[] = Array.from({ length: 50 }, (_, at) => ({
    name: `h${at % 10}`,
    type: "A",
    content: `192.0.2.${at}`,
    ttl: 60,
  }));
  for (let at = 0; at < 50; at++) {
    const remove = at % 3 === 0 ? undefined : rows[(at * 7) % rows.length];
    const add =
      at % 3 === 1 ? undefined : { name: `h${at % 13}`, type: "A", content: `198.51.100.${at}`, ttl: 60 };
    rows = withChange(rows, remove, add);
    const fresh = [...rows];
    for (let name = 0; name < 13; name++) {
      const sorted = (found: readonly Row[]) => found.map(({ content }) => content).sort();
      expect(sorted(rowsAt(rows, `h${name}`))).toEqual(sorted(rowsAt(fresh, `h${name}`)));
    }
    if (add) expect(findRow(rows, add)).toBe(add);
    if (remove) expect(rows).not.toContain(remove);
  }
});
