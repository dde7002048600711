import { refused, waysOut, well } from "./support/expect";
import { scenario, tellEngines } from "./support/scenario";
import {
  type DnsVendor,
  editRows,
  objectSubjects,
  ownSubjects,
  rentedAt,
  resource,
  subjects,
  type Subject,
  titleOf,
} from "./support/subjects";
import type { Place, RunOptions, World } from "./support/world";

tellEngines("ownership, take-over");

const named = (list: readonly Subject[]) => list.map((subject) => ({ title: titleOf(subject), subject }));

/** What a message about an object in the way has to say: what, in which account, and the ways out. */
const conflict = (world: World, { named: object, vendor }: Subject): RegExp[] => [
  object,
  new RegExp(`\\b${world.account("a", vendor).identity.id}\\b`),
  ...waysOut,
];

/** Told whenever something is taken over. */
const adopted = /adopt|tak(en|es) over|took over/i;

describe.each(named(objectSubjects))("an equal object that somebody made: $title", ({ subject }) => {
  const cli = { cli: subject.kind === "Snapshot" && subject.vendor === "gigahost" };

  scenario(
    "is a conflict, and stays whatever the stack does",
    async (world) => {
      const place = world.place();
      subject.ground(place);
      subject.makeByHand(place);
      world.simulator.requests.resetCounts();
      const stack = world.stack();
      await refused(stack.up([resource(subject)]), ...conflict(world, subject));
      await refused(stack.up([resource(subject)]), ...conflict(world, subject));
      expect(await stack.names()).toEqual([]);
      await well(stack.refresh());
      await well(stack.destroy());
      expect(subject.objects(place)).toEqual([subject.text]);
      expect(world.simulator.requests.counts().writes).toBe(0);
    },
    cli,
  );

  const allowances: { how: string; adopt?: boolean; options?: RunOptions }[] = [
    { how: "adopt: true of the resource", adopt: true },
    { how: "the run's configuration", options: { config: { "rackform:adopt": "equal" } } },
    { how: "the run's environment", options: { env: { RACKFORM_ADOPT: "equal" } } },
  ];

  describe.each(allowances)("with $how", ({ adopt, options = {} }) => {
    scenario(
      "is taken over, which is told, and is the stack's from then on",
      async (world) => {
        const place = world.place();
        subject.ground(place);
        subject.makeByHand(place);
        const stack = world.stack();
        const program = [resource(subject, "it", adopt ? { adopt } : {})];
        const ran = await well(stack.up(program, options));
        expect(ran.text).toMatch(adopted);
        expect(subject.objects(place)).toEqual([subject.text]);
        world.simulator.requests.resetCounts();
        const again = await well(stack.up(program));
        expect(again.text).not.toMatch(adopted);
        expect(world.simulator.requests.counts().writes).toBe(0);
        await well(stack.destroy());
        expect(subject.objects(place)).toEqual([]);
      },
      cli,
    );
  });

  scenario("is not taken over by an allowance that is empty or unknown", async (world) => {
    const place = world.place();
    subject.ground(place);
    subject.makeByHand(place);
    for (const RACKFORM_ADOPT of ["", "everything"]) {
      const ran = await world.stack().up([resource(subject)], { env: { RACKFORM_ADOPT } });
      expect(ran.failed).toBe(true);
      expect(ran.text).toMatch(/adopt/i);
    }
    expect(subject.objects(place)).toEqual([subject.text]);
  });

  scenario(
    "with state delete: the object is the stack's by its mark, or the next up asks",
    async (world) => {
      const place = world.place();
      subject.ground(place);
      const stack = world.stack();
      await well(stack.up([resource(subject)]));
      const [uuid] = rentedAt(place).map((server) => server.uuid);
      await stack.forget("it");
      expect(await stack.names()).toEqual([]);
      if (["FlexMetalServer", "VirtualMachine"].includes(subject.kind)) {
        const ran = await well(stack.up());
        expect(ran.text).toMatch(adopted);
        if (uuid !== undefined) expect((await stack.entry("it"))?.outputs.uuid).toBe(uuid);
      } else {
        await refused(stack.up(), ...conflict(world, subject));
        await well(stack.up(undefined, { env: { RACKFORM_ADOPT: "equal" } }));
      }
      expect(subject.objects(place)).toEqual([subject.text]);
      await well(stack.destroy());
      expect(subject.objects(place)).toEqual([]);
    },
    { cli: subject.kind === "FlexMetalServer" },
  );
});

