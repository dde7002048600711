import { isKind, RackformError } from "../../sdk/core";
import type { Kind } from "../contract/kind";
import { isRefusal } from "../contract/refusal";
import type { OwnedCall } from "../contract/run";
import { unproved } from "../contract/since-unclear";
import { told } from "../contract/told";
import { Unfinished } from "../contract/unfinished";
import { canonicalIp, ipProblem } from "../net/address";
import { type Blackhole, blackholeAt, blackholeNow, blackholes, write } from "./live";
import { administrators, blackholeId, obtain } from "./make";
import { ipBlackholeArgs, type IpBlackholeInputs, ipBlackholeOutputs, type IpBlackholeState } from "./schema";

type State = IpBlackholeInputs & IpBlackholeState;

/** An address whose traffic the vendor drops. */
export const ipBlackhole: Kind<IpBlackholeInputs, IpBlackholeState> = {
  name: "IpBlackhole",
  description:
    "Has Artnet drop all traffic of one address of the account, at its routers: against an attack that would take the other " +
    "addresses down with it.\n\n" +
    "Nothing reaches the address while the resource is there. Deleting it lets traffic through again.",
  idForm: "artnet:<address>",
  namedBy: ["ip"],
  importForms: [
    { example: "artnet:198.51.100.12", means: "The blackhole of this address" },
    { example: "198.51.100.12", means: "The same, without the vendor" },
  ],
  args: ipBlackholeArgs,
  outputs: ipBlackholeOutputs,
  vendors: ["artnet"],
  limitMs: 10 * 60_000,
  deleteBeforeReplace: true,

  validate({ ip }) {
    const reason = ip === undefined ? undefined : ipProblem(ip);
    return reason === undefined ? [] : [{ property: "ip", reason }];
  },

  canonical: ({ vendor, ip }) => ({
    vendor: vendor ?? "artnet",
    ip: ip === undefined ? undefined : canonicalIp(ip),
  }),

  replaces: (changed) => changed.filter((name) => name === "vendor" || name === "ip"),

  key: ({ ip }) => (ip === undefined ? undefined : blackholeId(ip)),

  foretell: ({ ip }, _, before) => ({
    ...(ip === undefined || before ? {} : { id: blackholeId(ip) }),
    computed: { setBy: before?.setBy ?? "customer" },
  }),

  warns: ({ ip = "an address that is not known yet" }, before) =>
    before ? undefined : `drops all traffic of ${ip}`,

  async find({ run, limits }, vendor, id) {
    const found = (await blackholes(run).get(limits)).filter(
      (one) => canonicalIp(one.ip) === canonicalIp(id),
    );
    return found.map(({ ip }) => ({ id: blackholeId(ip), state: { vendor, ip: canonicalIp(ip) } }));
  },

  create: async (call, inputs) => ({
    id: blackholeId(inputs.ip),
    computed: computedOf(await obtained(call, inputs)),
  }),

  async read(call, _, state) {
    const found = await blackholeAt(call, state.ip);
    if (!found) return undefined;
    const unfinished = `${state.ip} has been blackholed since that was asked for without a clear answer, and nothing proves that it came of that; adopt: true and pulumi up take it`;
    return state.__unclear
      ? { inputs: {}, computed: { __unclear: true }, unfinished: [unfinished] }
      : { inputs: {}, computed: computedOf(found) };
  },

  // Nothing of it changes in place: an update goes on with what is unfinished, and takes what has come since with a proof only.
  async update(call, _, state, inputs) {
    if (state.__unclear) return computedOf(await obtained(call, inputs));
    const found = await blackholeAt(call, inputs.ip);
    return told({ setBy: found?.type ?? state.setBy });
  },

  async delete(call, _, state) {
    const { ip } = state;
    const found = await blackholeAt(call, ip);
    if (!found) return;
    if (found.type === "admin") throw administrators(ip, "it stays");
    if (state.__unclear) throw unprovedHole(state);
    let refusal: RackformError | undefined;
    try {
      await write(call, () =>
        call.run.account("artnet").client.ipBlackholing.disable(canonicalIp(ip), call.limits),
      );
    } catch (error) {
      if (error instanceof RackformError && error.code === "admin-blackhole")
        throw administrators(ip, "it stays");
      // Lifted meanwhile, or by this call without a clear answer: the list tells.
      if (!isKind(error, "not-found", "ambiguous")) throw error;
      refusal = error;
    }
    if (await blackholeNow(call, ip)) throw refusal ?? stillThere(ip);
  },
};

const computedOf = ({ type }: Blackhole): IpBlackholeState => ({ setBy: type });

/** One that may have been set stays in the state: the next run goes on with it. */
async function obtained(call: OwnedCall, inputs: IpBlackholeInputs): Promise<Blackhole> {
  try {
    return await obtain(call, inputs);
  } catch (error) {
    if (!(error instanceof Error) || isRefusal(error)) throw error;
    throw new Unfinished(blackholeId(inputs.ip), { ...inputs, __unclear: true }, [error.message]);
  }
}

/** Somebody else may have set it meanwhile, and for a reason. */
const unprovedHole = ({ vendor, ip }: State): RackformError =>
  unproved({
    vendor,
    argument: "ip",
    asked: `the blackhole of ${ip} was asked for`,
    came: "one",
    spared: "lifted",
  });

const stillThere = (ip: string): RackformError =>
  new RackformError({
    kind: "protocol",
    vendor: "artnet",
    message: `the vendor accepted that the blackhole of ${ip} is lifted, and goes on listing it; run again`,
  });
