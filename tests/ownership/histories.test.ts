import fc from "fast-check";
import { type Args, declare, type Declared, provider } from "./support/program";
import {
  editRows,
  rentByHand,
  rentedAt,
  rowsOf,
  seedZone,
  serverArgs,
  snapshotsOf,
} from "./support/subjects";
import type { Ran } from "./support/runner";
import { type Entry, type TestedStack, World } from "./support/world";

/** `RACKFORM_OWNERSHIP_HISTORIES=5000` is for a long run by hand. */
const histories = Number(process.env.RACKFORM_OWNERSHIP_HISTORIES ?? 40);
const longest = 16;

const stackNames = ["one", "two"] as const;
const accounts = ["a", "b"] as const;
type StackName = (typeof stackNames)[number];
type AccountName = (typeof accounts)[number];
const dns = { gigahost: "example.no", artnet: "example.pl" } as const;
type DnsVendor = keyof typeof dns;

/** What a program may declare, in either account; small, so that actors meet. */
type Thing =
  | { kind: "row"; vendor: DnsVendor; name: string; value: number; ttl: number }
  | { kind: "server"; name: string; tag: string }
  | { kind: "snapshot"; name: string };

interface Wish {
  thing: Thing;
  account: AccountName;
  adopt: boolean;
}

const facts = ({ name, value, ttl }: Extract<Thing, { kind: "row" }>) => ({
  name,
  type: "A",
  value: `192.0.2.${value}`,
  ttl,
});

function declared(slot: string, { thing, account, adopt }: Wish): Declared {
  const options = account === "b" ? { provider: "other" } : undefined;
  const allowed: Args = adopt ? { adopt } : {};
  switch (thing.kind) {
    case "row":
      return declare(
        "DnsRecord",
        slot,
        { zone: `${thing.vendor}:${dns[thing.vendor]}`, ...facts(thing), ...allowed },
        options,
      );
    case "server":
      return declare(
        "FlexMetalServer",
        slot,
        { ...serverArgs, name: thing.name, tags: [thing.tag], ...allowed },
        options,
      );
    case "snapshot":
      return declare(
        "Snapshot",
        slot,
        { vendor: "gigahost", serverId: "2201", name: thing.name, ...allowed },
        options,
      );
  }
}

/** Everything at the vendors: what tells an object from others, and how it looks. */
function objectsOf(world: World): Map<string, string> {
  const found = new Map<string, string>();
  for (const account of accounts) {
    const place = world.place(account);
    for (const vendor of ["gigahost", "artnet"] as const)
      for (const row of rowsOf(place, vendor)) {
        const parts = row.split(" ");
        found.set(`${account} ${vendor} row ${parts.slice(0, 3).join(" ")}`, parts[3] ?? "");
      }
    for (const { uuid, name, tags } of rentedAt(place))
      found.set(`${account} server ${uuid}`, [name, ...[...tags].sort()].join(" "));
    for (const { id, name } of snapshotsOf(place, "gigahost")) found.set(`${account} snapshot ${id}`, name);
  }
  return found;
}

/** The object that an entry of a state stands for. */
function keyOf({ kind, provider: name, outputs }: Entry): string {
  const account = name === "other" ? "b" : "a";
  if (kind === "FlexMetalServer") return `${account} server ${String(outputs.uuid)}`;
  if (kind === "Snapshot") return `${account} snapshot ${String(outputs.snapshotId)}`;
  const vendor = String(outputs.zone).split(":")[0];
  return `${account} ${vendor} row ${String(outputs.name)} A ${String(outputs.value)}`;
}

/** Whether a run has said something of this very object. */
function toldOf(text: string, key: string, said: RegExp): boolean {
  const id = key.split(" ").at(-1) ?? key;
  return text.split("\n").some((line) => line.includes(id) && said.test(line));
}

/** Who has made or adopted what, as an onlooker sees it, and what each stack is to be. */
class History {
  readonly owners = new Map<string, Set<StackName>>();
  /** Servers by who ordered them: a resource knows its own by the mark. */
  readonly ordered = new Map<string, string>();
  readonly programs: Record<StackName, Map<string, Wish>> = { one: new Map(), two: new Map() };
  /** Stacks whose last run broke off: users run again before they edit. */
  readonly unsettled = new Set<StackName>();
  /** What a replacement made that was killed. */
  readonly pending = new Set<string>();
  readonly log: string[] = [];

