import { Ledger } from "../../../resources/contract/ledger";
import type { Account, Run } from "../../../resources/contract/run";
import { perAccount, perRun, perVendor } from "../../../resources/sharing/per-run";

function newRun(): Run {
  const accounts = new Map<string, Account>();
  const account = (vendor: string) => {
    const known = accounts.get(vendor) ?? ({ vendor } as Account);
    accounts.set(vendor, known);
    return known;
  };
  return { ledger: new Ledger(), account } as unknown as Run;
}

test("a run has its values once, and a wrapped one the same", () => {
  const values = perRun(() => new Map<string, string>());
  const run = newRun();
  expect(values(run)).toBe(values({ ...run }));
  expect(values(run)).not.toBe(values(newRun()));
});

test("an account has its values by what tells them apart", () => {
  const zones = perAccount("artnet", ({ vendor }, _run, name: string, part: string) => ({
    is: `${vendor} ${name} ${part}`,
  }));
  const others = perAccount("artnet", () => ({}));
  const run = newRun();
  expect(zones(run, "a", "b/c")).toEqual({ is: "artnet a b/c" });
  expect(zones(run, "a", "b/c")).toBe(zones({ ...run }, "a", "b/c"));
  expect(zones(run, "a/b", "c")).not.toBe(zones(run, "a", "b/c"));
  expect(others(run)).toBe(others(run));
  expect(zones(newRun(), "a", "b")).not.toBe(zones(run, "a", "b"));
});

test("vendors of one kind do not share", () => {
  const servers = perVendor((account: Account<"gigahost" | "terrahost">) => ({ of: account.vendor }));
  const run = newRun();
  expect(servers(run, "gigahost")).toEqual({ of: "gigahost" });
  expect(servers(run, "terrahost")).toEqual({ of: "terrahost" });
});
