import type { Kind } from "../contract/kind";
import { openIn } from "../contract/open-write";
import { placeAt } from "../contract/property-text";
import { isNamed, told } from "../contract/told";
import { artnetServices } from "../lists/artnet";
import { canonicalIp } from "../net/address";
import { canonicalServer, isOtherServer, isSameServer, isServerId, serverIdOf } from "../servers/argument";
import type { Naming } from "../servers/argument";
import { OwnedSetting, type OwnedValues, type Setting } from "../servers/owned-setting";
import { stayingPlace } from "../servers/staying";
import type { Call } from "../contract/run";
import type { Values } from "../sharing/owned-values";
import { confirmedIlo, iloOf, isDedicated, type LiveIlo, needIlo } from "./live";
import { iloAccessArgs, type IloAccessInputs, iloAccessOutputs, type IloAccessState } from "./schema";
import { validateIloAccess } from "./validate";
import { isSameAccess, setAccess } from "./write";

type Inputs = Partial<IloAccessInputs>;
type State = IloAccessInputs & IloAccessState;

export const iloId = (place: string): string => `artnet:${place}`;

/** One value of a server: who may reach its iLO. */
const setting = new OwnedSetting("IloAccess", {
  async find(call, _, place) {
    const live = await confirmedIlo(call, place);
    return live && { remoteIp: live.remoteIp };
  },
  write: (call, _, place, { remoteIp }) => setAccess(call, place, remoteIp),
  putBack: (call, _, place, { remoteIp }) => setAccess(call, place, remoteIp),
  isSame: isSameAccess,
  called: () => "remoteIp",
  what: () => ({ what: "dedicated server", argument: "serviceId" }),
});

