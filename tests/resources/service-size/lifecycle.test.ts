import { ServiceSize, type ServiceSizeArgs } from "../../../index";
import { priceIn, quantitiesIn } from "../../../resources/service-size/price";
import { profiles } from "../../../resources/profiles";
import { Simulator } from "../../../simulator";
import { seedService, sizesAt, spend } from "../../contract/cells/service-size";
import { MiniStack } from "../../reliability/support/mini-stack";
import { mishaps } from "../../support/mishaps";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { useLines } from "../firewall-ruleset/account";

const start = useStacks();
const lines = useLines();

type Options = Parameters<typeof seedService>[3];
type Args = Partial<ServiceSizeArgs>;

function account(options: Record<string, unknown> = {}, more?: Options): Simulator {
  const simulator = new Simulator();
  simulator.options("gigacloud", options);
  seedService(simulator, "33301", 4, more);
  return simulator;
}
const program =
  (...all: Args[]) =>
  () =>
    all.forEach(
      (args, at) =>
        new ServiceSize(`vm${at}`, { serviceId: "33301", resources: { "12": 8 }, spend, ...args }),
    );
const orders = (simulator: Simulator) =>
  (simulator.inspect("gigacloud") as { upgradeOrders: unknown[] }).upgradeOrders.length;
function pay(simulator: Simulator): void {
  simulator.seed("gigacloud", { invoices: [{ id: "90001", status: "Paid" }] });
  seedService(simulator, "33301", 8);
}

test("says in the preview what it may cost, in the run what it does, orders once, and leaves it at the end", async () => {
  const simulator = account();
  const stack = await start(program({ serviceId: "vm1.example.com" }), { simulator });
  await well(stack.preview());
  expect(lines()).toEqual([
    "ServiceSize: orders service vm1.example.com at gigacloud with 12 = 8, unless it has that; it costs money, at most 50 USD: up tells the vendor's estimate before it orders, getUpgradeEstimate tells it now. Nothing takes it back",
  ]);
  expect(simulator.requests.counts().total).toBe(0);
  await well(stack.up());
  expect(lines().join("\n")).toContain("the vendor's estimate for service 33301 with 12 = 8: 20 USD");
  stack.edit(program({ serviceId: 33301, spend: { maxPrice: 60 } }));
  expect(changesOf(await well(stack.up()))).toEqual({});
  const { total } = simulator.requests.counts();
  await well(stack.destroy());
  expect(lines().at(-1)).toMatch(/service 33301 stays of its size and goes on being billed for it$/);
  expect(simulator.requests.counts().total).toBe(total);
  expect([orders(simulator), sizesAt(simulator)]).toEqual([1, ["33301 12=8 13=2"]]);
});

describe("never smaller without being asked", () => {
  test("what the vendor tells is compared", async () => {
    const simulator = account({ upgradeList: "list" });
    const stack = await start(program({ resources: { "12": 2 } }), { simulator });
    expect(await failing(stack.up())).toMatch(/has 4 of resource 12, and 2 is less; nothing was ordered/);
    stack.edit(program({ resources: { "12": 2 }, allowSmaller: true }));
    await well(stack.up());
    expect(sizesAt(simulator)).toEqual(["33301 12=2 13=2"]);
  });

  test.each(["no-quantity", "empty"])(
    "what it does not tell is asked for (%s); then the state tells",
    async (upgradeList) => {
      const simulator = account({ upgradeList });
      const stack = await start(program({}), { simulator });
      expect(await failing(stack.up())).toMatch(
        /does not tell how much of resource 12.*set allowSmaller: true if 8/s,
      );
      expect(orders(simulator)).toBe(0);
      stack.edit(program({ allowSmaller: true }));
      await well(stack.up());
      stack.edit(program({ resources: { "12": 6 } }));
      expect(await failing(stack.up())).toMatch(/has 8 of resource 12, and 6 is less/);
      stack.edit(program({ resources: { "12": 10 } }));
      await well(stack.up());
      await well(stack.refresh());
      expect(changesOf(await well(stack.up()))).toEqual({});
      expect([orders(simulator), sizesAt(simulator)]).toEqual([2, ["33301 12=10 13=2"]]);
    },
  );
});