  private constructor(readonly world: World) {}

  static async begin(): Promise<History> {
    const world = await World.open("embedded");
    for (const account of accounts) {
      const place = world.place(account);
      seedZone(place, "gigahost");
      seedZone(place, "artnet");
      place.seed("gigahost", { servers: [{ id: "2201", name: "web1", type: "vps", ipv4: ["192.0.2.10"] }] });
    }
    return new History(world);
  }

  program(name: StackName): Declared[] {
    const resources = [...this.programs[name]].map(([slot, wish]) => declared(slot, wish));
    return [provider("other", "b"), ...resources];
  }

  stack(name: StackName): TestedStack {
    return this.world.stack(name);
  }

  /** Whatever runs: judges what it did to the world and to its state. */
  async judged(
    name: StackName,
    what: string,
    mayAdopt: (slot: string) => boolean,
    run: () => Promise<Ran>,
  ): Promise<Ran> {
    const before = objectsOf(this.world);
    const held = new Set((await this.stack(name).entries()).map(keyOf));
    const ran = await run();
    this.log.push(`${name}: ${what}${ran.killed ? ", killed" : ran.failed ? ", failed" : ""}`);
    const after = objectsOf(this.world);
    const entries = await this.stack(name).entries();
    const problem = (text: string): Error => new Error([...this.log, text, ran.text].join("\n"));

    for (const entry of entries) {
      const key = keyOf(entry);
      if (!before.has(key) || held.has(key) || this.owns(name, key)) continue;
      const isMarked = this.ordered.get(key) === `${name}/${entry.name}`;
      if (!isMarked && !mayAdopt(entry.name)) throw problem(`took ${key} over without leave`);
      if (!/adopt|tak(en|es) over|took over/i.test(ran.text))
        throw problem(`took ${key} over without a word`);
      this.own(name, key);
    }
    for (const [key, look] of before) {
      if (after.get(key) === look || held.has(key) || this.owns(name, key)) continue;
      // A run that was killed has told what it takes over before it changed it.
      if (ran.killed && slots.some(mayAdopt) && toldOf(ran.text, key, /taken over/)) {
        this.own(name, key);
        continue;
      }
      throw problem(`changed ${key}, which it neither made nor adopted`);
    }
    for (const key of after.keys()) {
      if (before.has(key)) continue;
      // Half of a replacement: the engine keeps it as a pending operation, and tells it at every run.
      if (ran.killed && what.includes('"replace"')) this.pending.add(key);
      this.owners.set(key, new Set([name]));
      const slot = entries.find((entry) => keyOf(entry) === key)?.name;
      if (key.includes(" server ") && slot) this.ordered.set(key, `${name}/${slot}`);
    }
    for (const key of this.owners.keys()) if (!after.has(key)) this.owners.delete(key);
    if (ran.killed) {
      this.unsettled.add(name);
      return ran;
    }
    if (this.unsettled.has(name)) return ran;
    const known = new Set(entries.map(keyOf));
    const others = await this.heldByOthers(name);
    for (const [key, owners] of this.owners) {
      if (!owners.has(name) || known.has(key) || this.pending.has(key)) continue;
      // Whoever adopted a server has marked it: it is theirs, and an end of this stack leaves it.
      if (!key.includes(" server ") || !others.has(key)) throw problem(`${key} was made and is in no state`);
      owners.delete(name);
    }
    return ran;
  }

  async heldByOthers(name: StackName): Promise<Set<string>> {
    const others = stackNames.filter((other) => other !== name);
    const entries = await Promise.all(others.map((other) => this.stack(other).entries()));
    return new Set(entries.flat().map(keyOf));
  }

  owns(name: StackName, key: string): boolean {
    return this.owners.get(key)?.has(name) ?? false;
  }

  own(name: StackName, key: string): void {
    const owners = this.owners.get(key) ?? new Set();
    this.owners.set(key, owners.add(name));
  }

  /** What users do after a run that broke off: again, and with the allowance where they are asked. */
  async settle(name: StackName): Promise<void> {
    if (!this.unsettled.has(name)) return;
    const stack = this.stack(name);
    const plain = await this.judged(name, "up, again", this.may(name), () => stack.up(this.program(name)));
    if (plain.failed) {
      const env = { RACKFORM_ADOPT: "equal" };
      const allowed = await this.judged(
        name,
        "up, with the allowance",
        () => true,
        () => stack.up(this.program(name), { env }),
      );
      if (allowed.failed) await this.leaveToUser(name, allowed);
    }
    this.unsettled.delete(name);
  }

