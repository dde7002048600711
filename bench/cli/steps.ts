import { changeGigahost, createGigahost, deleteGigahost, refreshGigahost } from "../straightforward/dns";
import type { Straightforward } from "../straightforward/way";

export type Act = "create" | "preview" | "refresh" | "change" | "destroy";

/** One command under the Pulumi CLI, on a stack of so many records. */
export interface Step {
  act: Act;
  count: number;
  /** The same work, one write at a time: what a provider does that shares nothing, at a vendor who refuses overlapping writes. */
  oneByOne?: Straightforward;
  /** The most calls a record, with records and with a file; where the vendor's answer to a write is confirmed. */
  budget?: { records: number; file: number };
}

export const domain = "big.example";
export const changed = 50;
export const [first, second] = ["192.0.2.1", "192.0.2.2"];

const one = (act: Act, count: number, oneByOne?: Straightforward, budget?: Step["budget"]): Step => ({
  act,
  count,
  ...(oneByOne ? { oneByOne } : {}),
  ...(budget ? { budget } : {}),
});

const some = { records: 1.2, file: 1.05 };

/** Stacks, each with what is done to it in this order. */
export const stacks: Step[][] = [
  [one("create", 100, createGigahost(domain, 100), some)],
  [
    one("create", 300, createGigahost(domain, 300), { records: 1.15, file: 1.02 }),
    one("preview", 300),
    one("destroy", 300, deleteGigahost(domain, 300), { records: 1.02, file: 1.02 }),
  ],
  [
    one("create", 1000, createGigahost(domain, 1000), { records: 1.15, file: 1.01 }),
    one("refresh", 1000, refreshGigahost([domain], 1000), { records: 0.01, file: 0.01 }),
    one("change", 1000, changeGigahost(domain, changed, second), { records: 0.07, file: 0.07 }),
  ],
];