describe("nothing beyond what it may cost", () => {
  test.each<[string, Record<string, unknown>, Args["spend"], RegExp]>([
    ["more", {}, { maxPrice: 19 }, /is 20 USD.*more than spend\.maxPrice 19; nothing was ordered/],
    [
      "more, in another form",
      { estimateAnswer: "nested" },
      { maxPrice: 19 },
      /is 20 USD, more than spend\.maxPrice 19/,
    ],
    [
      "a currency in the text of the amount",
      { estimateAnswer: "nested" },
      { maxPrice: 99, currency: "UAH" },
      /is 20 USD, in another currency than UAH/,
    ],
    ["another currency", {}, { maxPrice: 99, currency: "UAH" }, /in another currency than UAH/],
    [
      "a sentence",
      { estimateAnswer: "sentence" },
      { maxPrice: 99 },
      /tells no price that can be read.*You will be invoiced for 20\.00/s,
    ],
  ])("%s", async (_, options, limit, message) => {
    const simulator = account(options);
    const stack = await start(program({ spend: limit }), { simulator });
    expect(await failing(stack.up())).toMatch(message);
    expect([orders(simulator), sizesAt(simulator)]).toEqual([0, ["33301 12=4 13=2"]]);
  });

  test("a price that cannot be read is let pass when that was said", async () => {
    const simulator = account({ estimateAnswer: "sentence" });
    const stack = await start(program({ spend: { maxPrice: 99, unknownPrice: "allow" } }), { simulator });
    await well(stack.up());
    expect(orders(simulator)).toBe(1);
  });
});

const answers = ["order", "empty-object", "empty-body"];

test.each(answers)(
  "an answer of another form (%s): settled by a look, never sent twice",
  async (upgradeAnswer) => {
    const simulator = account({ upgradeAnswer });
    const stack = await start(program({}), { simulator });
    await well(stack.up());
    await well(stack.refresh());
    expect(changesOf(await well(stack.up()))).toEqual({});
    expect(orders(simulator)).toBe(1);
  },
);

test.each(answers)(
  "the same while its invoice is unpaid (%s): kept, not sent again, settled when it shows",
  async (upgradeAnswer) => {
    const simulator = account({ upgradeAnswer, upgradeEffect: "unpaid" });
    const stack = await start(program({}), { simulator });
    expect(await failing(stack.up())).toMatch(/ordered without a clear answer.*adopt: true settles it/s);
    for (const resources of [{ "12": 8 }, { "12": 16 }]) {
      stack.edit(program({ resources }));
      expect(await failing(stack.up())).toMatch(/since then invoice 90001 has come/);
    }
    stack.edit(program({}));
    await stack.refresh();
    expect(orders(simulator)).toBe(1);
    pay(simulator);
    await well(stack.up());
    expect(changesOf(await well(stack.up()))).toEqual({});
    expect(orders(simulator)).toBe(1);
  },
);

test("adopt: true settles an order that was found in the panel", async () => {
  const simulator = account({ upgradeAnswer: "order", upgradeEffect: "unpaid", upgradeList: "empty" });
  const stack = await start(program({ allowSmaller: true }), { simulator });
  await failing(stack.up());
  stack.edit(program({ adopt: true }));
  await well(stack.up());
  expect(changesOf(await well(stack.up()))).toEqual({});
  expect(orders(simulator)).toBe(1);
});

