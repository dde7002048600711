import type { Charge, Price } from "../../resources/contract/bill";
import type { PlannedChange } from "../../resources/contract/profile";
import { profiles } from "../../resources/profiles";
import type { Report } from "../../cli/report/model";
import { runCli } from "./run-cli";

type Step = Record<string, unknown>;

/** Both forms in which an engine writes a type. */
const types = ["pulumi-nodejs:dynamic/rackform:", "rackform:index:"];

const order = (kind: string, name: string, inputs: Step, op = "create", form = types[0]): Step => {
  const type = `${form}${kind}`;
  return {
    op,
    urn: `urn:pulumi:prod::p::${type}::${name}`,
    ...(op === "create" ? {} : { oldState: { type, id: "i3d:0001", inputs, outputs: {} } }),
    ...(op === "delete" ? {} : { newState: { type, inputs } }),
  };
};
const server = (name: string, op?: string, form?: string) =>
  order(
    "FlexMetalServer",
    name,
    { vendor: "i3d", name, instanceType: "bm7.std.8", location: "EU: Rotterdam" },
    op,
    form,
  );
const address = (name: string) => order("AdditionalIp", name, { vendor: "gigahost", serverId: "web1" });

const guard = async (steps: Step[], ...args: string[]) =>
  runCli(["plan-guard", "--allow-address-order", "--allow-server-release", "--allow-server-order", ...args], {
    in: JSON.stringify({ steps, changeSummary: {} }),
  });

/** Prices by the name of the server that is ordered. */
function priced(prices: Record<string, Price | undefined>): void {
  const bill = profiles.get("FlexMetalServer")!.bill as { charge(change: PlannedChange): Charge | undefined };
  const charge = bill.charge.bind(bill);
  jest.spyOn(bill, "charge").mockImplementation((change) => {
    const price = prices[String(change.news.name)];
    const told = charge(change);
    return told && (price ? { ...told, price } : told);
  });
}
afterEach(() => jest.restoreAllMocks());

const nok = (amount: number, more: Partial<Price> = {}): Price => ({
  amount,
  currency: "NOK",
  per: "month",
  ...more,
});

test("without the option nothing is refused, and what costs money is told", async () => {
  const { code, out } = await guard([server("a"), address("b")]);
  expect(code).toBe(0);
  expect(out).toMatch(
    /Costs money\n {2}\$ FlexMetalServer a: orders a server that is billed: bm7\.std\.8 at EU: Rotterdam \(price not known\)\n/,
  );
  expect(out).toMatch(/It orders 2 whose price the plan does not tell\./);
});

test.each(types)("what has no price is refused, unless it is allowed: %s", async (form) => {
  const steps = [server("a", "create", form), server("b", "replace", form)];
  const { code, out } = await guard(steps, "--max-monthly", "200");
  expect(code).toBe(2);
  expect(out).toMatch(/2 forbidden/);
  expect(out).toMatch(
    /it orders a server that is billed: .*, and the plan does not tell the price, which --max-monthly 200 cannot be held against; --unknown-prices allow allows it\n/,
  );
  const allowed = await guard(steps, "--max-monthly", "200", "--unknown-prices", "allow", "-f", "markdown");
  expect(allowed.code).toBe(0);
  expect(allowed.out).toMatch(/Allowed in spite of the policy\n\n.*\(allowed by --unknown-prices\)/);
  expect(allowed.out).toMatch(/It orders 2 whose price the plan does not tell\./);
});

test("what orders nothing is free: an address that stands there, an update, a deletion, an import", async () => {
  const steps = [
    server("a", "update"),
    server("b", "delete"),
    server("c", "import"),
    order("AdditionalIp", "d", { vendor: "gigahost", serverId: "web1", existing: "192.0.2.7" }),
    order("DnsZone", "e", { vendor: "gigahost", domain: "example.no", autoRenew: true }, "update"),
  ];
  expect(await guard(steps, "--max-monthly", "0")).toMatchObject({ code: 0 });
});