/** Who may reach the management of a server: a setting, which was something before and will be again. */
export const iloAccess: Kind<IloAccessInputs, IloAccessState> = {
  name: "IloAccess",
  description:
    "Opens the management (iLO or IPMI) of a dedicated server at Artnet to one address.\n\n" +
    "What was there before is remembered. Deleting the resource closes the access, or opens it again to the address that it " +
    "was open to before, unless somebody else has changed it since.",
  idForm: "artnet:<service id>",
  namedBy: ["serviceId"],
  importForms: [
    { example: "artnet:4101", means: "The open access of the server of this id" },
    { example: "web", means: "The same by the server's name" },
    { example: "198.51.100.9", means: "The same by its address" },
  ],
  args: iloAccessArgs,
  outputs: iloAccessOutputs,
  vendors: ["artnet"],
  limitMs: 10 * 60_000,
  deleteBeforeReplace: true,
  sealed: ["__was"],
  validate: validateIloAccess,

  canonical: ({ vendor, serviceId, remoteIp, onDestroy }) => ({
    vendor: vendor ?? "artnet",
    serviceId: serviceId === undefined ? undefined : canonicalServer(serviceId),
    remoteIp: remoteIp === undefined ? undefined : canonicalIp(remoteIp),
    onDestroy: onDestroy ?? "restore",
  }),

  isOtherNotation: (argument, olds, news, state) =>
    argument === "serviceId" && isSameServer(namingOf(olds, news, state)),

  // Which server a new name stands for only an update finds out.
  replaces: (changed, olds, news, state) =>
    changed.filter((name) => name === "serviceId" && isOtherServer(namingOf(olds, news, state))),

  key: naturalKey,

  foretell: ({ serviceId }, _, before) => ({
    ...(serviceId !== undefined && isServerId(serviceId) && !before
      ? { id: iloId(canonicalServer(serviceId)) }
      : {}),
    computed: before ? told({ iloIp: before.iloIp, previousRemoteIp: before.previousRemoteIp }) : {},
  }),

  warns({ serviceId, remoteIp }, before) {
    if (remoteIp === undefined || (before && isSameAccess(before.remoteIp, remoteIp))) return undefined;
    return `opens access to the management of server ${serviceId ?? "that is not known yet"} for ${remoteIp}`;
  },

  async find(call, vendor, id) {
    const services = (await artnetServices(call.run).get(call.limits)).filter(isDedicated);
    const meant = services.filter(
      (one) =>
        one.id === id ||
        isNamed(one.name, id) ||
        isNamed(one.customDescription, id) ||
        (one.ip !== undefined && canonicalIp(one.ip) === canonicalIp(id)),
    );
    const found = [];
    for (const { id: serviceId } of meant) {
      const live = await iloOf(call, serviceId);
      // What an import finds was there before it.
      if (live?.remoteIp !== undefined)
        found.push({ id: iloId(serviceId), state: { vendor, serviceId, ...computedOf(live, serviceId) } });
    }
    return found;
  },

  seen: (run, holder, id, state) => setting.seen(run, holder, id, naturalKey(state), ownedIn(state)),

  async create(call, inputs) {
    const place = await placeOf(call, inputs);
    await needIlo(call, place);
    const target = targetOf(inputs, place);
    const keep = (former: Values) => ({ ...inputs, ...computedOf(former, place) });
    const former = await setting.create(call, target, valuesIn(inputs), keep);
    return { id: target.id, computed: { ...(await iloIpOf(call, place)), ...computedOf(former, place) } };
  },

  async read(call, id, state) {
    const place = placeAt(id, state);
    const live = await confirmedIlo(call, place);
    if (live?.remoteIp === undefined) return undefined;
    const { remoteIp, iloIp } = live;
    return {
      inputs: { remoteIp },
      computed: {
        ...told({ iloIp }),
        ...computedOf(ownedIn(state).former, place),
        ...openIn(state),
      },
    };
  },

  async update(call, _, state, inputs) {
    const place = await placeOf(call, inputs, state);
    const keep = (former: Values) => ({ ...inputs, ...computedOf(former, place) });
    const target = targetOf(inputs, place);
    const former = await setting.update(call, target, valuesIn(inputs), ownedIn(state), keep);
    return { ...(await iloIpOf(call, place)), ...computedOf(former, place) };
  },

  async delete(call, id, state) {
    const staysOpen = (to: string, why: string) =>
      call.run.log(`${id}: the management stays open to ${to} (${why}); onDestroy: "close" closes it`);
    if (state.onDestroy === "keep") return staysOpen(state.remoteIp, "onDestroy: keep");
    const owned = ownedIn(state);
    const former: Values = state.onDestroy === "close" ? {} : owned.former;
    const left = await setting.remove(call, targetOf(state, placeAt(id, state)), { ...owned, former });
    if (left?.remoteIp !== undefined && isSameAccess(left.remoteIp, former.remoteIp))
      staysOpen(left.remoteIp, "as it was found");
  },

  leftToAnother: (call, id, state) => setting.leftToAnother(call, id, ownedIn(state)),
};

function naturalKey({ serviceId }: Inputs): string | undefined {
  return serviceId === undefined ? undefined : iloId(canonicalServer(serviceId));
}

const namingOf = (olds: Inputs, news: Inputs, { __place }: Partial<IloAccessState>): Naming => ({
  old: olds.serviceId,
  now: news.serviceId,
  id: __place,
});

/** The server's id; that of the state, where the program names the same. */
function placeOf(call: Call, { serviceId: given }: IloAccessInputs, state: Partial<State> = {}) {
  const { serviceId: before, __place: place } = state;
  const staying = {
    vendor: "artnet",
    argument: "serviceId",
    given,
    before,
    place,
    what: "the access",
  } as const;
  return stayingPlace(staying, () => serverIdOf(call, "artnet", "serviceId", given));
}

const valuesIn = ({ remoteIp }: Inputs): Values => (remoteIp === undefined ? {} : { remoteIp });

const ownedIn = (state: Partial<State>): OwnedValues => ({
  ours: valuesIn(state),
  former: { remoteIp: state.previousRemoteIp },
  was: state.__was,
});

const targetOf = (inputs: IloAccessInputs, place: string): Setting => ({
  vendor: "artnet",
  id: iloId(place),
  place,
  key: naturalKey(inputs)!,
});

const computedOf = ({ remoteIp }: Pick<LiveIlo, "remoteIp">, place: string): IloAccessState => ({
  ...told({ previousRemoteIp: remoteIp }),
  __place: place,
});

const iloIpOf = async (call: Call, place: string) => told({ iloIp: (await iloOf(call, place))?.iloIp });
