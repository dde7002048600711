import { DnsRecord } from "../../index";
import { Simulator } from "../../simulator";
import { changesOf, failing, useStacks, well } from "../support/stack";
import { rowsAt } from "../support/zones";

const start = useStacks();
const program =
  (args: object, id = "example.no/www/A") =>
  () =>
    void new DnsRecord(
      "www",
      { zone: "gigahost:example.no", name: "www", type: "A", value: "192.0.2.10", ttl: 3600, ...args },
      { import: id },
    );

test("a plugin's resource comes into the state by its option, and stays there", async () => {
  const simulator = new Simulator();
  const www = { name: "www", type: "A", value: "192.0.2.10", ttl: 3600 };
  simulator.seed("gigahost", { zones: [{ name: "example.no", records: [www] }] });
  const stack = await start(program({ ttl: 60 }), { simulator, frontEnd: "plugin" });

  const { diagnostics } = await well(stack.preview());
  expect(diagnostics.map(({ message }) => message).join()).toContain(
    "do not match the existing resource: ttl",
  );
  expect(await failing(stack.up())).toContain("do not match the existing resource: ttl");
  stack.edit(program({}, "example.no/nothing/A"));
  expect(await failing(stack.up())).toContain("'example.no/nothing/A' does not exist");

  stack.edit(program({}));
  expect(changesOf(await well(stack.up()))).toEqual({ import: 1 });
  expect(stack.state!.deployment.resources!.at(-1)).toMatchObject({
    id: expect.stringMatching(/^gigahost:example\.no\/www\/A\/[0-9a-f]{8}$/) as string,
    importID: "example.no/www/A",
  });
  expect(changesOf(await well(stack.preview()))).toEqual({});
  expect(simulator.requests.counts().writes).toBe(0);

  // What was imported is the stack's from then on.
  await well(stack.destroy());
  expect(rowsAt(simulator, "gigahost", "example.no")).toEqual([]);
});
