import fc from "fast-check";
import { Simulator } from "../../simulator";
import { editOutside } from "../support/zones";
import {
  type DnsVendor,
  domainAt,
  foreignRows,
  record,
  rowText,
  rowTexts,
  seedForeignZone,
} from "./scenarios/dns-rows";
import { report } from "./support/figures";
import { MiniStack, type Program } from "./support/mini-stack";
import { at, badAnswers, crashes, type Strike } from "./support/wire";
import { dnsVendors } from "../../resources/dns/limits";

/** `npm run reliability` tries more, `RACKFORM_HISTORIES=100000` is for a long run by hand. */
const histories = Number(process.env.RACKFORM_HISTORIES ?? 800);
const longest = 30;

let ran = 0;
let steps = 0;
let runs = 0;
afterAll(() => report("histories", { histories: ran, historySteps: steps, historyRuns: runs }));

const strikes: Strike[] = [...Object.values(crashes), ...Object.values(badAnswers)];

interface Entry {
  name: string;
  type: "A" | "MX" | "TXT";
  value: number;
  ttl: number;
}

const entry: fc.Arbitrary<Entry> = fc.record({
  name: fc.constantFrom("@", "www", "a"),
  type: fc.constantFrom("A" as const, "MX" as const, "TXT" as const),
  value: fc.integer({ min: 1, max: 3 }),
  ttl: fc.constantFrom(60, 3600),
});

const values = {
  A: (value: number) => ({ value: `192.0.2.${value}` }),
  MX: (value: number) => ({ value: `mx${value}.example.net`, priority: value }),
  TXT: (value: number) => ({ value: `text ${value}` }),
};

const factsOf = ({ name, type, value, ttl }: Entry) => ({ name, type, ttl, ...values[type](value) });
const sameRowAs = (entry: Entry) => (other: Entry) =>
  entry.name === other.name && entry.type === other.type && entry.value === other.value;

function isRow(inputs: Record<string, unknown>, entry: Entry): boolean {
  const { name, type, value } = factsOf(entry);
  return inputs.name === name && inputs.type === type && inputs.value === value;
}

/** What the world should look like, as far as the program says. */
interface Model {
  vendor: DnsVendor;
  /** By the resource's name. */
  program: Map<string, Entry>;
}

class World {
  readonly simulator: Simulator;
  readonly stack: MiniStack;
  /**
   * The last run broke off, so that an object may exist of which no state knows (Pulumi names it as a pending creation).
   * Users run again before they edit, and let that run take over what is equal; so do they here.
   */
  unsettled = false;

  constructor(readonly vendor: DnsVendor) {
    this.simulator = new Simulator({ vendors: [vendor] });
    seedForeignZone(this.simulator, vendor, domainAt(vendor));
    this.stack = new MiniStack(this.simulator);
  }

  get rows(): string[] {
    return rowTexts(this.simulator, this.vendor, domainAt(this.vendor)).sort();
  }
}

function programOf({ vendor, program }: Model): Program {
  return [...program].map(([name, row]) => record(name, `${vendor}:${domainAt(vendor)}`, factsOf(row)));
}

/** Lets a run take over what is equal and in no state. */
const allowance = { env: { RACKFORM_ADOPT: "equal" } };

/** What users do after a run that broke off: again, and after a refresh where the message asks for one. */
async function settle(model: Model, { stack }: World): Promise<void> {
  const { errors } = await stack.up(programOf(model), allowance);
  if (!errors.some(({ message }) => message.includes("pulumi refresh"))) return;
  await stack.refresh();
  await stack.up(programOf(model), allowance);
}

type Command = fc.AsyncCommand<Model, World>;

/** The user edits the program: a resource is declared, changed, or removed. */
class Edit implements Command {
  constructor(
    readonly name: string,
    readonly entry: Entry | undefined,
  ) {}
  check = ({ vendor, program }: Readonly<Model>) => {
    const { entry } = this;
    if (!entry) return program.has(this.name);
    const others = [...program].filter(([name]) => name !== this.name).map(([, other]) => other);
    // Two resources that are one row, or two TTLs in one set where the vendor keeps one, are mistakes of the program.
    const isSet = (other: Entry) => other.name === entry.name && other.type === entry.type;
    const clashes = (other: Entry) => vendor === "gigahost" && isSet(other) && other.ttl !== entry.ttl;
    return !others.some((other) => sameRowAs(entry)(other) || clashes(other));
  };
  async run(model: Model, world: World): Promise<void> {
    // A row that moves to another resource and changes at once is a clear conflict, since engines create before they
    // delete: users do it in two runs, or with an alias.
    const moves = world.stack.state.some(
      ({ name, inputs }) => name !== this.name && this.entry && isRow(inputs, this.entry),
    );
    if (world.unsettled || moves) await settle(model, world);
    world.unsettled = false;
    if (this.entry) model.program.set(this.name, this.entry);
    else model.program.delete(this.name);
    steps++;
  }
  toString = () =>
    this.entry ? `declare ${this.name} = ${rowText(factsOf(this.entry))}` : `remove ${this.name}`;
}

