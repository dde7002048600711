import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { methodsOf, sectionOf, vendorCalls } from "../../reference/calls";
import { vendorNames } from "../../resources/contract/vendors";
import { kinds } from "../../resources/kinds";
import { clientCalls, clients, operationOf } from "../sdk/client-calls";
import { facts } from "../sdk/i3d/fact-samples";
import { clientMethods } from "../support/client-methods";
import { listOf } from "../vendor-lists";

const root = join(__dirname, "../..");

describe.each(vendorNames)("%s", (vendor) => {
  const { calls, notSupported } = vendorCalls[vendor];
  const rows = Object.entries(calls);
  const inTable = new Map(rows.flatMap(([, row]) => methodsOf(row)));

  test("the table has every method of the client, with what sending it twice would do", async () => {
    const real = new Map<string, string>();
    for (const call of clientCalls.filter((each) => each.vendor === vendor)) {
      const operation = await operationOf(call);
      real.set(call.method, operation?.effect ?? "sends nothing");
    }
    // Artnet's customer number is a part of the credentials.
    if (vendor === "artnet") real.set("identity", "sends nothing");
    expect([...real.keys()].sort()).toEqual(clientMethods(clients[vendor]!).sort());
    const sent = [...real].filter(([, effect]) => effect !== "sends nothing");
    expect(Object.fromEntries(inTable)).toEqual(Object.fromEntries(sent));
  });

  test("every call has a kind, a function or a reason, and no reason is idle or told twice", () => {
    const bare = rows.filter(([, { itself, kinds: used, functions, why }]) =>
      [itself, used, functions?.length, why].every((each) => each === undefined || each === 0),
    );
    expect(bare).toEqual([]);
    const both = rows.filter(([, row]) => row.kinds !== undefined && row.why !== undefined);
    expect(both).toEqual([]);
    const reasons = rows.flatMap(([, { why }]) => why ?? []);
    expect(reasons.filter((why) => !(why in notSupported))).toEqual([]);
    const whats = Object.values(notSupported).map(({ what }) => what);
    expect(new Set(whats).size).toBe(whats.length);
  });

  test("kinds of the table are kinds that this vendor has", () => {
    const known = kinds.filter(({ facts: kind }) => (kind.vendors as readonly string[]).includes(vendor));
    const named = rows.flatMap(([, { kinds: used = [] }]) => (used === "all" ? [] : used));
    expect([...new Set(named)].sort()).toEqual(known.map(({ facts: kind }) => kind.name).sort());
  });

  const listed = listOf(vendor);
  (listed ? test : test.skip)("the vendor's document lists these calls, in these sections", () => {
    const documented = rows.filter(([, { source }]) => source === undefined).map(([call]) => call);
    expect(documented.sort()).toEqual([...new Set(listed!.map(({ call }) => call))].sort());
    const elsewhere = listed!.filter(
      ({ call, section }) => section !== undefined && section !== sectionOf(vendorCalls[vendor], call),
    );
    expect(elsewhere).toEqual([]);
  });
});

test("i3d: the facts of the OpenAPI name these calls", () => {
  const rows = Object.entries(vendorCalls.i3d.calls);
  const documented = rows.filter(([, { source }]) => source === undefined).map(([call]) => call);
  expect(documented.sort()).toEqual(Object.keys(facts.operations).sort());
});

test("no table of a vendor's page has two rows for one thing", () => {
  const twice = vendorNames.flatMap((vendor) => {
    const page = readFileSync(join(root, `docs/vendors/${vendor}.md`), "utf8");
    const firsts = page.split("\n\n").flatMap((block) => {
      const cells = block.split("\n").flatMap((line) => /^ *\|([^|]*)\|/.exec(line)?.[1]?.trim() ?? []);
      return cells.filter((cell, at) => cells.indexOf(cell) !== at);
    });
    return firsts.map((cell) => `${vendor}: ${cell}`);
  });
  expect(twice).toEqual([]);
});

/** What the kinds' files call, as far as their text shows it: a method behind its area, in a file that is not another vendor's. */
describe("the column of kinds", () => {
  const files = readdirSync(join(root, "resources"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((path) => ({ path, text: readFileSync(join(root, "resources", path), "utf8") }));
  const filesOf = (vendor: string) =>
    files.filter(({ path }) => !vendorNames.some((other) => other !== vendor && path.includes(other)));
  const calls = (text: string, method: string) => {
    const [name, area, ...outer] = method.split(".").reverse() as [string, string?, ...string[]];
    const isThere = area !== undefined && new RegExp(`\\b${area}\\s*\\.${name}\\(`).test(text);
    return isThere && outer.every((each) => text.includes(each));
  };

  test.each(vendorNames)("%s: no method that only a reason stands for is called by a kind", (vendor) => {
    const rows = Object.values(vendorCalls[vendor].calls).filter(({ why }) => why !== undefined);
    const called = rows
      .flatMap(methodsOf)
      .flatMap(([method]) =>
        filesOf(vendor).flatMap(({ path, text }) => (calls(text, method) ? [`${path}: ${method}`] : [])),
      );
    expect(called).toEqual([]);
  });
});
