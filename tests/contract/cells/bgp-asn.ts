import { BgpAsn, type BgpAsnArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";

/** `AS64500 pending`, in the order of their submission. */
const asnsAt = (simulator: Simulator): string[] =>
  (simulator.inspect("gigahost") as { asns: { asn: string; status: string }[] }).asns.map(
    ({ asn, status }) => `AS${asn} ${status}`,
  );

const gigahost: Cell = {
  kind: "BgpAsn",
  vendor: "gigahost",
  seed: (simulator) => void simulator.seed("gigahost", { asns: [{ asn: "64499" }] }),
  declare: (name, args) => new BgpAsn(name, args as BgpAsnArgs),
  args: { asn: 64500 },
  at: asnsAt,
  declared: ["AS64499 active", "AS64500 pending"],
  // No call takes one away.
  left: ["AS64499 active", "AS64500 pending"],
  outside: [],
  changes: {
    vendor: { to: { vendor: "gigahost" }, how: "nothing" },
    asn: [
      {
        to: { asn: "AS64501" },
        how: "replaced",
        at: ["AS64499 active", "AS64500 pending", "AS64501 pending"],
        left: ["AS64499 active", "AS64500 pending", "AS64501 pending"],
      },
      { to: { asn: "as64500" }, how: "nothing" },
    ],
    adopt: { to: { adopt: true }, how: "nothing" },
  },
  disappears: { edit: (simulator) => void simulator.seed("gigahost", { removeAsns: ["64500"] }) },
  adopt: {
    before: (simulator) => void simulator.seed("gigahost", { asns: [{ asn: "64500", status: "pending" }] }),
  },
  bad: [{ args: { asn: "AS0" }, message: /property asn.*is not an AS number/s }],
  creates: "POST /bgp/asn",
};

export const bgpAsns: Cell[] = [gigahost];
