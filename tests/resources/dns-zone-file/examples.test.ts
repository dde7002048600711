import { changesOf, useStacks, well } from "../../support/stack";
import { editOutside, rowsAt } from "../../support/zones";

const start = useStacks();
const cases = [
  { vendor: "gigahost", domain: "example.no", rows: 16, file: "../../../examples/zonefile-gigahost/index" },
  { vendor: "artnet", domain: "example.pl", rows: 310, file: "../../../examples/zonefile-artnet/index" },
] as const;

test.each(cases)("the example at $vendor publishes its rows, does not drift, and leaves certificate renewal alone", async ({ vendor, domain, rows, file }) => {
  const program = () => {
    jest.resetModules();
    return import(file) as Promise<unknown>;
  };
  const stack = await start(program, { socket: true });
  await well(stack.up());
  expect(rowsAt(stack.simulator, vendor, domain)).toHaveLength(rows);
  editOutside(stack.simulator, vendor, domain, { add: [{ name: "_acme-challenge.www", type: "TXT", value: "token", ttl: 60 }] });
  expect(changesOf(await well(stack.refresh()))).toEqual({});
  expect(changesOf(await well(stack.up()))).toEqual({});
});