describe("a run that was killed after its order, which waits for its payment", () => {
  const killed = async (simulator: Simulator) => {
    const stack = new MiniStack(simulator);
    const sized = (args: object = {}) => [
      {
        name: "vm",
        kind: "ServiceSize",
        args: { serviceId: "33301", resources: { "12": 8 }, spend, ...args },
      },
    ];
    let posts = 0;
    const { killed: isKilled } = await stack.up(sized(), {
      fate: (_, method) => (method === "POST" && ++posts === 2 ? { applied: true, then: "kill" } : undefined),
    });
    expect([isKilled, orders(simulator), stack.state]).toEqual([true, 1, []]);
    const up = async (args?: object) =>
      (await stack.up(sized(args))).errors.map(({ message }) => message).join("\n");
    return { stack, up };
  };

  test("orders no second time by itself", async () => {
    const simulator = account({ upgradeEffect: "unpaid" });
    const { up } = await killed(simulator);
    expect(await up()).toMatch(
      /12 = 8 of service 33301 may be ordered already.*invoice 90001 \(20 USD, Unpaid\).*adopt: true.*adopt: false/s,
    );
    expect(orders(simulator)).toBe(1);
    pay(simulator);
    expect(await up()).toBe("");
    expect(orders(simulator)).toBe(1);
  });

  test("adopt: true takes the order as it stands, and it shows when it is paid", async () => {
    const simulator = account({ upgradeEffect: "unpaid" });
    const { stack, up } = await killed(simulator);
    expect(await up({ adopt: true })).toBe("");
    expect(stack.log.join("\n")).toMatch(/is taken to be ordered already \(invoice 90001 /);
    expect(await up({ adopt: true, resources: { "12": 16 } })).toMatch(/ordered and does not show yet/);
    expect(await up()).toBe("");
    pay(simulator);
    expect(await up({ spend: { maxPrice: 60 } })).toBe("");
    expect(orders(simulator)).toBe(1);
  });

  test("adopt: false orders all the same", async () => {
    const simulator = account({ upgradeEffect: "unpaid" });
    const { up } = await killed(simulator);
    expect(await up({ adopt: false })).toBe("");
    expect(orders(simulator)).toBe(2);
  });
});

describe("an open invoice", () => {
  const invoice = (items: object[], status = "Unpaid") => [{ id: "239780", total: "10.00", status, items }];
  const hosting = (item_id: string, type = "Hosting") => ({ id: "1", type, item_id });

  test.each<[string, object[], string]>([
    ["of another service", [hosting("33302")], "Unpaid"],
    ["that is paid", [hosting("33301")], "Paid"],
    ["that is called off", [hosting("33301")], "Cancelled"],
  ])("%s is in nobody's way", async (_, items, status) => {
    const simulator = account();
    seedService(simulator, "33302");
    simulator.seed("gigacloud", { invoices: invoice(items, status) });
    await well((await start(program({}), { simulator })).up());
    expect(orders(simulator)).toBe(1);
  });

  test.each<[string, object[]]>([
    ["of the service", [hosting("33302"), hosting("33301")]],
    ["of a service that is not there", [hosting("33309")]],
    ["of something else with a service's number", [hosting("33302", "Upgrade")]],
    ["without lines", []],
  ])("%s may be of an order", async (_, items) => {
    const simulator = account();
    seedService(simulator, "33302");
    simulator.seed("gigacloud", { invoices: invoice(items) });
    const stack = await start(program({}), { simulator });
    expect(await failing(stack.up())).toMatch(/invoice 239780 \(10, Unpaid\)/);
    expect(orders(simulator)).toBe(0);
  });
});

describe("adopt: true is no word about what the vendor shows otherwise", () => {
  test("at the beginning", async () => {
    const simulator = account();
    const stack = await start(program({ adopt: true }), { simulator });
    expect(await failing(stack.up())).toMatch(
      /adopt: true says that service 33301 has 12 = 8 already, and the vendor shows 12 = 4 .*Take adopt out/,
    );
    expect(orders(simulator)).toBe(0);
  });

  test("left in the program, it turns no later change into one that does nothing", async () => {
    const simulator = account({}, {});
    const stack = await start(program({ adopt: true, resources: { "12": 4 } }), { simulator });
    await well(stack.up());
    // Its next bill is no order.
    simulator.seed("gigacloud", { invoices: [{ id: "239780", total: "10.00", status: "Unpaid" }] });
    stack.edit(program({ adopt: true, resources: { "12": 16 } }));
    lines().length = 0;
    await well(stack.preview());
    expect(lines().join("\n")).toMatch(
      /to have 12 = 16, or that to be ordered \(adopt: true\): nothing is ordered/,
    );
    expect(await failing(stack.up())).toMatch(/was about the former size.*Take adopt out/);
    simulator.seed("gigacloud", { invoices: [{ id: "239780", status: "Paid" }] });
    stack.edit(program({ resources: { "12": 16 } }));
    await well(stack.up());
    expect([orders(simulator), sizesAt(simulator)]).toEqual([1, ["33301 12=16 13=2"]]);
  });

  test("an order of the outcome of which nobody knew is settled, and still waited for", async () => {
    const simulator = account({ upgradeAnswer: "order", upgradeEffect: "unpaid" });
    const stack = await start(program({}), { simulator });
    await failing(stack.up());
    stack.edit(program({ adopt: true }));
    await well(stack.up());
    await well(stack.refresh());
    expect(changesOf(await well(stack.up()))).toEqual({});
    stack.edit(program({ adopt: true, resources: { "12": 16 } }));
    expect(await failing(stack.up())).toMatch(/ordered and does not show yet/);
    expect(orders(simulator)).toBe(1);
  });

  test("nor about another size than the one that was ordered", async () => {
    const simulator = account({ upgradeAnswer: "order", upgradeEffect: "unpaid" });
    const stack = await start(program({}), { simulator });
    await failing(stack.up());
    for (const adopt of [undefined, true]) {
      stack.edit(program({ adopt, resources: { "12": 16 } }));
      expect(await failing(stack.up())).toMatch(
        adopt
          ? /12 = 8 of service 33301 was ordered without a clear answer.*the program says 12 = 16/
          : /invoice 90001 has come/,
      );
    }
    stack.edit(program({ adopt: true }));
    await well(stack.up());
    expect(orders(simulator)).toBe(1);
  });

  test("nor about a later size, where the vendor tells none", async () => {
    const simulator = account({ upgradeList: "empty" });
    const stack = await start(program({ adopt: true }), { simulator });
    await well(stack.up());
    stack.edit(program({ adopt: true, resources: { "12": 16 } }));
    expect(await failing(stack.up())).toMatch(/was about the former size/);
    stack.edit(program({ resources: { "12": 16 } }));
    await well(stack.up());
    expect(orders(simulator)).toBe(1);
  });
});

test("an order that waits for its payment is neither drift nor ordered again, and no other goes beside it", async () => {
  const simulator = account({ upgradeEffect: "unpaid" });
  const stack = await start(program({}), { simulator });
  await well(stack.up());
  expect(lines().join("\n")).toMatch(
    /was ordered and does not show yet: it takes effect when its invoice is paid/,
  );
  await well(stack.refresh());
  expect(changesOf(await well(stack.up()))).toEqual({});
  stack.edit(program({ resources: { "12": 16 } }));
  expect(await failing(stack.up())).toMatch(
    /ordered and does not show yet; another one beside it would be billed/,
  );
  pay(simulator);
  await well(stack.refresh());
  await well(stack.up());
  expect(orders(simulator)).toBe(2);
});

test.each(mishaps)("an order %s: ordered once in the end", async (_, fault) => {
  const simulator = account();
  const stack = await start(program({}), { simulator });
  const struck = simulator.faults.add({ vendor: "gigacloud", only: "writes", ...fault });
  if ((await stack.up()).failed) await well(stack.up());
  expect(struck.struck).toBe(1);
  await well(stack.refresh());
  expect(changesOf(await well(stack.up()))).toEqual({});
  expect([orders(simulator), sizesAt(simulator)]).toEqual([1, ["33301 12=8 13=2"]]);
});

test("a service that is not active, and a second resource for it, are refused", async () => {
  const simulator = account({}, { status: "Suspended" });
  const stack = await start(program({}), { simulator });
  expect(await failing(stack.up())).toMatch(
    /service 33301 is Suspended, and only an Active one can be changed/,
  );
  seedService(simulator, "33301", 4, { status: "Active" });
  stack.edit(program({}, { serviceId: "vm1.example.com" }));
  expect(await failing(stack.up())).toMatch(/another ServiceSize of this stack has service 33301/);
  expect(orders(simulator)).toBe(1);
});

test("a package is ordered when it may be smaller, and not again", async () => {
  const simulator = account();
  const args: Args = { resources: undefined, packageId: 77, allowSmaller: true };
  const stack = await start(program(args), { simulator });
  await well(stack.up());
  await well(stack.refresh());
  expect(changesOf(await well(stack.up()))).toEqual({});
  expect(orders(simulator)).toBe(1);
});

test("plan-guard is told the most that it may cost", () => {
  const { bill } = profiles.get("ServiceSize")!;
  const charge = (news: object, op = "create", inputs = {}) =>
    bill !== "nothing" &&
    bill.charge({ op, id: "", inputs, outputs: {}, news: { ...news }, removed: false })?.price;
  const news = { serviceId: 1, resources: { "12": 8 }, spend };
  expect(charge(news)).toEqual({ amount: 50, currency: "USD", per: "month", atMost: true });
  expect(charge(news, "update", { ...news, spend: { maxPrice: 1 } })).toBeUndefined();
  expect(charge({ ...news, adopt: true })).toBeUndefined();
});

test("prices and quantities are read out of whatever form an answer has, and no depth matters", () => {
  expect(priceIn({ a: [{ total: "1,250.50", currency: "usd" }, { Price: 3 }], id: 9000 })).toEqual({
    amount: 1250.5,
    currency: "USD",
  });
  expect(priceIn({ info: ["20.00"], price: null })).toBeUndefined();
  expect(
    quantitiesIn({ a: { "12": { qty: 4 }, "13": { price: 4 } }, b: [{ id: 14, value: "x" }] }, [
      "12",
      "13",
      "14",
    ]),
  ).toEqual({ "12": "4", "14": "x" });
  // A place in a list is no id.
  expect(quantitiesIn([{ qty: 1 }], ["0"])).toEqual({});
  let deep: unknown = { price: 7 };
  for (let depth = 0; depth < 5_000; depth++) deep = { deep };
  expect(priceIn(deep)).toEqual({ amount: 7 });
});
