import { refused, waysOut, well } from "./support/expect";
import { declare, type Program } from "./support/program";
import { scenario, tellEngines } from "./support/scenario";
import {
  mark,
  objectSubjects,
  rentedAt,
  resource,
  serverArgs,
  type Subject,
  subjects,
  titleOf,
} from "./support/subjects";
import { type TestedStack, World } from "./support/world";

tellEngines("ownership, runs that broke off");

const named = (list: readonly Subject[]) => list.map((subject) => ({ title: titleOf(subject), subject }));
const allowance = { env: { RACKFORM_ADOPT: "equal" } };
/** More requests than any of these runs makes. */
const mostRequests = 80;

describe.each(named(objectSubjects))("a run killed right after it has asked for: $title", ({ subject }) => {
  scenario(
    "the next up finds it by its mark, or says what to adopt; nothing is doubled",
    async (world) => {
      const place = world.place();
      subject.ground(place);
      const stack = world.stack();
      const program = [resource(subject)];
      const ran = await stack.up(program, { kill: { endpoint: subject.creates } });
      expect(ran.killed).toBe(true);
      expect(subject.objects(place)).toEqual([subject.text]);
      if (subject.kind === "FlexMetalServer") await well(stack.up(program));
      else await refused(stack.up(program), subject.named, ...waysOut);
      expect(subject.objects(place)).toEqual([subject.text]);
      await well(stack.up(program, allowance));
      expect(subject.objects(place)).toEqual([subject.text]);
      expect(await stack.names()).toEqual(["it"]);
      await well(stack.destroy());
      expect(subject.objects(place)).toEqual([]);
    },
    { cli: subject.kind === "FlexMetalServer" },
  );
});

/** Another run, the same program: it ends well, or it says what to adopt and ends well with the allowance. */
async function finish(stack: TestedStack, program: Program, where: string): Promise<void> {
  const ran = await stack.up(program);
  if (!ran.failed) return;
  for (const way of waysOut)
    expect({ where, said: ran.text }).toEqual({ where, said: expect.stringMatching(way) });
  const allowed = await stack.up(program, allowance);
  if (allowed.failed) throw new Error(`${where}, with the allowance: ${allowed.text}`);
}

type Step = "create" | "change" | "leave" | "destroy";

describe.each(named(subjects))("a run killed at any request: $title", ({ subject }) => {
  const one = [resource(subject)];
  const changed = [resource(subject, "it", subject.changed)];
  const nothing = subject.before === undefined ? [] : [subject.before];

  /** Answers whether there was such a request. */
  async function survives(step: Step, nth: number, applied: boolean): Promise<boolean> {
    const world = await World.open("embedded");
    try {
      const place = world.place();
      subject.ground(place);
      const stack = world.stack();
      if (step !== "create") await well(stack.up(one));
      const target = { create: one, change: changed, leave: [], destroy: [] }[step];
      const kill = { nth, applied };
      const ran = await (step === "destroy" ? stack.destroy({ kill }) : stack.up(target, { kill }));
      if (!ran.killed) return false;
      const where = `${step}, killed ${applied ? "after" : "before"} request ${nth}`;
      if (step === "destroy") await well(stack.destroy());
      else await finish(stack, target, where);
      const objects = subject.objects(place);
      expect({ where, count: objects.length }).toEqual({
        where,
        count: target.length === 0 ? nothing.length : 1,
      });
      if (step === "create") expect({ where, objects }).toEqual({ where, objects: [subject.text] });
      if (target.length === 0) expect({ where, objects }).toEqual({ where, objects: nothing });
      expect({ where, names: await stack.names() }).toEqual({ where, names: target.map(({ name }) => name) });
      world.simulator.requests.resetCounts();
      await well(stack.up(target));
      expect({ where, writes: world.simulator.requests.counts().writes }).toEqual({ where, writes: 0 });
      return true;
    } finally {
      await world.close();
    }
  }

  test.each<Step>(["create", "change", "leave", "destroy"])(
    "%s is finished by the next run",
    async (step) => {
      for (const applied of [true, false]) {
        let nth = 1;
        while (await survives(step, nth, applied)) {
          nth++;
          if (nth > mostRequests) throw new Error(`no end after ${mostRequests} requests`);
        }
        expect(nth).toBeGreaterThan(1);
      }
    },
    120_000,
  );
});

