import { DsRecords, type DsRecordsArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";

interface Ds {
  keyTag: number;
  alg: number;
  digestType: number;
  digest: string;
}

const first = { keyTag: 2371, algorithm: 13, digestType: 2, digest: "AB".repeat(32) };
const second = { keyTag: 60485, algorithm: 8, digestType: 4, digest: "0f".repeat(48) };
const former = { keyTag: 1, alg: 8, digestType: 1, digest: "cd".repeat(20) };

/** A domain that is hosted elsewhere with a DS record, another one without, and one that is hosted here. */
function seed(simulator: Simulator): void {
  simulator.seed("gigahost", {
    zones: [
      { name: "example.no", registered: true, external: true, externalDs: [former] },
      { name: "example.com", registered: true, external: true },
    ],
  });
}

/** `example.no 2371 13 2 abab…`, shortened. */
function recordsAt(simulator: Simulator): string[] {
  const { zones } = simulator.inspect("gigahost") as { zones: { name: string; externalDs: Ds[] }[] };
  return zones
    .flatMap(({ name, externalDs }) =>
      externalDs.map(
        (ds) => `${name} ${ds.keyTag} ${ds.alg} ${ds.digestType} ${ds.digest.slice(0, 4).toLowerCase()}`,
      ),
    )
    .sort();
}

const before = "example.no 1 8 1 cdcd";
const one = "example.no 2371 13 2 abab";
const two = "example.no 60485 8 4 0f0f";

const cell: Cell = {
  kind: "DsRecords",
  vendor: "gigahost",
  seed,
  declare: (name, args) => new DsRecords(name, args as DsRecordsArgs),
  args: { zone: "gigahost:example.no", records: [first] },
  at: recordsAt,
  declared: [one],
  outside: [
    {
      edit: (simulator) =>
        void simulator.seed("gigahost", { zones: [{ name: "example.no", externalDs: [former] }] }),
      drift: ["records"],
      healed: "in place",
    },
  ],
  changes: {
    vendor: { to: { vendor: "gigahost" }, how: "nothing" },
    zone: {
      to: { zone: "gigahost:example.com" },
      how: "replaced",
      at: [before, "example.com 2371 13 2 abab"].sort(),
    },
    records: [
      { to: { records: [first, second] }, how: "in place", at: [one, two].sort() },
      { to: { records: [{ ...first, digest: "ab ".repeat(32) }] }, how: "nothing" },
      {
        from: { records: [first, second] },
        to: { records: [second, first] },
        how: "nothing",
        at: [one, two].sort(),
      },
    ],
    onDestroy: { to: { onDestroy: "keep" }, how: "in place", left: [one] },
  },
  disappears: {
    edit: (simulator) =>
      void simulator.seed("gigahost", { zones: [{ name: "example.no", external: false, externalDs: [] }] }),
    back: (simulator) => void simulator.seed("gigahost", { zones: [{ name: "example.no", external: true }] }),
  },
  unowned: "taken in",
  adopt: { before: () => undefined },
  bad: [
    { args: { zone: "artnet:example.pl" }, message: /property zone.*is not a zone at gigahost/s },
    { args: { records: [] }, message: /property records.*is empty/s },
    {
      args: { records: [{ ...first, algorithm: 99 }] },
      message: /records\[0\]\.algorithm.*99 is none.*13 \(ECDSA/s,
    },
    { args: { records: [{ ...first, keyTag: 65536 }] }, message: /records\[0\]\.keyTag/ },
    { args: { records: [{ ...first, digestType: 3 }] }, message: /records\[0\]\.digestType.*4 \(SHA-384\)/s },
    {
      args: { records: [{ ...first, digest: "ab".repeat(20) }] },
      message: /records\[0\]\.digest.*has 40 hexadecimal digits, and a digest of type 2 \(SHA-256\) has 64/s,
    },
    {
      args: { records: [{ ...first, digest: "xyz" }] },
      message: /records\[0\]\.digest.*must be hexadecimal/s,
    },
    { args: { records: [first, { ...first }] }, message: /records\[1\].*is the same as records\[0\]/s },
  ],
  creates: "POST /dns/zones/{id}/ds-records/external",
};

export const dsRecordLists: Cell[] = [cell];
