import { refused, well } from "./support/expect";
import { type Args, declare, type Declared, secret } from "./support/program";
import { scenario, tellEngines } from "./support/scenario";
import { failingRecord, mark, otherKey, rentByHand, rentedAt, serverArgs } from "./support/subjects";
import type { World } from "./support/world";

tellEngines("ownership, servers");

const server = (more: Args = {}, options?: Declared["options"], name = "it") =>
  declare("FlexMetalServer", name, { ...serverArgs, ...more }, options);
const theirs = "rackform:0123456789ab";
const rented = (world: World) => rentedAt(world.place());
const uuids = (world: World) => rented(world).map(({ uuid }) => uuid);
const orders = (world: World) =>
  world.simulator.requests.find({ vendor: "i3d", endpoint: "POST /flexMetal/servers" }).length;

/** Somebody else takes the server over, and marks it. */
function takenByOthers(world: World): string {
  const [one] = rented(world);
  world.place().seed("i3d", { servers: [{ uuid: one!.uuid, tags: ["env:prod", theirs] }] });
  return one!.uuid;
}

describe("a server that somebody else has marked since", () => {
  scenario("is not released, and not lost in silence", async (world) => {
    const stack = world.stack();
    await well(stack.up([server()]));
    const uuid = takenByOthers(world);
    const ran = await well(stack.up([]));
    expect(ran.text).toMatch(new RegExp(`${uuid} is not released: it carries the mark ${theirs}`));
    expect(uuids(world)).toEqual([uuid]);
  });

  scenario("is not changed, let alone wiped", async (world) => {
    const stack = world.stack();
    await well(stack.up([server({ reinstallOnChange: true })]));
    takenByOthers(world);
    const changed = { reinstallOnChange: true, os: { slug: "debian-12" }, tags: ["mine"] };
    await refused(
      stack.up([server(changed)]),
      /carries the mark .* of another resource.*nothing was changed/,
    );
    expect(rented(world)).toMatchObject([{ tags: ["env:prod", theirs], wipes: 0 }]);
  });

  scenario("is not released for a replacement, and refresh tells of it", async (world) => {
    const stack = world.stack();
    await well(stack.up([server()]));
    const uuid = takenByOthers(world);
    expect((await well(stack.refresh())).text).toMatch(/another resource has marked this server since/);
    await stack.up([server({ sshKeys: [otherKey] })]);
    expect(uuids(world)).toContain(uuid);
  });
});

describe("a server that another stack adopts", () => {
  scenario(
    "is its own from then on: the first stack lets go of it",
    async (world) => {
      const [one, two] = [world.stack("one"), world.stack("two")];
      await well(one.up([server()]));
      const before = rented(world)[0]!;
      await well(two.up([server({ adopt: true })]));
      const marks = rented(world)[0]!.tags.filter((tag) => mark.test(tag));
      expect(marks).toHaveLength(1);
      expect(before.tags).not.toContain(marks[0]);
      await well(one.destroy());
      expect(uuids(world)).toEqual([before.uuid]);
      await well(two.destroy());
      expect(uuids(world)).toEqual([]);
      expect(orders(world)).toBe(1);
    },
    { cli: true },
  );
});

describe("a replacement that does not release first", () => {
  const first: Declared["options"][] = [{ deleteBeforeReplace: false }, { retainOnDelete: true }];

  describe.each(first)("%j", (options) => {
    scenario("forced by the engine asks which server is meant; adopt: false orders", async (world) => {
      const stack = world.stack();
      await well(stack.up([server({}, options)]));
      const [old] = uuids(world);
      await refused(
        stack.up([server({ sshKeys: [otherKey] }, options)], { replace: ["it"] }),
        /adopt: false/,
      );
      expect(uuids(world)).toEqual([old]);
      expect(orders(world)).toBe(1);
      await well(stack.up([server({ sshKeys: [otherKey], adopt: false }, options)], { replace: ["it"] }));
      expect(orders(world)).toBe(2);
      const entry = await stack.entry("it");
      expect(entry!.outputs.uuid).not.toBe(old);
      expect(uuids(world)).toHaveLength(options?.retainOnDelete ? 2 : 1);
    });

    scenario("for a change orders", async (world) => {
      const stack = world.stack();
      await well(stack.up([server({}, options)]));
      const [old] = uuids(world);
      await well(stack.up([server({ sshKeys: [otherKey] }, options)]));
      expect((await stack.entry("it"))!.outputs.uuid).not.toBe(old);
      expect(orders(world)).toBe(2);
    });
  });

  scenario("killed after its order asks, and orders none", async (world) => {
    const stack = world.stack();
    const options = { deleteBeforeReplace: false };
    await well(stack.up([server({}, options)]));
    const changed = [server({ sshKeys: [otherKey] }, options)];
    expect((await stack.up(changed, { kill: { endpoint: "POST /flexMetal/servers" } })).killed).toBe(true);
    await refused(stack.up(changed), /exists already.*adopt: true/s);
    expect(orders(world)).toBe(2);
    await well(stack.up([server({ sshKeys: [otherKey], adopt: true }, options)]));
    expect(uuids(world)).toHaveLength(1);
    expect(orders(world)).toBe(2);
  });
});