describe("the mark of a server", () => {
  const server = (more = {}) => declare("FlexMetalServer", "it", { ...serverArgs, ...more });
  const tagsAt = (world: World) => rentedAt(world.place())[0]!.tags;

  scenario("is ordered with it, and shows nowhere", async (world) => {
    const stack = world.stack();
    await well(stack.up([server()]));
    expect(tagsAt(world).filter((tag) => mark.test(tag))).toHaveLength(1);
    expect(tagsAt(world).filter((tag) => !mark.test(tag))).toEqual(["env:prod"]);
    const entry = await stack.entry("it");
    expect(entry?.inputs.tags).toEqual(["env:prod"]);
    expect(entry?.outputs.tags).toEqual(["env:prod"]);
    await well(stack.refresh());
    expect((await stack.entry("it"))?.inputs.tags).toEqual(["env:prod"]);
    world.simulator.requests.resetCounts();
    await well(stack.up());
    expect(world.simulator.requests.counts().writes).toBe(0);
  });

  scenario("survives a change of the tags, in the program and by hand", async (world) => {
    const stack = world.stack();
    await well(stack.up([server()]));
    const [own] = tagsAt(world).filter((tag) => mark.test(tag));
    await well(stack.up([server({ tags: ["env:test", "blue"] })]));
    expect([...tagsAt(world)].sort()).toEqual(["blue", "env:test", own].sort());
    await well(stack.up([server({ tags: [] })]));
    expect(tagsAt(world)).toEqual([own]);
  });

  scenario("differs between resources, projects' stacks and parents, and not between runs", async (world) => {
    const twins = ["one", "two"];
    for (const name of twins)
      await well(
        world.stack(name).up([declare("FlexMetalServer", "it", { ...serverArgs, name: `web-${name}` })]),
      );
    await well(
      world
        .stack("three")
        .up([
          declare("Component", "group", {}),
          declare("FlexMetalServer", "it", { ...serverArgs, name: "web-three" }, { parent: "group" }),
          declare("FlexMetalServer", "other", { ...serverArgs, name: "web-other" }),
        ]),
    );
    const marks = rentedAt(world.place()).flatMap(({ tags }) => tags.filter((tag) => mark.test(tag)));
    expect(marks).toHaveLength(4);
    expect(new Set(marks).size).toBe(4);
  });

  scenario("is not there where the account says so", async (world) => {
    const config = { "rackform:i3d": JSON.stringify({ ownerTags: false }) };
    const stack = world.stack();
    await well(stack.up([server()], { config }));
    expect(tagsAt(world)).toEqual(["env:prod"]);
    await well(stack.destroy({ config }));
    expect(rentedAt(world.place())).toEqual([]);
  });

  scenario(
    "somebody else's, put there since: the server is left to them, and that is said",
    async (world) => {
      const stack = world.stack();
      await well(stack.up([server()]));
      const [{ uuid } = { uuid: "" }] = rentedAt(world.place());
      world.place().seed("i3d", { servers: [{ uuid, tags: ["env:prod", "rackform:0123456789ab"] }] });
      const ran = await stack.destroy();
      expect(rentedAt(world.place()).map((each) => each.uuid)).toEqual([uuid]);
      expect(ran.text).toMatch(new RegExp(`${uuid}|web-1`));
    },
  );

  scenario(
    "is looked for twice: a list that lags behind the order leads to no second one",
    async (world) => {
      const stack = world.stack();
      const program = [server(), declare("FlexMetalServer", "more", { ...serverArgs, name: "web-2" })];
      const kill = { endpoint: "POST /flexMetal/servers", nth: 2 };
      expect((await stack.up(program, { kill })).killed).toBe(true);
      const ordered = rentedAt(world.place()).map(({ uuid }) => uuid);
      expect(ordered).toHaveLength(2);
      world.simulator.faults.add({
        vendor: "i3d",
        endpoint: "GET /flexMetal/servers",
        kind: "mutate",
        mutate: (reply) => ({ ...reply, body: [] }),
      });
      await well(stack.up(program));
      expect(
        rentedAt(world.place())
          .map(({ uuid }) => uuid)
          .sort(),
      ).toEqual([...ordered].sort());
      expect((await stack.entries()).map(({ outputs }) => outputs.uuid).sort()).toEqual([...ordered].sort());
    },
    { cli: true },
  );

  scenario("of a server that is in the state is no reason to order none", async (world) => {
    const stack = world.stack();
    await well(stack.up([server()]));
    await well(stack.up([server({ name: "web-9" })]));
    const rented = rentedAt(world.place());
    expect(rented.map(({ name }) => name)).toEqual(["web-9"]);
    expect((await stack.entry("it"))?.outputs.uuid).toBe(rented[0]!.uuid);
  });
});
