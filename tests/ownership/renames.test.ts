import type { Declared } from "./support/program";
import { refused, waysOut, well } from "./support/expect";
import { scenario, tellEngines } from "./support/scenario";
import {
  failingRecord,
  objectSubjects,
  rentedAt,
  resource,
  serverArgs,
  type subjects,
  titleOf,
} from "./support/subjects";
import { declare } from "./support/program";
import type { TestedStack, World } from "./support/world";

tellEngines("ownership, renames");

const named = (list: typeof subjects) => list.map((subject) => ({ title: titleOf(subject), subject }));

/** Every server that is paid for is in the state, once, and every one in the state is there. */
async function expectServersAccountedFor(world: World, ...stacks: TestedStack[]): Promise<void> {
  const entries = (await Promise.all(stacks.map((stack) => stack.entries()))).flat();
  const known = entries.filter(({ kind }) => kind === "FlexMetalServer").map(({ outputs }) => outputs.uuid);
  expect(known.sort()).toEqual(
    rentedAt(world.place())
      .map(({ uuid }) => uuid)
      .sort(),
  );
}

describe.each(named(objectSubjects))("a renamed resource: $title", ({ subject }) => {
  const cli = { cli: subject.kind === "FlexMetalServer" };
  const one = resource(subject, "old");
  const two = resource(subject, "new");
  const aliased = resource(subject, "new", {}, { aliases: [{ name: "old" }] });

  scenario("with an alias: nothing is written, and nothing goes", async (world) => {
    subject.ground(world.place());
    const stack = world.stack();
    await well(stack.up([one]));
    const before = JSON.stringify(world.place().inspect(subject.vendor)[listOf(subject.kind)]);
    world.simulator.requests.resetCounts();
    await well(stack.up([aliased]));
    await well(stack.up([aliased]));
    expect(world.simulator.requests.counts().writes).toBe(0);
    expect(JSON.stringify(world.place().inspect(subject.vendor)[listOf(subject.kind)])).toBe(before);
    expect(await stack.names()).toEqual(["new"]);
    await well(stack.destroy());
    expect(subject.objects(world.place())).toEqual([]);
  });

  scenario(
    "without one is a conflict that tells the ways out; with it, the object is the new one's",
    async (world) => {
      subject.ground(world.place());
      const stack = world.stack();
      await well(stack.up([one]));
      await refused(stack.up([two]), subject.named, ...waysOut);
      expect(await stack.names()).toEqual(["old"]);
      expect(subject.objects(world.place())).toEqual([subject.text]);
      await well(stack.up([aliased]));
      expect(await stack.names()).toEqual(["new"]);
      expect(subject.objects(world.place())).toEqual([subject.text]);
    },
  );

  scenario(
    "that takes over while the run breaks: removing the old entry leaves the object to the new one",
    async (world) => {
      subject.ground(world.place());
      const stack = world.stack();
      await well(stack.up([one]));
      const adopting = resource(subject, "new", { adopt: true });
      const broken = await stack.up([adopting, failingRecord()], { continueOnError: false });
      expect(broken.failed).toBe(true);
      expect(subject.objects(world.place())).toEqual([subject.text]);
      await well(stack.up([{ ...adopting, options: { protect: true } }]));
      expect(subject.objects(world.place())).toEqual([subject.text]);
      expect(await stack.names()).toEqual(["new"]);
      await stack.destroy({ excludeProtected: true });
      expect(subject.objects(world.place())).toEqual([subject.text]);
      await stack.unprotect("new");
      await well(stack.destroy());
      expect(subject.objects(world.place())).toEqual([]);
    },
    cli,
  );

  // A run without a program sees the old entry alone: nothing but a mark on the object itself tells that another entry of
  // the stack has it by now, and only servers can carry one.
  if (subject.kind !== "FlexMetalServer") return;

  scenario(
    "that takes over while the run breaks: destroy --exclude-protected leaves the object to the protected entry",
    async (world) => {
      subject.ground(world.place());
      const stack = world.stack();
      await well(stack.up([one]));
      const adopting = resource(subject, "new", { adopt: true }, { protect: true });
      await stack.up([adopting, failingRecord()]);
      const names = await stack.names();
      await stack.destroy({ excludeProtected: true });
      if (names.includes("new")) expect(subject.objects(world.place())).toEqual([subject.text]);
      expect(subject.objects(world.place())).toHaveLength((await stack.names()).length);
    },
  );

  scenario(
    "taken out of the state by itself: --target of the old entry leaves the object to the new one",
    async (world) => {
      subject.ground(world.place());
      const stack = world.stack();
      await well(stack.up([one]));
      const adopting = resource(subject, "new", { adopt: true });
      await stack.up([adopting, failingRecord()]);
      if (!(await stack.names()).includes("new")) return;
      await stack.destroy({ target: ["old"] });
      expect(subject.objects(world.place())).toEqual([subject.text]);
    },
  );
});