describe("a replacement that releases first", () => {
  scenario("killed between release and order, or after it, ends with one server", async (world) => {
    const stack = world.stack();
    await well(stack.up([server()]));
    const changed = [server({ sshKeys: [otherKey] })];
    const endpoint = "POST /flexMetal/servers";
    for (const applied of [false, true])
      expect((await stack.up(changed, { kill: { endpoint, applied } })).killed).toBe(true);
    await well(stack.up(changed));
    expect(uuids(world)).toHaveLength(1);
    expect((await stack.entry("it"))!.outputs.uuid).toBe(uuids(world)[0]);
  });

  scenario("that the vendor's catalogue rules out releases nothing", async (world) => {
    const stack = world.stack();
    await well(stack.up([server()]));
    const [old] = uuids(world);
    for (const replace of [undefined, ["it"]])
      await refused(
        stack.up([server({ instanceType: "bm99" })], replace ? { replace } : {}),
        /not released for a replacement.*instanceType .* is not in the vendor's catalogue/,
      );
    expect(uuids(world)).toEqual([old]);
    expect(await stack.names()).toEqual(["it"]);
  });
});

describe("a name that an alias has set free", () => {
  scenario("is no claim to the server of the resource that had it", async (world) => {
    const stack = world.stack();
    await well(stack.up([server({}, {}, "old")]));
    const [kept] = uuids(world);
    const renamed = server({}, { aliases: [{ name: "old" }] }, "new");
    await well(stack.up([renamed]));
    await well(stack.up([server({}, {}, "old"), server({}, {}, "new")]));
    expect((await stack.entry("new"))!.outputs.uuid).toBe(kept);
    expect((await stack.entry("old"))!.outputs.uuid).not.toBe(kept);
    await well(stack.up([server({}, {}, "new")]));
    expect(uuids(world)).toEqual([kept]);
  });
});

describe("where the account does without marks", () => {
  const config = { "rackform:i3d": JSON.stringify({ ownerTags: false }) };

  scenario("a killed run asks", async (world) => {
    const stack = world.stack();
    const kill = { endpoint: "POST /flexMetal/servers" };
    expect((await stack.up([server()], { config, kill })).killed).toBe(true);
    await refused(stack.up([server()], { config }), /exists already.*adopt: true/s);
    await well(stack.up([server()], { config, env: { RACKFORM_ADOPT: "equal" } }));
    expect(orders(world)).toBe(1);
    expect(rented(world)[0]!.tags).toEqual(["env:prod"]);
  });

  scenario(
    "a rename without alias that broke off releases nothing in the run that repairs it",
    async (world) => {
      const stack = world.stack();
      await well(stack.up([server({}, {}, "old")], { config }));
      await stack.up([server({}, {}, "new"), failingRecord()], { config, continueOnError: true });
      expect(uuids(world)).toHaveLength(1);
      await well(stack.up([server({ adopt: true }, { protect: true }, "new")], { config }));
      expect(uuids(world)).toHaveLength(1);
      expect(await stack.names()).toEqual(["new"]);
    },
  );
});

