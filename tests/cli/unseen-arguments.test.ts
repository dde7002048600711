import { readPreview } from "../../cli/plan-guard/preview";
import type { PlannedChange } from "../../resources/contract/profile";
import { profiles } from "../../resources/profiles";
import { type Bag, guard, plans, stepOf } from "./support/plans";

/*
 * What nobody can see in a plan, since it is secret or only the run will tell it, counts as the dangerous one.
 */

const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

type Step = Bag & Partial<Record<"oldState" | "newState", { inputs: Bag; outputs?: Bag }>>;

const states = (step: Step) => [step.oldState, step.newState].flatMap((state) => state ?? []);

/** The step as Pulumi prints it where an argument is secret: `[secret]` wherever it is given, and no word of what differs. */
function hidden(step: Bag, name: string): Step {
  const { diffReasons: _, ...copy } = structuredClone(step) as Step;
  for (const { inputs, outputs } of states(copy))
    for (const bag of [inputs, outputs ?? {}]) {
      if (bag[name] !== undefined) bag[name] = "[secret]";
      bag.__secrets = [name];
    }
  return { ...copy, detailedDiff: null };
}

const argumentsIn = (step: Bag) => [
  ...new Set(states(step).flatMap(({ inputs }) => Object.keys(inputs).filter((name) => !/^__/.test(name)))),
];

/** `up` itself counts these at the vendor. */
const isCounted = (kind: string, name: string) => kind === "DnsZoneFile" && name === "records";

const cases = plans.flatMap(([what, kind, planned, , option]) =>
  argumentsIn(stepOf(kind, "dynamic", planned))
    .filter((name) => !isCounted(kind, name))
    .map((name) => [what, name, kind, planned, option.split(" ")[0]!] as const),
);

test.each(cases)(
  "%s, and %s is secret: it is refused all the same",
  async (_, name, kind, planned, option) => {
    const { code, out } = await guard([hidden(stepOf(kind, "dynamic", planned), name)]);
    expect(out).toContain(`${option} `);
    expect(code).toBe(2);
  },
);

const coming = cases.filter(([, name, , { news = {} }]) => news[name] !== undefined);

test.each(coming)("%s, and %s is not known yet: refused", async (_, name, kind, planned, option) => {
  const { code, out } = await guard([
    stepOf(kind, "dynamic", { ...planned, news: { ...planned.news, [name]: unknown } }),
  ]);
  expect(out).toContain(`${option} `);
  expect(out).not.toContain(unknown);
  expect(code).toBe(2);
});

test("every argument that a guard or a bill looks at has been hidden above", () => {
  const looked = new Set<string>();
  for (const [, kind, planned] of plans) {
    const watched = (bag: Bag) =>
      new Proxy(bag, {
        get(_, name) {
          if (typeof name === "string") looked.add(`${kind}.${name}`);
          return bag[name as string];
        },
      });
    const [step] = readPreview(JSON.stringify({ steps: [stepOf(kind, "dynamic", planned)] })).steps;
    const change: PlannedChange = { ...step!, inputs: watched(step!.inputs), news: watched(step!.news) };
    const { bill, removal } = profiles.get(kind)!;
    for (const answer of Object.values(removal))
      if (typeof answer === "function") answer(change);
      else if (answer !== "nothing") answer.cost(change);
    if (bill !== "nothing") bill.charge(change);
  }
  const tried = new Set(cases.map(([, name, kind]) => `${kind}.${name}`));
  expect([...looked].filter((name) => !tried.has(name)).sort()).toEqual([
    // Given, they are no order; see below.
    "AdditionalIp.existing",
    "DnsZoneFile.allowMassDelete",
    "DnsZoneFile.file",
    "DnsZoneFile.records",
    "Server.existing",
    "Server.size",
    "Server.spend",
    "ServiceSize.adopt",
    "VmNode.existing",
  ]);
});

const orders = plans.filter(([, kind, { id }]) => id === undefined && profiles.get(kind)!.bill !== "nothing");

test.each([
  ["AdditionalIp", "existing"],
  ["Server", "existing"],
  ["VmNode", "existing"],
  ["DomainRegistration", "adopt"],
  ["ServiceSize", "adopt"],
])("%s is ordered unless %s says otherwise: what nobody can see says nothing", async (kind, name) => {
  const planned =
    orders.find(([, each]) => each === kind)?.[2] ?? plans.find(([, each]) => each === kind)![2];
  const step = stepOf(kind, "dynamic", { ...planned, news: { ...planned.news, [name]: unknown } });
  expect(await guard([step])).toMatchObject({ code: 2 });
});

test("a secret argument that the plan says has not changed is none", async () => {
  const inputs = { ip: "198.51.100.60", target: "[secret]", onDestroy: "keep", __secrets: ["target"] };
  const planned = { id: "artnet:198.51.100.60", inputs, news: { ...inputs, onDestroy: "restore" } };
  const { code } = await guard([stepOf("FailoverIp", "dynamic", planned)]);
  expect(code).toBe(0);
});

test("no secret is told, even where the plan shows it", async () => {
  const inputs = { ip: "198.51.100.60", target: "198.51.100.9", __secrets: ["target"] };
  const planned = { id: "artnet:198.51.100.60", inputs, news: { ...inputs, target: "198.51.100.40" } };
  const { code, out } = await guard([stepOf("FailoverIp", "dynamic", planned)]);
  expect(out).toContain("would move from [secret] to another [secret] at once");
  expect(out).not.toMatch(/198\.51\.100\.(9|40)"/);
  expect(code).toBe(2);
});