const listOf = (kind: string): string =>
  ({ DnsZone: "zones", DnsRecord: "zones", BgpSession: "bgpSessions" })[kind] ?? "servers";

describe("servers of one name", () => {
  const first = declare("FlexMetalServer", "first", serverArgs);
  const second = (options?: Declared["options"]) => declare("FlexMetalServer", "second", serverArgs, options);

  scenario("renamed without alias in a run that breaks, repaired and protected", async (world) => {
    const stack = world.stack();
    await well(stack.up([first]));
    await stack.up([second(), failingRecord()]);
    await stack.up([second({ protect: true })]);
    await expectServersAccountedFor(world, stack);
    await stack.destroy({ excludeProtected: true });
    await expectServersAccountedFor(world, stack);
  });

  scenario(
    "--target of a second one never shares the first one's server",
    async (world) => {
      const stack = world.stack();
      await well(stack.up([first]));
      await stack.up([first, second()], { target: ["second"] });
      await expectServersAccountedFor(world, stack);
      await stack.up([first]);
      await expectServersAccountedFor(world, stack);
      expect((await stack.names()).includes("first")).toBe(true);
      expect(rentedAt(world.place())).toHaveLength(1);
    },
    { cli: true },
  );

  scenario("an old one that comes to depend on the new one never shares its server", async (world) => {
    const stack = world.stack();
    await well(stack.up([first]));
    await stack.up([second(), { ...first, options: { dependsOn: ["second"] } }]);
    await expectServersAccountedFor(world, stack);
    await stack.up([first]);
    await expectServersAccountedFor(world, stack);
    expect(rentedAt(world.place())).toHaveLength(1);
  });

  scenario("two stacks never hold one server", async (world) => {
    const [one, two] = [world.stack("one"), world.stack("two")];
    await well(one.up([first]));
    await two.up([second()]);
    await expectServersAccountedFor(world, one, two);
    await two.destroy();
    await expectServersAccountedFor(world, one, two);
    expect(await one.names()).toEqual(["first"]);
  });
});

describe.each(named(objectSubjects.filter(({ kind }) => kind !== "FlexMetalServer")))(
  "--target of a second resource for the object of a first one: $title",
  ({ subject }) => {
    scenario("never shares it, and removing the second one never takes it away", async (world) => {
      subject.ground(world.place());
      const stack = world.stack();
      const one = resource(subject, "one");
      await well(stack.up([one]));
      await refused(stack.up([one, resource(subject, "two")], { target: ["two"] }), subject.named);
      expect(await stack.names()).toEqual(["one"]);
      await well(stack.up([one]));
      expect(subject.objects(world.place())).toEqual([subject.text]);
    });

    scenario("the first one depending on the second one, neither", async (world) => {
      subject.ground(world.place());
      const stack = world.stack();
      const one = resource(subject, "one");
      await well(stack.up([one]));
      await refused(
        stack.up([resource(subject, "two"), { ...one, options: { dependsOn: ["two"] } }]),
        subject.named,
      );
      await well(stack.up([one]));
      expect(await stack.names()).toEqual(["one"]);
      expect(subject.objects(world.place())).toEqual([subject.text]);
    });
  },
);
