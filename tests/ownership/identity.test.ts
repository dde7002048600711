import { refused, well } from "./support/expect";
import { scenario, tellEngines } from "./support/scenario";
import {
  dnsVendors,
  editRows,
  nameAt,
  objectSubjects,
  removeZone,
  resource,
  seedZone,
  setName,
  snapshotsOf,
  type Subject,
  subjects,
  titleOf,
} from "./support/subjects";
import type { Place } from "./support/world";

tellEngines("ownership, identity");

const subjectOf = (kind: string, vendor: string): Subject =>
  subjects.find((subject) => subject.kind === kind && subject.vendor === vendor)!;

interface Exchange {
  title: string;
  subject: Subject;
  /** Somebody takes ours away and makes one of their own that can be taken for it. */
  exchange(place: Place, id: string): void;
  /** What stands then, as the subject lists it. */
  theirs: string[];
  /** Whether theirs is in the way of ours. */
  blocks: boolean;
}

const serverOf = { gigahost: "2201", terrahost: "3301" } as const;
const panels = ["gigahost", "terrahost"] as const;

const exchanges: Exchange[] = [
  ...dnsVendors.map((vendor) => ({
    title: `a zone at ${vendor}, made anew`,
    subject: subjectOf("DnsZone", vendor),
    exchange(place: Place) {
      removeZone(place, vendor);
      seedZone(place, vendor);
      editRows(place, vendor, { add: [{ name: "theirs", type: "A", value: "203.0.113.1", ttl: 3600 }] });
    },
    theirs: [subjectOf("DnsZone", vendor).text],
    blocks: true,
  })),
  ...panels.flatMap((vendor) => [
    {
      title: `a snapshot at ${vendor} whose id has another name`,
      subject: subjectOf("Snapshot", vendor),
      exchange(place: Place, id: string) {
        place.seed(vendor, { removeSnapshots: [{ server: serverOf[vendor], id }] });
        place.seed(vendor, { servers: [{ id: serverOf[vendor], snapshots: [{ id, name: "theirs" }] }] });
      },
      theirs: ["theirs"],
      blocks: false,
    },
    {
      title: `a snapshot at ${vendor} of the same name with another id`,
      subject: subjectOf("Snapshot", vendor),
      exchange(place: Place, id: string) {
        place.seed(vendor, { removeSnapshots: [{ server: serverOf[vendor], id }] });
        place.seed(vendor, { servers: [{ id: serverOf[vendor], snapshots: [{ name: "nightly" }] }] });
      },
      theirs: ["nightly"],
      blocks: true,
    },
  ]),
  {
    title: "a session at gigahost of another ASN",
    subject: subjectOf("BgpSession", "gigahost"),
    exchange(place) {
      const sessions = place.inspect("gigahost").bgpSessions as { id: string }[];
      place.seed("gigahost", { removeSessions: sessions.map(({ id }) => id) });
      place.seed("gigahost", { bgpSessions: [{ asn: "64501", ip: "192.0.2.20" }] });
    },
    theirs: ["AS64501 192.0.2.20"],
    blocks: true,
  },
];

/** The vendor's id of the only snapshot; other kinds have no use for it. */
function snapshotId(place: Place, { kind, vendor }: Subject): string {
  if (kind !== "Snapshot") return "";
  return snapshotsOf(place, vendor as "gigahost" | "terrahost")[0]!.id;
}

describe.each(exchanges)("$title", ({ subject, exchange, theirs, blocks }) => {
  scenario(
    "is not touched by a destroy",
    async (world) => {
      const place = world.place();
      subject.ground(place);
      const stack = world.stack();
      await well(stack.up([resource(subject)]));
      exchange(place, snapshotId(place, subject));
      expect(subject.objects(place)).toEqual(theirs);
      world.simulator.requests.resetCounts();
      await stack.destroy();
      expect(subject.objects(place)).toEqual(theirs);
      expect(world.simulator.requests.counts().writes).toBe(0);
    },
    { cli: subject.kind === "DnsZone" && subject.vendor === "gigahost" },
  );

  scenario("is not touched when ours leaves the program", async (world) => {
    const place = world.place();
    subject.ground(place);
    const stack = world.stack();
    await well(stack.up([resource(subject)]));
    exchange(place, snapshotId(place, subject));
    await stack.up([]);
    expect(subject.objects(place)).toEqual(theirs);
  });

  scenario("is not ours to a refresh: ours is gone, and the next up takes nothing over", async (world) => {
    const place = world.place();
    subject.ground(place);
    const stack = world.stack();
    await well(stack.up([resource(subject)]));
    exchange(place, snapshotId(place, subject));
    await well(stack.refresh());
    expect(await stack.names()).toEqual([]);
    if (blocks) {
      await refused(stack.up([resource(subject)]), subject.named);
      expect(subject.objects(place)).toEqual(theirs);
    } else {
      await well(stack.up([resource(subject)]));
      expect(subject.objects(place).sort()).toEqual([...theirs, subject.text].sort());
      await well(stack.destroy());
      expect(subject.objects(place)).toEqual(theirs);
    }
  });

  scenario("is not changed by an update of ours", async (world) => {
    const place = world.place();
    subject.ground(place);
    const stack = world.stack();
    await well(stack.up([resource(subject)]));
    exchange(place, snapshotId(place, subject));
    await stack.up([resource(subject, "it", subject.changed)]);
    expect(subject.objects(place)).toEqual(expect.arrayContaining(theirs));
  });
});

const reverse = subjects.filter(({ kind }) => kind === "ReverseDns");

describe.each(reverse.map((subject) => ({ title: titleOf(subject), subject })))(
  "a name that somebody else has set since: $title",
  ({ subject }) => {
    scenario("is not cleared by a destroy", async (world) => {
      const place = world.place();
      subject.ground(place);
      const stack = world.stack();
      await well(stack.up([resource(subject)]));
      setName(place, subject.vendor, "theirs.example.net");
      await stack.destroy();
      expect(nameAt(place, subject.vendor)).toBe("theirs.example.net");
    });
  },
);

test("every kind whose objects are made and taken away is exchanged, or cannot be told from its twin", () => {
  // a row is its content, and a server's id is given once
  const untold = ["DnsRecord", "FlexMetalServer"];
  const covered = exchanges.map(({ subject }) => titleOf(subject));
  const missing = objectSubjects.filter(({ kind }) => !untold.includes(kind)).map(titleOf);
  expect(missing.filter((title) => !covered.includes(title))).toEqual([]);
});
