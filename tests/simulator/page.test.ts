import { Script } from "node:vm";
import { createHash } from "node:crypto";
import { demo, Simulator } from "../../simulator";

const simulator = new Simulator();
let origin: string;
beforeAll(async () => (origin = await simulator.listen()));
afterAll(() => simulator.close());
beforeEach(() => {
  simulator.reset();
  demo(simulator);
});

const edit = async (vendor: string, objects: unknown) => {
  const answer = await fetch(`${origin}/_control/edit`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ vendor, objects }),
  });
  expect(await answer.json()).not.toHaveProperty("error");
};
const state = () => JSON.stringify(simulator.inspect());
const handles = () =>
  Object.values(simulator.vendors).flatMap((vendor) =>
    (vendor.handles?.() ?? []).map((handle) => ({ vendor: vendor.vendor, ...handle })),
  );

test("what the page offers for an object works for every object of the demo: as it is, spoilt, gone", async () => {
  simulator.seed("i3d", {
    servers: [{ name: "web-1" }],
    setRdns: [{ ip: "198.51.100.70", hostname: "a.example.net" }],
  });
  simulator.seed("gigahost", {
    bgpSessions: [{ asn: "64500", ip: "192.0.2.20" }],
    servers: [{ id: "2201", snapshots: [{ name: "before" }] }],
  });
  expect(new Set(handles().map(({ vendor }) => vendor)).size).toBe(5);
  for (const { vendor, title, edit: same, spoil } of handles()) {
    if (same) await edit(vendor, same);
    if (!spoil) continue;
    const before = state();
    await edit(vendor, spoil);
    expect([title, state() === before]).toEqual([title, false]);
  }
  for (const { vendor, title, remove } of handles()) {
    if (!remove || !handles().some((each) => each.title === title)) continue;
    const before = state();
    await edit(vendor, remove);
    // An address without a name stays in its list.
    if (!title.endsWith("(none)")) expect([title, state() === before]).toEqual([title, false]);
  }
});

test("it says what it is, shows the environment to this machine alone, and runs its own script and no other", async () => {
  const answer = await fetch(origin);
  const page = await answer.text();
  expect(page).toMatch(/nothing here reaches a real account/);
  expect(page).toContain("export GIGAHOST_BASE_URL=");
  const [, script = ""] = /<script[^>]*>([^]*?)<\/script>/.exec(page) ?? [];
  expect(answer.headers.get("content-security-policy")).toContain(
    `script-src 'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );
  expect(() => new Script(script)).not.toThrow();
  expect((await simulator.dispatch("GET", "/", { host: "evil.example" })).status).toBe(404);
});
