import { DnsRecord, DnsZone } from "../../../index";
import { changesOf, useStacks, well } from "../../support/stack";
import { rowsAt } from "../../support/zones";

const start = useStacks();

test.each([
  ["gigahost", "example.no"],
  ["artnet", "example.pl"],
] as const)(
  "a replacement that the user forces keeps the row at %s and takes the new settings",
  async (vendor, domain) => {
    const program = (ttl: number) => () => {
      const zone = new DnsZone("zone", { vendor, domain });
      new DnsRecord(
        "www",
        { zone, name: "www", type: "A", value: "192.0.2.1", ttl },
        { replaceOnChanges: ["ttl"] },
      );
    };
    const stack = await start(program(300));
    await well(stack.up());
    stack.edit(program(60));
    expect(changesOf(await well(stack.up()))).toMatchObject({ replace: 1 });
    expect(rowsAt(stack.simulator, vendor, domain)).toMatchObject([{ name: "www", ttl: 60 }]);
    expect(changesOf(await well(stack.refresh()))).toEqual({});
  },
);