/** Somebody removes a row of ours, or gives it another TTL, in the vendor's panel. */
class Tamper implements Command {
  constructor(
    readonly name: string,
    readonly ttl: number | undefined,
  ) {}
  check = ({ program }: Readonly<Model>) => program.has(this.name);
  async run(model: Model, world: World): Promise<void> {
    const { program, vendor } = model;
    steps++;
    // What no state knows is somebody else's as soon as it looks different.
    if (world.unsettled) await settle(model, world);
    world.unsettled = false;
    const facts = factsOf(program.get(this.name)!);
    const stands = world.rows.some(
      (row) => row.startsWith(`${facts.name} `) && row.endsWith(rowText(facts).split(" ").slice(2).join(" ")),
    );
    if (!stands) return Promise.resolve();
    const changed = this.ttl === undefined ? [] : [{ ...facts, ttl: this.ttl }];
    editOutside(world.simulator, vendor, domainAt(vendor), { remove: [facts], add: changed });
    return Promise.resolve();
  }
  toString = () => `somebody ${this.ttl === undefined ? "removes" : `sets TTL ${this.ttl} of`} ${this.name}`;
}

/** A run, perhaps with one request that goes wrong, or is its last; errors are expected, lies are not. */
class Go implements Command {
  constructor(
    readonly operation: "up" | "refresh",
    readonly number: number,
    readonly strike: Strike | undefined,
    readonly parallel: number,
  ) {}
  check = () => true;
  async run(model: Model, world: World): Promise<void> {
    const { stack } = world;
    steps++;
    runs++;
    const options = {
      parallel: this.parallel,
      ...(this.strike ? { fate: at(this.number, this.strike) } : {}),
    };
    const { killed, errors } = await (this.operation === "up"
      ? stack.up(programOf(model), options)
      : stack.refresh(options));
    world.unsettled ||= this.operation === "up" && (killed || errors.length > 0);
    if (this.operation === "up" && !killed && errors.length === 0) world.unsettled = false;
  }
  toString = () =>
    `${this.operation} (${this.parallel} in parallel${this.strike ? `, request ${this.number}: ${nameOf(this.strike)}` : ""})`;
}

function nameOf(strike: Strike): string {
  return Object.entries({ ...crashes, ...badAnswers }).find(([, other]) => other === strike)![0];
}

/** Somebody else's run of the same program at the same time, from the same state. */
class Race implements Command {
  check = () => true;
  async run(model: Model, world: World): Promise<void> {
    const { stack, simulator } = world;
    steps++;
    runs += 2;
    const rival = new MiniStack(simulator, stack.name);
    rival.state = [...stack.state];
    await Promise.all([stack.up(programOf(model)), rival.up(programOf(model))]);
    world.unsettled = true;
  }
  toString = () => "two runs race";
}

const name = fc.constantFrom("r1", "r2", "r3", "r4");
const commands = fc.commands(
  [
    fc.tuple(name, fc.option(entry, { nil: undefined, freq: 4 })).map(([one, row]) => new Edit(one, row)),
    fc.tuple(name, fc.constantFrom(undefined, 77, 5)).map(([one, ttl]) => new Tamper(one, ttl)),
    fc
      .tuple(
        fc.constantFrom("up" as const, "up" as const, "refresh" as const),
        fc.integer({ min: 1, max: 8 }),
        fc.option(fc.constantFrom(...strikes), { freq: 3, nil: undefined }),
        fc.constantFrom(1, 16),
      )
      .map((all) => new Go(...all)),
    fc.constant(new Race()),
  ],
  { maxCommands: longest, size: "max" },
);

test.each(dnsVendors)(
  "any history at %s, a run that broke off being repeated first: one refresh and one up end at the program, one more writes nothing, and nothing foreign is touched",
  async (vendor) => {
    const property = fc.asyncProperty(commands, async (history) => {
      ran++;
      const world = new World(vendor);
      const model: Model = { vendor, program: new Map() };
      await fc.asyncModelRun(() => ({ model, real: world }), history);
      const { stack, simulator } = world;
      await stack.refresh();
      const end = await stack.up(programOf(model), allowance);
      expect(end.errors.map(({ message }) => message)).toEqual([]);
      expect(world.rows).toEqual(
        [...foreignRows, ...[...model.program.values()].map((row) => rowText(factsOf(row)))].sort(),
      );
      simulator.requests.resetCounts();
      const again = await stack.up(programOf(model));
      expect(again.errors).toEqual([]);
      expect(simulator.requests.counts().writes).toBe(0);
    });
    await fc.assert(property, { numRuns: Math.ceil(histories / 2), verbose: 1 });
  },
  Math.max(240_000, histories * 200),
);
