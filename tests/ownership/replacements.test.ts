import { refused, waysOut, well } from "./support/expect";
import { type Args, declare } from "./support/program";
import { scenario, tellEngines } from "./support/scenario";
import {
  otherKey,
  objectSubjects,
  rentedAt,
  resource,
  serverArgs,
  sshKey,
  subjects,
  titleOf,
} from "./support/subjects";
import type { World } from "./support/world";

tellEngines("ownership, replacements");

interface SentOrder {
  sshKey?: string[];
  postInstallScript?: string;
}

/** Bodies of the orders that reach the vendor. */
function ordersOf(world: World): SentOrder[] {
  const orders: SentOrder[] = [];
  world.simulator.faults.add({
    vendor: "i3d",
    endpoint: "POST /flexMetal/servers",
    times: Infinity,
    kind: "call",
    hook: ({ body }) => void orders.push(...[JSON.parse(body.toString()) as SentOrder].flat()),
  });
  return orders;
}

const changes: { what: string; args: Args; sent: SentOrder }[] = [
  { what: "another key", args: { sshKeys: [otherKey] }, sent: { sshKey: [otherKey] } },
  { what: "one key of two", args: { sshKeys: [sshKey] }, sent: { sshKey: [sshKey] } },
  {
    what: "a script",
    args: { postInstallScript: "#!/bin/sh\necho second\n" },
    sent: { postInstallScript: "#!/bin/sh\necho second\n" },
  },
];

describe.each(changes)("a young server replaced for $what", ({ args, sent }) => {
  const server = (more: Args = {}) =>
    declare("FlexMetalServer", "it", { ...serverArgs, sshKeys: [sshKey, otherKey], ...more });

  describe.each([
    { how: "up --replace", replace: ["it"] },
    { how: "a plain up", replace: undefined },
  ])("with $how", ({ replace }) => {
    scenario(
      "is a new machine that has been sent it, and the old one is released",
      async (world) => {
        const stack = world.stack();
        const orders = ordersOf(world);
        await well(stack.up([server()]));
        const [old] = rentedAt(world.place());
        await well(stack.up([server(args)], replace ? { replace } : {}));
        const now = rentedAt(world.place());
        expect(now).toHaveLength(1);
        expect(now[0]!.uuid).not.toBe(old!.uuid);
        expect(orders).toHaveLength(2);
        expect(orders[1]).toMatchObject(sent);
        expect((await stack.entry("it"))?.outputs.uuid).toBe(now[0]!.uuid);
      },
      {
        cli:
          replace !== undefined &&
          "sshKeys" in args &&
          args.sshKeys instanceof Array &&
          args.sshKeys[0] === otherKey,
      },
    );
  });
});

/** The new one comes before the old one goes, and nothing tells an engine's wish from another's object: a conflict that says so. */
const comesFirst = new Set(["Snapshot", "SshKey", "AdditionalIp", "Server"]);

describe.each(subjects.map((subject) => ({ title: titleOf(subject), subject })))(
  "up --replace of an unchanged resource: $title",
  ({ subject }) => {
    const isObject = objectSubjects.includes(subject);

    scenario("ends with one object, in the state and at the vendor", async (world) => {
      subject.ground(world.place());
      const stack = world.stack();
      await well(stack.up([resource(subject)]));
      const replaced = await stack.up([resource(subject)], { replace: ["it"] });
      if (comesFirst.has(subject.kind)) await refused(Promise.resolve(replaced), ...waysOut);
      else await well(Promise.resolve(replaced));
      expect(subject.objects(world.place())).toEqual([subject.text]);
      expect(await stack.names()).toEqual(["it"]);
      await well(stack.refresh());
      await well(stack.destroy());
      expect(subject.objects(world.place())).toEqual(isObject || !subject.before ? [] : [subject.before]);
    });

    scenario("with changed arguments ends with the changed one", async (world) => {
      subject.ground(world.place());
      const stack = world.stack();
      await well(stack.up([resource(subject)]));
      const changed = [resource(subject, "it", subject.changed)];
      const replaced = await stack.up(changed, { replace: ["it"] });
      // Its replacement comes before it goes, and the engine does not say that it is one: other settings are a conflict.
      if (["DnsZoneFile", "SshKey", "Server"].includes(subject.kind)) {
        await refused(Promise.resolve(replaced), /adopt: true/);
        expect(subject.objects(world.place())).toEqual([subject.text]);
        return;
      }
      await well(Promise.resolve(replaced));
      world.simulator.requests.resetCounts();
      await well(stack.refresh());
      await well(stack.up(changed));
      expect(world.simulator.requests.counts().writes).toBe(0);
    });
  },
);