  /** Where even the allowance cannot decide (two of one name), the message tells which objects there are, and the user chooses. */
  async leaveToUser(name: StackName, { text }: Ran): Promise<void> {
    const known = new Set((await this.stack(name).entries()).map(keyOf));
    for (const [key, owners] of this.owners)
      if (owners.has(name) && !known.has(key) && toldOf(text, key, /exist|stand|told apart|may be/))
        owners.delete(name);
  }

  may(name: StackName): (slot: string) => boolean {
    return (slot) => this.programs[name].get(slot)?.adopt ?? false;
  }
}

interface Action {
  toString(): string;
  run(history: History): Promise<void>;
}

const slots = ["r1", "r2", "r3"] as const;
const stackName = fc.constantFrom(...stackNames);
const account = fc.constantFrom<AccountName>("a", "a", "b");

const thing: fc.Arbitrary<Thing> = fc.oneof(
  fc.record({
    kind: fc.constant("row" as const),
    vendor: fc.constantFrom<DnsVendor>("gigahost", "artnet"),
    name: fc.constantFrom("www", "api"),
    value: fc.integer({ min: 1, max: 2 }),
    ttl: fc.constantFrom(60, 3600),
  }),
  fc.record({
    kind: fc.constant("server" as const),
    name: fc.constantFrom("web-1", "web-2"),
    tag: fc.constantFrom("blue", "green"),
  }),
  fc.record({ kind: fc.constant("snapshot" as const), name: fc.constantFrom("nightly", "weekly") }),
);

const wish: fc.Arbitrary<Wish> = fc.record({
  thing,
  account,
  adopt: fc.constantFrom(false, false, false, true),
});

const edit = fc
  .tuple(stackName, fc.constantFrom(...slots), fc.option(wish, { nil: undefined, freq: 4 }))
  .map(([name, slot, wanted]): Action => ({
    toString: () => `${name} ${slot} = ${JSON.stringify(wanted)}`,
    async run(history) {
      await history.settle(name);
      const program = history.programs[name];
      if (wanted) program.set(slot, wanted);
      else program.delete(slot);
      history.log.push(`${name}: ${slot} = ${JSON.stringify(wanted)}`);
    },
  }));

const up = fc
  .record({
    name: stackName,
    parallel: fc.constantFrom(1, 16),
    target: fc.option(fc.constantFrom(...slots), { nil: undefined, freq: 4 }),
    replace: fc.option(fc.constantFrom(...slots), { nil: undefined, freq: 8 }),
    kill: fc.option(fc.record({ nth: fc.integer({ min: 1, max: 9 }), applied: fc.boolean() }), {
      nil: undefined,
      freq: 3,
    }),
    adopts: fc.constantFrom(false, false, false, true),
    continueOnError: fc.boolean(),
  })
  .map(({ name, parallel, target, replace, kill, adopts, continueOnError }): Action => ({
    toString: () =>
      `${name} up ${JSON.stringify({ parallel, target, replace, kill, adopts, continueOnError })}`,
    async run(history) {
      if (target || replace) await history.settle(name);
      const declares = (slot: string | undefined) =>
        slot !== undefined && history.programs[name].has(slot) ? [slot] : undefined;
      const limits = { target: declares(target), replace: declares(replace) };
      const ran = await history.judged(
        name,
        `up ${JSON.stringify({ parallel, ...limits, kill, adopts, continueOnError })}`,
        (slot) => adopts || history.may(name)(slot),
        () =>
          history.stack(name).up(history.program(name), {
            parallel,
            continueOnError,
            ...(limits.target ? { target: limits.target } : {}),
            ...(limits.replace ? { replace: limits.replace } : {}),
            ...(kill ? { kill } : {}),
            ...(adopts ? { env: { RACKFORM_ADOPT: "equal" } } : {}),
          }),
      );
      if (!ran.failed && !limits.target) history.unsettled.delete(name);
    },
  }));

