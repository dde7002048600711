import { Dnssec, type DnssecArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";

/** Two registered domains, and one that is signed already. */
function seed(simulator: Simulator): void {
  simulator.seed("gigahost", {
    zones: [
      { name: "example.no", registered: true },
      { name: "example.com", registered: true },
      { name: "theirs.no", registered: true, dnssec: true },
      { name: "unregistered.no" },
    ],
  });
}

/** Domains that are signed. */
function signedAt(simulator: Simulator): string[] {
  const { zones } = simulator.inspect("gigahost") as { zones: { name: string; dnssec: boolean }[] };
  return zones.flatMap(({ name, dnssec }) => (dnssec && name !== "theirs.no" ? [name] : []));
}

const set = (dnssec: boolean) => (simulator: Simulator) =>
  void simulator.seed("gigahost", { zones: [{ name: "example.no", dnssec }] });

const cell: Cell = {
  kind: "Dnssec",
  vendor: "gigahost",
  seed,
  declare: (name, args) => new Dnssec(name, args as DnssecArgs),
  args: { zone: "gigahost:example.no" },
  at: signedAt,
  declared: ["example.no"],
  // There is one thing to change by hand: that it is on.
  outside: [],
  changes: {
    vendor: { to: { vendor: "gigahost" }, how: "nothing" },
    zone: [
      { to: { zone: "gigahost:example.com" }, how: "replaced", at: ["example.com"] },
      { to: { zone: "gigahost:EXAMPLE.no." }, how: "nothing" },
    ],
    onDestroy: { to: { onDestroy: "keep" }, how: "in place", left: ["example.no"] },
  },
  disappears: { edit: set(false) },
  unowned: "taken in",
  adopt: { before: () => undefined },
  bad: [
    { args: { zone: "artnet:example.pl" }, message: /property zone.*is not a zone at gigahost/s },
    { args: { onDestroy: "off" }, message: /property onDestroy/ },
  ],
  creates: "PUT /dns/zones/{id}/dnssec",
};

export const dnssecs: Cell[] = [cell];