describe.each(named(objectSubjects))("a second stack in the same account: $title", ({ subject }) => {
  scenario(
    "that declares the same neither shares the object nor destroys it",
    async (world) => {
      const place = world.place();
      subject.ground(place);
      const [one, two] = [world.stack("one"), world.stack("two")];
      await well(one.up([resource(subject)]));
      await refused(two.up([resource(subject)]), ...conflict(world, subject));
      expect(await two.names()).toEqual([]);
      await well(two.destroy());
      expect(subject.objects(place)).toEqual([subject.text]);
      world.simulator.requests.resetCounts();
      await well(one.refresh());
      await well(one.up());
      expect(world.simulator.requests.counts().writes).toBe(0);
      expect(await one.names()).toEqual(["it"]);
    },
    { cli: subject.kind === "DnsRecord" && subject.vendor === "gigahost" },
  );
});

// Gigahost does not tell a domain's name servers: what was there before is not known there.
const isUntold = ({ kind, vendor }: Subject) => kind === "DomainDelegation" && vendor === "gigahost";
const settings = subjects.filter(
  (subject) => subject.isSetting && subject.kind !== "DnsZoneFile" && !isUntold(subject),
);

describe.each(named(settings))("settings: $title", ({ subject }) => {
  scenario(
    "a second stack that sets the same puts back what it found: the very same",
    async (world) => {
      const place = world.place();
      subject.ground(place);
      const [one, two] = [world.stack("one"), world.stack("two")];
      await well(one.up([resource(subject)]));
      await well(two.up([resource(subject)]));
      await well(two.destroy());
      expect(subject.objects(place)).toEqual([subject.text]);
      world.simulator.requests.resetCounts();
      await well(one.refresh());
      await well(one.up());
      expect(world.simulator.requests.counts().writes).toBe(0);
      await well(one.destroy());
      expect(subject.objects(place)).toEqual([subject.before]);
    },
    { cli: subject.vendor === "gigacloud" },
  );

  scenario("the second stack's own value goes back to the first one's", async (world) => {
    const place = world.place();
    subject.ground(place);
    const [one, two] = [world.stack("one"), world.stack("two")];
    await well(one.up([resource(subject)]));
    await well(two.up([resource(subject, "it", subject.changed)]));
    expect(subject.objects(place)).not.toEqual([subject.text]);
    await well(two.destroy());
    expect(subject.objects(place)).toEqual([subject.text]);
  });

  scenario("what stood there already, equal or not, is put back", async (world) => {
    const place = world.place();
    subject.ground(place);
    subject.makeByHand(place);
    const stack = world.stack();
    await well(stack.up([resource(subject)]));
    await well(stack.destroy());
    expect(subject.objects(place)).toEqual([subject.text]);
  });
});

describe.each(named(ownSubjects.filter(({ kind }) => kind === "DnsZoneFile")))("$title", ({ subject }) => {
  scenario("takes in what it finds, and says how much", async (world) => {
    const place = world.place();
    subject.ground(place);
    subject.makeByHand(place);
    const ran = await well(world.stack().up([resource(subject)]));
    expect(ran.text).toMatch(/\b1\b.*(row|record).*|(row|record).*\b1\b/i);
    expect(ran.text).toMatch(adopted);
    expect(subject.objects(place)).toEqual([subject.text]);
  });
});

/** Objects with the key of the declared one that are not equal to it. */
const different: Record<string, (place: Place, vendor: Subject["vendor"]) => void> = {
  DnsZone: (place, vendor) =>
    void place.seed(
      vendor,
      vendor === "gigahost"
        ? { zones: [{ name: "example.no", type: "MASTER" }] }
        : { zones: [{ domain: "example.pl", type: "secoundary", master_nameserver: "192.0.2.53" }] },
    ),
  DnsRecord: (place, vendor) =>
    editRows(place, vendor as DnsVendor, {
      add: [{ name: "www", type: "A", value: "192.0.2.10", ttl: 77 }],
    }),
  BgpSession: (place) => void place.seed("gigahost", { bgpSessions: [{ asn: "64501", ip: "192.0.2.20" }] }),
};

describe.each(named(ownSubjects.filter(({ kind }) => kind in different)))(
  "a different object under the same key: $title",
  ({ subject }) => {
    scenario("is never taken over, not even by a run that may take over equal ones", async (world) => {
      const place = world.place();
      subject.ground(place);
      different[subject.kind]!(place, subject.vendor);
      const before = JSON.stringify(subject.objects(place));
      const stack = world.stack();
      await refused(stack.up([resource(subject)], { env: { RACKFORM_ADOPT: "equal" } }), subject.named);
      expect(JSON.stringify(subject.objects(place))).toBe(before);
      await well(stack.destroy());
      expect(JSON.stringify(subject.objects(place))).toBe(before);
    });
  },
);