const otherRun = fc
  .record({
    name: stackName,
    command: fc.constantFrom("refresh" as const, "refresh" as const, "destroy" as const),
    isWrongKey: fc.constantFrom(false, true),
    kill: fc.option(fc.record({ nth: fc.integer({ min: 1, max: 5 }), applied: fc.boolean() }), {
      nil: undefined,
      freq: 5,
    }),
  })
  .map(({ name, command, isWrongKey, kill }): Action => ({
    toString: () => `${name} ${command}${isWrongKey ? " with the other account's key" : ""}`,
    async run(history) {
      await history.settle(name);
      const stack = history.stack(name);
      const before = (await stack.entries()).filter((entry) => entry.provider !== "other").length;
      const options = { account: isWrongKey ? "b" : "a", ...(kill && !isWrongKey ? { kill } : {}) };
      await history.judged(
        name,
        `${command} with the key of ${options.account}`,
        () => false,
        () => stack[command](options),
      );
      if (!isWrongKey) return;
      const after = (await stack.entries()).filter((entry) => entry.provider !== "other").length;
      if (after !== before) throw new Error([...history.log, "entries were lost to a wrong key"].join("\n"));
    },
  }));

const hand = fc
  .record({ thing, account, makes: fc.boolean() })
  .map(({ thing: made, account: where, makes }): Action => ({
    toString: () => `somebody ${makes ? "makes" : "removes"} ${JSON.stringify(made)} in ${where}`,
    async run(history) {
      const place = history.world.place(where);
      const before = objectsOf(history.world);
      // what is made by hand twice is once there, and a row that a state knows cannot be told from its twin
      if (made.kind === "row") {
        const { name, type, value } = facts(made);
        if (makes === before.has(`${where} ${made.vendor} row ${name} ${type} ${value}`)) return;
        editRows(place, made.vendor, makes ? { add: [facts(made)] } : { remove: [facts(made)] });
        for (const name of stackNames)
          for (const entry of await history.stack(name).entries())
            if (makes && keyOf(entry) === `${where} ${made.vendor} row ${facts(made).name} A ${value}`)
              history.own(name, keyOf(entry));
      } else if (made.kind === "server") {
        if (makes) rentByHand(place, { name: made.name, tags: [made.tag] });
      } else if (makes)
        place.seed("gigahost", { servers: [{ id: "2201", snapshots: [{ name: made.name }] }] });
      else place.seed("gigahost", { removeSnapshots: [{ server: "2201", name: made.name }] });
      history.log.push(this.toString());
      const after = objectsOf(history.world);
      for (const key of history.owners.keys()) if (!after.has(key)) history.owners.delete(key);
    },
  }));

const forget = fc.tuple(stackName, fc.constantFrom(...slots)).map(([name, slot]): Action => ({
  toString: () => `${name} state delete ${slot}`,
  async run(history) {
    await history.settle(name);
    const entry = await history.stack(name).entry(slot);
    if (!entry) return;
    await history.stack(name).forget(slot);
    history.log.push(this.toString());
    history.owners.get(keyOf(entry))?.delete(name);
  },
}));

const history = fc.array(
  fc.oneof(
    { arbitrary: edit, weight: 5 },
    { arbitrary: up, weight: 6 },
    { arbitrary: otherRun, weight: 2 },
    { arbitrary: hand, weight: 2 },
    { arbitrary: forget, weight: 1 },
  ),
  { minLength: 4, maxLength: longest, size: "max" },
);

test(
  "two stacks, two accounts, two provider processes, broken-off runs and targets: what a stack did not make or adopt is never changed, and what it made is in its state or no more",
  async () => {
    const property = fc.asyncProperty(history, async (actions) => {
      const story = await History.begin();
      try {
        for (const action of actions) await action.run(story);
        for (const name of stackNames) await story.settle(name);
        for (const name of stackNames) {
          const ran = await story.judged(
            name,
            "destroy, at the end",
            () => false,
            () => story.stack(name).destroy(),
          );
          if (ran.failed) throw new Error([...story.log, ran.text].join("\n"));
        }
        const left = [...story.owners].filter(([, owners]) => owners.size > 0).map(([key]) => key);
        if (left.length > 0) throw new Error([...story.log, `left behind: ${left.join(", ")}`].join("\n"));
      } finally {
        await story.world.close();
      }
    });
    await fc.assert(property, { numRuns: histories });
  },
  Math.max(240_000, histories * 2_000),
);
