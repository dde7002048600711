import { provider, withOptions } from "./support/program";
import { refused, well } from "./support/expect";
import { scenario, tellEngines } from "./support/scenario";
import { resource, subjects, type Subject, titleOf } from "./support/subjects";
import type { World } from "./support/world";

tellEngines("ownership, accounts");

/** A message has to name the account that the state knows and the one that answered. */
function bothAccounts(world: World, { vendor }: Subject): RegExp[] {
  return ["a", "b"].map((name) => new RegExp(`\\b${world.account(name, vendor).identity.id}\\b`));
}

/** What two accounts hold, and what the stack knows. */
async function everything(world: World, subject: Subject): Promise<unknown> {
  const names = await world.stack().names();
  return { a: subject.objects(world.place("a")), b: subject.objects(world.place("b")), names };
}

/** A stack in account a, beside an account b that is empty or holds the very same. */
async function settled(world: World, subject: Subject, twin: boolean): Promise<unknown> {
  subject.ground(world.place("a"));
  subject.ground(world.place("b"));
  if (twin) subject.makeByHand(world.place("b"));
  await well(world.stack().up([resource(subject)]));
  expect(subject.objects(world.place("a"))).toEqual([subject.text]);
  return everything(world, subject);
}

describe.each(subjects.map((subject) => ({ title: titleOf(subject), subject })))("$title", ({ subject }) => {
  const cli = subject.kind === "FlexMetalServer";
  const isKnownWithoutACall = subject.vendor === "artnet";

  describe.each([
    { beside: "an account without it", twin: false },
    { beside: "an account with an equal one", twin: true },
  ])("beside $beside", ({ twin }) => {
    scenario(
      "a refresh with another account's key is refused, and nothing falls out of the state",
      async (world) => {
        const before = await settled(world, subject, twin);
        await refused(world.stack().refresh({ account: "b" }), ...bothAccounts(world, subject));
        expect(await everything(world, subject)).toEqual(before);
        await well(world.stack().refresh());
        world.simulator.requests.resetCounts();
        await well(world.stack().up());
        expect(world.simulator.requests.counts().writes).toBe(0);
        expect(await everything(world, subject)).toEqual(before);
      },
      { cli: cli && !twin },
    );

    scenario(
      "a destroy with another account's key is refused, and nothing goes in either account",
      async (world) => {
        const before = await settled(world, subject, twin);
        await refused(world.stack().destroy({ account: "b" }), ...bothAccounts(world, subject));
        expect(await everything(world, subject)).toEqual(before);
      },
    );

    scenario("an update with another account's key is refused, and nothing changes", async (world) => {
      const before = await settled(world, subject, twin);
      const changed = [resource(subject, "it", subject.changed)];
      const ran = world.stack().up(changed, { account: "b" });
      await refused(ran, ...bothAccounts(world, subject));
      expect(await everything(world, subject)).toEqual(before);
    });

    scenario(
      "a move to another account's provider is neither a replacement nor a silent success",
      async (world) => {
        const before = await settled(world, subject, twin);
        const stack = world.stack();
        const moved = [provider("b", "b"), ...withOptions([resource(subject)], { provider: "b" })];
        const ran = await stack.up(moved);
        if (isKnownWithoutACall) expect(ran.failed).toBe(true);
        if (ran.failed) for (const part of bothAccounts(world, subject)) expect(ran.text).toMatch(part);
        expect(await everything(world, subject)).toEqual(before);
        if (ran.failed) return;
        await refused(stack.refresh(), ...bothAccounts(world, subject));
        expect(await everything(world, subject)).toEqual(before);
        await refused(stack.destroy(), ...bothAccounts(world, subject));
        expect(await everything(world, subject)).toEqual(before);
      },
      { cli: cli && !twin },
    );
  });

  scenario("a rotated key is the same account", async (world) => {
    subject.ground(world.place());
    const stack = world.stack();
    await well(stack.up([resource(subject)]));
    world.account("a", subject.vendor).rotateKey();
    await well(stack.refresh());
    expect(await stack.names()).toEqual(["it"]);
    await well(stack.up([resource(subject, "it", subject.changed)]));
    world.account("a", subject.vendor).rotateKey();
    await well(stack.destroy());
    expect(subject.objects(world.place())).toEqual(subject.before === undefined ? [] : [subject.before]);
  });
});

// Stored keys and orders are told with the account alone, which such a key may not read.
const gigahost = subjects.filter(
  ({ vendor, kind }) => vendor === "gigahost" && !["SshKey", "Server"].includes(kind),
);

describe.each(gigahost.map((subject) => ({ title: titleOf(subject), subject })))(
  "$title, with keys that may not say whose they are",
  ({ subject }) => {
    const restricted = (world: World) => world.account("a", "gigahost").restrictedKey();

    scenario("the same key is the same account", async (world) => {
      subject.ground(world.place());
      const env = restricted(world);
      const stack = world.stack();
      await well(stack.up([resource(subject)], { env }));
      await well(stack.refresh({ env }));
      await well(stack.up([resource(subject, "it", subject.changed)], { env }));
      await well(stack.destroy({ env }));
      expect(await stack.names()).toEqual([]);
    });

    scenario("another key is another account, until the user says otherwise", async (world) => {
      subject.ground(world.place());
      const stack = world.stack();
      await well(stack.up([resource(subject)], { env: restricted(world) }));
      const env = restricted(world);
      const isTold = / /.test(String((await stack.entry("it"))?.outputs.__account));
      // What was read before the creation told the account, and the lists tell it to the other key as well.
      if (isTold) return void (await well(stack.refresh({ env })));
      await refused(stack.refresh({ env }), /RACKFORM_SAME_ACCOUNT/);
      await refused(stack.destroy({ env }), /RACKFORM_SAME_ACCOUNT/);
      expect(await stack.names()).toEqual(["it"]);
      expect(subject.objects(world.place())).toEqual([subject.text]);
      await well(stack.refresh({ env: { ...env, RACKFORM_SAME_ACCOUNT: "gigahost" } }));
      await well(stack.destroy({ env: { ...env, RACKFORM_SAME_ACCOUNT: "gigahost" } }));
      expect(await stack.names()).toEqual([]);
    });
  },
);
