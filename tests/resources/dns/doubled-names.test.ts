import { recordItem } from "../../../resources/dns-record/inventory";
import { DnsRecord } from "../../../index";
import { rowOf } from "../../../resources/dns/record";
import { Simulator } from "../../../simulator";
import { changesOf, useStacks, well } from "../../support/stack";
import { rowsAt } from "../../support/zones";

const start = useStacks();
const domain = "example.pl";
const zone = `artnet:${domain}`;

// A final dot that was forgotten in the panel makes a name with the zone in it twice (artnet.md section 4.1).
test.each([`www.${domain}`, domain])("%s below the zone is no change, and stays itself", async (relative) => {
  const simulator = new Simulator();
  const records = [{ name: "other", type: "A", data1: "192.0.2.1" }];
  simulator.seed("artnet", { zones: [{ domain, records }] });
  const name = `${relative}.${domain}.`;
  const stack = await start(() => void new DnsRecord("r", { zone, name, type: "A", value: "192.0.2.7" }), {
    simulator,
  });
  await well(stack.up());
  const rows = rowsAt(simulator, "artnet", domain);
  expect(changesOf(await well(stack.refresh()))).toEqual({});
  expect(changesOf(await well(stack.up()))).toEqual({});
  expect(rowsAt(simulator, "artnet", domain)).toEqual(rows);
});

test("it is exported under a name that means it again", () => {
  const row = { name: `www.${domain}`, type: "A", content: "192.0.2.7", ttl: 60 };
  const { inputs } = recordItem({ vendor: "artnet", domain }, row);
  expect(rowOf(inputs as unknown as Parameters<typeof rowOf>[0])).toEqual(row);
});
