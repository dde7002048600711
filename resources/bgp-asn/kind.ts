import { parseAsn } from "../bgp-session/asn";
import type { Kind } from "../contract/kind";
import { listServersOf } from "../panel/servers";
import { gigahostAsns, type AsnDriver, type LiveAsn } from "./gigahost";
import { bgpAsnArgs, type BgpAsnInputs, bgpAsnOutputs, type BgpAsnState } from "./schema";
import { named, submitOrTakeOver } from "./submit";

const drivers: Record<BgpAsnInputs["vendor"], AsnDriver> = { gigahost: gigahostAsns };

const idOf = (asn: BgpAsnInputs["asn"]): string => `gigahost:AS${parseAsn(asn) ?? asn}`;

/** An AS number that an account may announce with. */
export const bgpAsn: Kind<BgpAsnInputs, BgpAsnState> = {
  name: "BgpAsn",
  description:
    "An AS number at Gigahost, submitted for review; `BgpSession` needs one that is active.\n\n" +
    "A person approves it, so that it is `pending` at first and `up` does not wait. The vendor has no call " +
    "that takes a number away: deleting the resource forgets it.",
  idForm: "gigahost:AS<number>",
  namedBy: ["asn"],
  importForms: [
    { example: "gigahost:AS64500", means: "The AS number of the account" },
    { example: "AS64500", means: "The same, without the vendor" },
    { example: "64500", means: "The same as a number" },
  ],
  args: bgpAsnArgs,
  outputs: bgpAsnOutputs,
  vendors: ["gigahost"],
  limitMs: 10 * 60_000,
  deleteBeforeReplace: false,

  validate({ asn }) {
    if (asn === undefined || parseAsn(asn) !== undefined) return [];
    const reason = `${JSON.stringify(asn)} is not an AS number: 1 to 4294967295, as 64500, "64500" or "AS64500"`;
    return [{ property: "asn", reason }];
  },

  canonical: ({ vendor, asn }) => ({
    vendor: vendor ?? "gigahost",
    asn: asn === undefined ? undefined : (parseAsn(asn) ?? asn),
  }),

  replaces: (changed) => changed.filter((name) => name !== "adopt"),

  key: ({ asn }) => (asn === undefined ? undefined : idOf(asn)),

  foretell: ({ asn }, _, before) => ({
    ...(asn === undefined || before ? {} : { id: idOf(asn) }),
    computed: before ? { asnId: before.asnId } : {},
  }),

  warns: ({ asn, adopt }, before) =>
    before || adopt || asn === undefined
      ? undefined
      : `AS${parseAsn(asn)} will be submitted for review by the vendor's staff; only support takes a number away again, and an account has three at most`,

  async find(call, vendor, id) {
    const number = parseAsn(id);
    const { asns } = await drivers[vendor].view(call);
    const found = number === undefined ? undefined : named(asns, number);
    return found ? [{ id: idOf(found.asn), state: { vendor, asn: found.asn } }] : [];
  },

  listAccount: listServersOf,

  async create(call, inputs) {
    const { asn, adopt } = inputs;
    const wanted = { asn: parseAsn(asn)!, ...(adopt === undefined ? {} : { adopt }) };
    const live = await submitOrTakeOver(call, drivers[inputs.vendor], wanted);
    return { id: idOf(asn), computed: computedOf(live) };
  },

  async read(call, _, state) {
    const driver = drivers[state.vendor];
    const number = parseAsn(state.asn)!;
    const first = await driver.view(call);
    // One list that lacks it is no proof.
    const live = named(first.asns, number) ?? named((await driver.view(call, first.at)).asns, number);
    if (!live) return undefined;
    const note = notes[live.status]?.(live);
    if (note) call.run.log(`gigahost: AS${number} ${note}`);
    return { inputs: { asn: live.asn }, computed: computedOf(live) };
  },

  async update(call, _, state, inputs) {
    const live = named((await drivers[inputs.vendor].view(call)).asns, parseAsn(inputs.asn)!);
    return live ? computedOf(live) : told(state);
  },

  delete(call, _, { asn }) {
    call.run.log(
      `gigahost: AS${parseAsn(asn)} is forgotten and stays in the account: the vendor's support alone takes one away`,
    );
    return Promise.resolve();
  },
};

/** What people have to know of a number that has no sessions yet. */
const notes: Record<string, (live: LiveAsn) => string> = {
  pending: () => "is pending: the vendor's staff has not verified it yet, by mail",
  rejected: ({ reason }) => `was rejected by the vendor${reason ? `: ${reason}` : ""}`,
};

function computedOf({ id, status, reason }: LiveAsn): BgpAsnState {
  return { asnId: id, status, ...(reason ? { rejectedReason: reason } : {}) };
}

function told({ asnId, status, rejectedReason }: BgpAsnState): BgpAsnState {
  return { asnId, status, ...(rejectedReason === undefined ? {} : { rejectedReason }) };
}
