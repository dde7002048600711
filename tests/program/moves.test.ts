import * as pulumi from "@pulumi/pulumi";
import { DnsRecord, DnsZone, Provider } from "../../index";
import { demo, Simulator } from "../../simulator";
import { frontEndNames } from "../support/front-ends";
import { changesOf, useStacks, well } from "../support/stack";

const start = useStacks();

class Site extends pulumi.ComponentResource {
  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super("trial:Site", name, {}, opts);
  }
}

type Options = pulumi.CustomResourceOptions;
const record = (name: string, opts?: Options) =>
  new DnsRecord(name, { zone: "gigahost:example.org", name: "moved", type: "A", value: "192.0.2.77" }, opts);
const aliased = (...aliases: pulumi.Input<pulumi.URN | pulumi.Alias>[]): Options => ({ aliases });

const types = { dynamic: "pulumi-nodejs:dynamic/rackform", plugin: "rackform:index" };
const urn = (type: string, above = "", name = "a") =>
  `urn:pulumi:test::test::${above === "" ? "" : `${above}$`}${type}::${name}`;

interface Move {
  before: () => unknown;
  after: () => unknown;
  /** The stack that the state comes from, where it is another one. */
  from?: { project?: string; stack?: string };
}

const zoneOver = (name: string, child: string, opts?: Options) =>
  record(child, {
    ...opts,
    parent: new DnsZone(
      name,
      { vendor: "gigahost", domain: "over.example" },
      name === "z" ? {} : aliased({ name: "z" }),
    ),
  });

const moves: Record<string, Move> = {
  "a name": { before: () => record("a"), after: () => record("b", aliased({ name: "a" })) },
  "a name that is an Output, and an alias that is one": {
    before: () => record("a"),
    after: () =>
      record("b", aliased({ name: pulumi.output("no") }, pulumi.output({ name: pulumi.output("a") }))),
  },
  "a name, the last of several": {
    before: () => record("a"),
    after: () => record("c", aliased({ name: "b" }, { name: "a" })),
  },
  "no parent": {
    before: () => record("a"),
    after: () => record("b", { parent: new Site("site"), aliases: [{ name: "a", parent: undefined }] }),
  },
  "a parent": {
    before: () => record("a", { parent: new Site("site") }),
    after: () => record("b", aliased({ name: "a", parent: new Site("site") })),
  },
  "a parent by its URN": {
    before: () => record("a", { parent: new Site("site") }),
    after: () => record("b", aliased({ name: "a", parent: urn("trial:Site", "", "site") })),
  },
  "a zone as the parent, renamed too": {
    before: () => zoneOver("z", "a"),
    after: () => zoneOver("y", "b", aliased({ name: "a" })),
  },
  "a project": {
    from: { project: "old" },
    before: () => record("a"),
    after: () => record("b", aliased({ name: "a", project: "old" })),
  },
  "a stack": {
    from: { stack: "old" },
    before: () => record("a"),
    after: () => record("b", aliased({ name: "a", stack: "old" })),
  },
  "the type of this front end": {
    before: () => record("a"),
    after: () =>
      record("b", aliased(...Object.values(types).map((type) => ({ name: "a", type: `${type}:DnsRecord` })))),
  },
  "an explicit provider": {
    before: () => record("a", { provider: own("p") }),
    after: () => record("b", { provider: own("q", aliased({ name: "p" })), aliases: [{ name: "a" }] }),
  },
};

const own = (name: string, opts?: Options) =>
  new Provider(
    name,
    { gigahost: JSON.parse(pulumi.runtime.allConfig()["rackform:gigahost"]!) as never },
    opts,
  );

const ways = frontEndNames.flatMap((from) =>
  frontEndNames.filter((to) => to !== from).map((to) => ({ from, to })),
);

describe.each(ways)("from $from to $to in the update that renames the resource", ({ from, to }) => {
  const all: Record<string, Move> = { ...moves };
  for (const [title, said] of Object.entries(types)) {
    const zone = `${said}:DnsZone`;
    all[`a URN with types of the ${title} front end`] = {
      before: () => record("a"),
      after: () => record("b", aliased(urn(`${said}:DnsRecord`))),
    };
    all[`such a URN as an Output, under a zone (${title})`] = {
      before: () => zoneOver("z", "a"),
      after: () => [
        new DnsZone("z", { vendor: "gigahost", domain: "over.example" }),
        record("b", aliased(pulumi.output(urn(`${said}:DnsRecord`, zone)))),
      ],
    };
    all[`a zone as the parent by such a URN (${title})`] = {
      before: () => zoneOver("z", "a"),
      after: () => [
        new DnsZone("z", { vendor: "gigahost", domain: "over.example" }),
        record("b", aliased({ name: "a", parent: urn(zone, "", "z") })),
      ],
    };
  }

  test.each(Object.entries(all))("%s: nothing is written", async (_title, { before, after, from: place }) => {
    const simulator = new Simulator();
    demo(simulator);
    const first = await start(() => void before(), { simulator, frontEnd: from, ...place });
    await well(first.up());
    const second = await start(() => void after(), { simulator, frontEnd: to });
    second.state = first.state!;
    simulator.requests.resetCounts();
    await well(second.up());
    expect(simulator.requests.counts().writes).toBe(0);
    expect(changesOf(await well(second.preview()))).toEqual({});
    await well(second.destroy());
  });
});
