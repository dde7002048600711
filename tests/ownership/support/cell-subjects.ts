import { type Cell, nameOf } from "../../contract/cell";
import { cells } from "../../contract/cells";
import { Simulator } from "../../../simulator";
import { registered } from "../../../resources/kinds";
import type { Args } from "./program";
import type { Subject } from "./subjects";
import type { Place } from "./world";

const asSimulator = (place: Place): Simulator => place as unknown as Simulator;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** Kinds that have subjects of their own, and cells that these suites cannot do with. */
const apart: Record<string, string> = {
  ApiKey: "an administrator's log-in of its own; its suites try whose keys are",
};

/** Where what a cell adopts is changed for it: an object that is equal. */
const equals: Record<string, (simulator: Simulator) => void> = {
  DnsRedirect: (simulator) =>
    void simulator.seed("gigahost", {
      zones: [
        {
          name: "example.no",
          redirects: [{ source: "shop", targetUrl: "https://www.example.com/shop" }],
        },
      ],
    }),
};

/** The same for settings, which adopt whatever is there. */
const set: typeof equals = {
  Dnssec: (simulator) => void simulator.seed("gigahost", { zones: [{ name: "example.no", dnssec: true }] }),
  DsRecords: (simulator) =>
    void simulator.seed("gigahost", {
      zones: [
        {
          name: "example.no",
          externalDs: [{ keyTag: 2371, alg: 13, digestType: 2, digest: "ab".repeat(32) }],
        },
      ],
    }),
  DomainDelegation: (simulator) =>
    void simulator.seed("artnet", {
      services: [
        { id: 4104, domain: { manageable: true, dns_servers: ["ns1.example.net", "ns2.example.net"] } },
      ],
    }),
};

/** A contract cell as a subject of the ownership suites: its account, its object and its changes are told once. */
function subjectOf(cell: Cell): Subject {
  const { kind, vendor, args } = cell;
  const seed = cell.seed ?? (() => undefined);
  const ground = new Simulator();
  seed(ground);
  const before = JSON.stringify(cell.at(ground));
  const isSetting = cell.unowned === "taken in";
  const [first] = Object.values(registered).find(({ name }) => name === kind)!.namedBy as readonly string[];
  return {
    kind,
    vendor,
    isSetting,
    args: args as Args,
    changed: changeOf(cell),
    ground: (place) => void seed(asSimulator(place)),
    objects(place) {
      const now = JSON.stringify(cell.at(asSimulator(place)));
      return now === before && !isSetting ? [] : [now];
    },
    text: JSON.stringify(cell.declared),
    ...(isSetting ? { before } : {}),
    makeByHand: (place) => (equals[kind] ?? set[kind] ?? cell.adopt.before)(asSimulator(place)),
    named: new RegExp(
      escaped(
        String((args as Args)[first!])
          .replace(/^\w+:/, "")
          .slice(0, 20),
      ),
    ),
    creates: cell.creates,
    removes: "*",
  };
}

/** The first change that writes for this object alone. */
function changeOf(cell: Cell): Args {
  const all = Object.entries(cell.changes).flatMap(([name, changes]) =>
    name === "vendor" || name === "onDestroy" ? [] : [changes].flat(),
  );
  const usable = all.filter(({ how, from, refused }) => how !== "nothing" && !from && !refused);
  const found = usable.find(({ how }) => how === "in place") ?? usable[0];
  if (!found) throw new Error(`${nameOf(cell)} has no change that writes`);
  return found.to as Args;
}

/** Subjects of all kinds that `kinds` does not name; of what no call takes away there is nothing to try. */
export function cellSubjects(kinds: ReadonlySet<string>): Subject[] {
  return cells
    .filter(({ kind, left, title }) => !kinds.has(kind) && !(kind in apart) && left === undefined && !title)
    .map(subjectOf);
}
