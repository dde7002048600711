import { Simulator } from "../../simulator";
import { runCli } from "./run-cli";

// A catalogue is many calls.
jest.setTimeout(60_000);

const simulator = new Simulator();
beforeAll(() => simulator.listen());
afterAll(() => simulator.close());

const catalog = (...args: string[]) =>
  runCli(["catalog", ...args], { env: { ...simulator.environment(), RACKFORM_RETRY_BASE_MS: "1" } });

test.each([
  ["i3d", ["Locations", "Instance types", "Systems"], { slug: "ubuntu-2404-lts" }],
  ["gigahost", ["Regions", "Products", "Systems"], { type: "vm" }],
  ["terrahost", ["Systems"], {}],
  ["artnet", ["Servers ready to run"], { id: "7", price: 99 }],
])("%s: %j, for people and for machines, without a write", async (vendor, titles, row) => {
  simulator.seed("artnet", { offers: [{ id: 7, hardware_configuration: {}, price: 99 }] });
  simulator.requests.resetCounts();
  const { code, out, err } = await catalog(vendor, "--format", "json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const found = JSON.parse(out) as { version: number; sections: { title: string; rows: object[] }[] };
  expect([found.version, found.sections.map(({ title }) => title)]).toEqual([1, titles]);
  for (const { rows } of found.sections) expect(rows.length).toBeGreaterThan(0);
  expect(found.sections.flatMap(({ rows }) => rows)).toContainEqual(expect.objectContaining(row));
  const pretty = await catalog(vendor);
  for (const title of titles) expect(pretty.out).toMatch(new RegExp(`^${title} \\(\\d+\\)$`, "m"));
  expect(Object.values(simulator.requests.counts().vendors).map(({ writes }) => writes)).not.toContain(1);
});

test("where nothing is offered that is said", async () => {
  simulator.reset();
  expect((await catalog("artnet")).out).toBe("Servers ready to run (0)\n  none now\n");
});

test("a vendor without a catalogue, one that is none, and credentials that are missing", async () => {
  expect(await catalog("gigacloud")).toMatchObject({
    code: 1,
    err: expect.stringMatching(/does not tell what it offers/) as unknown,
  });
  expect((await catalog("nobody")).code).toBe(1);
  expect(await runCli(["catalog", "i3d"])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/I3D_API_KEY/) as unknown,
  });
});