const cases: [string, Record<string, Price>, string, RegExp | undefined][] = [
  ["within the limit", { a: nok(120), b: nok(80) }, "200", undefined],
  ["within the limit in its currency", { a: nok(120), b: nok(80) }, "200nok", undefined],
  [
    "beyond it",
    { a: nok(120), b: nok(80.01) },
    "200",
    /the plan adds 200\.01 NOK a month, more than the 200 of/,
  ],
  ["beyond zero", { a: nok(1) }, "0NOK", /adds 1 NOK a month, more than the 0NOK of --max-monthly/],
  ["no money lost in fractions", { a: nok(0.1), b: nok(0.2) }, "0.3NOK", undefined],
  [
    "at most",
    { a: nok(300, { atMost: true }) },
    "200 NOK",
    /adds at most 300 NOK a month, more than the 200NOK/,
  ],
  ["a year is twelve months", { a: nok(1200, { per: "year" }) }, "100NOK", undefined],
  ["a year is no month", { a: nok(1212, { per: "year" }) }, "100NOK", /adds 101 NOK a month/],
  ["what is paid once is no month", { a: nok(9000, { per: "once" }) }, "0", undefined],
  [
    "two currencies, and none said",
    { a: nok(10), b: { amount: 5, currency: "EUR", per: "month" } },
    "200",
    /adds 10 NOK and 5 EUR a month, and --max-monthly 200 does not say of which currency: give a limit for each/,
  ],
  [
    "two currencies with a limit each",
    { a: nok(10), b: { amount: 5, currency: "EUR", per: "month" } },
    "200NOK,5EUR",
    undefined,
  ],
  [
    "two currencies, one beyond",
    { a: nok(10), b: { amount: 5, currency: "EUR", per: "month" } },
    "200NOK,4EUR",
    /adds 5 EUR a month, more than the 4EUR/,
  ],
  [
    "a currency without a limit",
    { a: nok(10), b: { amount: 5, currency: "EUR", per: "month" } },
    "200NOK",
    /adds 5 EUR a month, and --max-monthly says nothing of EUR/,
  ],
  [
    "no currency anywhere",
    { a: { amount: 201, per: "month" } },
    "200",
    /adds 201 a month, more than the 200 of/,
  ],
  [
    "no currency in the plan",
    { a: { amount: 2, per: "month" } },
    "200NOK",
    /does not tell the currency of its 2, which --max-monthly 200NOK cannot be held against; --unknown-prices/,
  ],
];

test.each(cases)("%s", async (_, prices, limit, reason) => {
  priced(prices);
  const { code, out } = await guard(
    Object.keys(prices).map((name) => server(name)),
    "--max-monthly",
    limit,
  );
  expect(code).toBe(reason ? 2 : 0);
  if (reason) expect(out).toMatch(reason);
  // One sentence is enough.
  expect(out.match(/forbidden\b/g)?.length).toBe(1);
});

test("the forms say what it costs, and the machine's has the sums", async () => {
  priced({ a: nok(120, { atMost: true }) });
  const steps = [server("a"), address("b")];
  const args = ["--max-monthly", "100NOK", "--unknown-prices", "allow"];
  const json = JSON.parse((await guard(steps, ...args, "-f", "json")).out) as Report;
  expect(json.spending).toEqual({
    monthly: [{ amount: 120, currency: "NOK", atMost: true }],
    unknown: [expect.stringMatching(/AdditionalIp::b$/) as string],
  });
  expect(json.changes).toMatchObject([{ price: { amount: 120, currency: "NOK" } }, { type: "AdditionalIp" }]);
  expect(json.findings).toMatchObject([{ type: "Plan", vendor: "i3d,gigahost", id: "plan/monthly-cost" }]);
  for (const form of ["pretty", "markdown", "html"]) {
    const { out } = await guard(steps, ...args, "-f", form);
    expect(out).toMatch(/at most 120 NOK a month\)/);
    expect(out).toMatch(/It adds at most 120 NOK a month, and 1 whose price the plan does not tell\./);
    expect(out).toMatch(/more than the 100NOK of/);
  }
});

test("a secret argument is not shown in what an order costs", async () => {
  const secret = order("AdditionalIp", "b", {
    vendor: "gigahost",
    serverId: "hush-1",
    __secrets: ["serverId"],
  });
  const { out } = await guard([secret], "--max-monthly", "1", "--format", "json");
  expect(out).toContain("for server [secret] that is billed");
  expect(out).not.toContain("hush");
});

test.each(["much", "-1", "1,2", "200 NOKS", "1NOK,2NOK", "NOK 3"])("%s is no limit", async (limit) => {
  const { code, err } = await guard([], `--max-monthly=${limit}`);
  expect(code).toBe(1);
  expect(err).toMatch(/--max-monthly <amount>.*is invalid/);
});
