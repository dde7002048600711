import * as rackform from "../../index";
import { vendorCalls } from "../../reference/calls";
import { type VendorName, vendorNames } from "../../resources/contract/vendors";
import { calls, fullAccounts } from "./cases";
import { callsAt, useLooking } from "./look";
import { well } from "../support/stack";

const { start } = useLooking();

type Look = (args: object) => Promise<object>;

/** A call without the names of what varies in it: `GET /dns/zones/{}/records`, `dns/list`. */
const plain = (call: string): string => call.replace(/\{[^}]*\}|@\w+/g, "{}").replace(/^\//, "");

test("the tables of calls say which functions need a call, and no other", async () => {
  const seen: Partial<Record<VendorName, Record<string, Set<string>>>> = {};
  for (const { name, vendor, args } of calls) {
    const simulator = fullAccounts();
    const look = (rackform as unknown as Record<string, Look>)[name]!;
    const stack = await start(() => look(args).then(() => undefined), { simulator });
    simulator.requests.resetCounts();
    await well(stack.up());
    for (const endpoint of Object.keys(callsAt(simulator))) {
      const call = plain(endpoint.slice(vendor.length + 1));
      ((seen[vendor] ??= {})[call] ??= new Set()).add(name);
    }
  }
  for (const vendor of vendorNames) {
    const rows = Object.entries(vendorCalls[vendor].calls);
    const said = rows.flatMap(([call, { functions = [] }]) =>
      functions.map((name) => `${plain(call)} ${name}`),
    );
    const logIn = /authenticate/;
    const needed = Object.entries(seen[vendor] ?? {}).flatMap(([call, names]) =>
      logIn.test(call) ? [] : [...names].map((name) => `${call} ${name}`),
    );
    expect({ vendor, said: said.sort() }).toEqual({ vendor, said: needed.sort() });
  }
}, 60_000);
