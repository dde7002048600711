import type { Account, Run } from "../contract/run";
import type { VendorName } from "../contract/vendors";

/** The value that `make` gives for an object and a key, made on first use; it goes with the object. */
function memory<K extends object, T>(): (of: K, key: string, make: () => T) => T {
  const all = new WeakMap<K, Map<string, T>>();
  return (of, key, make) => {
    const known = all.get(of) ?? new Map<string, T>();
    all.set(of, known);
    if (!known.has(key)) known.set(key, make());
    return known.get(key) as T;
  };
}

/** What one run has once, without any credentials. By its ledger, which stays the same where a run is wrapped. */
export function perRun<T>(make: (ledger: Run["ledger"]) => T): (run: Pick<Run, "ledger">) => T {
  const values = memory<Run["ledger"], T>();
  return ({ ledger }) => values(ledger, "", () => make(ledger));
}

/**
 * What one account of a run has once: a list that was read, a group of writes. Further parameters tell several of a kind
 * apart, such as the zones of an account by their names.
 */
export function perAccount<V extends VendorName, K extends readonly string[], T>(
  vendor: V,
  make: (account: Account<V>, run: Run, ...key: K) => T,
): (run: Run, ...key: K) => T {
  const of = perVendor(make);
  return (run, ...key) => of(run, vendor, ...key);
}

/** The same for what several vendors have. */
export function perVendor<V extends VendorName, K extends readonly string[], T>(
  make: (account: Account<V>, run: Run, ...key: K) => T,
): (run: Run, vendor: V, ...key: K) => T {
  const values = memory<Account<V>, T>();
  return (run, vendor, ...key) => {
    const account = run.account(vendor);
    return values(account, JSON.stringify(key), () => make(account, run, ...key));
  };
}