describe("secret arguments", () => {
  scenario("show in no message, whatever fails", async (world) => {
    const stack = world.stack();
    const script = "#!/bin/sh\necho hunter2-script\n";
    const os = { slug: "ubuntu-2404-lts", kernelParams: [{ key: "token", value: "hunter2-kernel" }] };
    const program = (more: Args = {}) => [
      server({ postInstallScript: secret(script), os: secret(os), ...more }),
    ];
    rentByHand(world.place());
    const ran = [
      await stack.up(program()),
      await stack.up(program({ adopt: false, instanceType: "bm99" })),
      await stack.up(
        program({ adopt: false, name: "talos", os: secret({ ...os, ipxeScriptUrl: "hunter2" }) }),
      ),
      await stack.up(program({ adopt: false })),
      await stack.up(program({ adopt: false, postInstallScript: secret(`${script}more`) })),
    ];
    expect(ran.map(({ failed }) => failed)).toEqual([true, true, true, false, false]);
    for (const { text } of ran) expect(text).not.toMatch(/hunter2/);
  });
});

describe("what the vendor makes something else of", () => {
  scenario(
    "is kept as unfinished, with what was expected and what came, and orders no other",
    async (world) => {
      const stack = world.stack();
      world.simulator.faults.add({
        vendor: "i3d",
        endpoint: "*flexMetal/servers*",
        kind: "mutate",
        times: Infinity,
        mutate: (reply) => ({
          ...reply,
          body: (reply.body as { name: string }[]).map((each) => ({ ...each, name: each.name.slice(0, 3) })),
        }),
      });
      const told = /name "web" instead of "web-1".*declare it as it is/;
      await refused(stack.up([server()]), told);
      await stack.refresh();
      await refused(stack.up([server()]), told);
      expect(orders(world)).toBe(1);
      await well(stack.destroy());
      expect(uuids(world)).toEqual([]);
    },
  );

  scenario(
    "a tag that it does not keep is told; a mark that it does not keep stops nothing",
    async (world) => {
      const stack = world.stack();
      world.simulator.faults.add({
        vendor: "i3d",
        endpoint: "*flexMetal/servers*",
        kind: "mutate",
        times: Infinity,
        mutate: (reply) => ({
          ...reply,
          body: (reply.body as { tags: string[] }[]).map((each) => ({
            ...each,
            tags: each.tags.filter((tag) => tag === "env:prod"),
          })),
        }),
      });
      expect((await well(stack.up([server()]))).text).toMatch(/does not keep the tag rackform:/);
      await refused(
        stack.up([server({ tags: ["env:prod", "gone"] })]),
        /\["env:prod","gone"\] is wanted, and it shows \["env:prod"\]; declare them as it shows them/,
      );
      await well(stack.destroy());
      expect(uuids(world)).toEqual([]);
    },
  );
});

describe("a server renamed with an alias", () => {
  const renamed = (more: Args = {}) => server(more, { aliases: [{ name: "it" }] }, "renamed");

  scenario(
    "is not what a new resource of the old name goes on with",
    async (world) => {
      const stack = world.stack();
      await well(stack.up([server()]));
      await well(stack.up([renamed()]));
      const [first] = uuids(world);
      await well(stack.up([renamed(), server()]));
      expect(orders(world)).toBe(2);
      expect((await stack.entry("renamed"))!.outputs.uuid).toBe(first);
      expect((await stack.entry("it"))!.outputs.uuid).not.toBe(first);
      await well(stack.up([renamed()]));
      expect(uuids(world)).toEqual([first]);
    },
    { cli: true },
  );

  scenario(
    "has the new name's mark from its next update on, which a run with targets heeds",
    async (world) => {
      const stack = world.stack();
      await well(stack.up([server()]));
      const before = rented(world)[0]!.tags.filter((tag) => mark.test(tag));
      const updated = renamed({ tags: ["env:test"] });
      await well(stack.up([updated]));
      const after = rented(world)[0]!.tags.filter((tag) => mark.test(tag));
      expect(after).toHaveLength(1);
      expect(after).not.toEqual(before);
      // The run does not see the renamed resource, which is no target: an equal server is a question, not a find.
      await refused(
        stack.up([updated, server({ tags: ["env:test"] })], { target: ["it"] }),
        /exists already/,
      );
      expect(orders(world)).toBe(1);
    },
  );
});
