import { RackformError } from "../../sdk/core";
import type { Kind } from "../contract/kind";
import type { OwnedCall } from "../contract/run";
import { canonicalServer, isSameServer, isServerId } from "../servers/argument";
import type { LiveSize, SizeDriver } from "./driver";
import { gigacloudSizes } from "./gigacloud";
import { awaited, orderSize } from "./order";
import { serviceSizeArgs, type ServiceSizeInputs, serviceSizeOutputs, type ServiceSizeState } from "./schema";
import {
  canonicalWanted,
  computedOf,
  idsIn,
  isInEffect,
  isSameQuantity,
  isSameWanted,
  isTold,
  signsSince,
  sizeId,
  type State,
  wantedText,
} from "./size";
import { adopted } from "./standing-order";
import { validateServiceSize } from "./validate";
import { warningOf } from "./warning";

const drivers: Record<ServiceSizeInputs["vendor"], SizeDriver> = { gigacloud: gigacloudSizes };

/** What a service at GigaCloud has of its resources. */
export const serviceSize: Kind<ServiceSizeInputs, ServiceSizeState> = {
  name: "ServiceSize",
  description:
    "The size of a service at GigaCloud: quantities of its resources, its package, its billing cycle. **A change orders an " +
    "upgrade, which costs money.**\n\n" +
    "The vendor's estimate is told and held against `spend` before anything is ordered. Deleting the resource leaves the " +
    "size as it is.",
  idForm: "gigacloud:<service id>/size",
  namedBy: ["serviceId"],
  importForms: [
    { example: "gigacloud:33301/size", means: "The size of the service" },
    { example: "33301", means: "The same, by the service's id" },
    { example: "vm1.example.com", means: "The same, by its host name" },
  ],
  args: serviceSizeArgs,
  outputs: serviceSizeOutputs,
  vendors: ["gigacloud"],
  limitMs: 10 * 60_000,
  deleteBeforeReplace: false,
  validate: validateServiceSize,

  // What guards an order is no change of the service.
  canonical: ({ vendor, serviceId, ...wanted }) => ({
    vendor: vendor ?? "gigacloud",
    serviceId: serviceId === undefined ? undefined : canonicalServer(serviceId),
    ...canonicalWanted(wanted),
  }),

  isOtherNotation: (argument, olds, news, { __service }) =>
    argument === "serviceId" && isSameServer({ old: olds.serviceId, now: news.serviceId, id: __service }),

  replaces: (changed) => changed.filter((name) => name === "vendor" || name === "serviceId"),

  key: ({ serviceId }) =>
    serviceId === undefined ? undefined : `gigacloud:${canonicalServer(serviceId)}/size`,

  foretell: ({ serviceId }, _, before) => ({
    ...(before || serviceId === undefined || !isServerId(serviceId)
      ? {}
      : { id: sizeId(canonicalServer(serviceId)) }),
    computed: {},
  }),

  warns: warningOf,

  async find(call, vendor, id) {
    const text = id.replace(/\/size$/, "").trim();
    const all = await drivers[vendor].list(call);
    return all
      .filter((one) => one.id === text || one.name.toLowerCase() === text.toLowerCase())
      .map((one) => ({ id: sizeId(one.id), state: { vendor, serviceId: one.id } }));
  },

  async create(call, inputs) {
    const driver = drivers[inputs.vendor];
    const serviceId = await driver.serviceOf(call, inputs.serviceId);
    const computed = await driver.runInQueue(call, serviceId, async () => {
      claim(call, serviceId);
      const live = await standing(call, driver, inputs, serviceId);
      if (!isInEffect(inputs, live))
        return inputs.adopt === true
          ? adopted(call, driver, inputs, { serviceId, live })
          : orderSize(call, driver, inputs, { serviceId, live });
      call.run.log(
        `gigacloud: service ${serviceId} is taken to be of this size already (${wantedText(inputs)}), and nothing is ordered: the vendor shows it so`,
      );
      return computedOf(live, serviceId);
    });
    return { id: sizeId(serviceId), computed };
  },

  async read(call, id, state) {
    const serviceId = state.__service ?? serviceIn(id);
    const live = await drivers[state.vendor].look(call, serviceId, idsIn(state));
    if (!live) return undefined;
    const { __order, __before } = state;
    const isOpen = __order !== undefined && !isInEffect(state, live, __before);
    if (isOpen)
      return {
        inputs: {},
        computed: computedOf(live, serviceId, { __order, ...(__before ? { __before } : {}) }),
        ...(__order === "unclear"
          ? {
              unfinished: [
                `an upgrade of service ${serviceId} was ordered without a clear answer, and does not show`,
              ],
            }
          : {}),
      };
    return { inputs: shownIn(state, live), computed: computedOf(live, serviceId) };
  },

  async update(call, id, state, inputs) {
    const driver = drivers[inputs.vendor];
    const serviceId = state.__service ?? serviceIn(id);
    return driver.runInQueue(call, serviceId, async () => {
      const live = await standing(call, driver, inputs, serviceId);
      const { __order, __before } = state;
      if (isInEffect(inputs, live, __before)) return computedOf(live, serviceId);
      const isSame = isSameWanted(state, inputs);
      if (__order === "unclear" && __before) {
        if (inputs.adopt === true)
          return adopted(call, driver, inputs, { serviceId, live, before: __before });
        const signs = signsSince(__before, live, await driver.invoices(call));
        if (signs.length > 0)
          throw awaited(inputs, live, { serviceId, before: __before }, `since then ${signs.join(", ")}`);
        call.run.log(
          `gigacloud: nothing shows that the upgrade of service ${serviceId} was taken: neither the service nor the invoices have changed, and it is ordered again`,
        );
        const former = formerOf(state, inputs);
        return orderSize(call, driver, inputs, { serviceId, live, former, earlier: __before });
      }
      const kept = () =>
        computedOf(live, serviceId, { ...(__order ? { __order } : {}), ...(__before ? { __before } : {}) });
      // Only what guards an order is another, or the order does not show yet.
      if (isSame && (__order === "accepted" || !isTold(inputs, live))) return kept();
      if (__order === "accepted" && isTold(inputs, live)) throw stillOpen(serviceId);
      if (inputs.adopt === true)
        return adopted(call, driver, inputs, { serviceId, live, isOldWord: !isSame && state.adopt === true });
      return orderSize(call, driver, inputs, { serviceId, live, former: state });
    });
  },

  delete(call, id, state) {
    const open = state.__order === undefined ? "" : "; what was ordered for it stays ordered";
    call.run.log(
      `gigacloud: service ${state.__service ?? serviceIn(id)} stays of its size and goes on being billed for it${open}`,
    );
    return Promise.resolve();
  },
};

const serviceIn = (id: string): string => id.replace(/^gigacloud:/, "").replace(/\/size$/, "");

/** An order whose outcome is not known has asked for what the state has: the service may never have been of it. */
const formerOf = (state: State, inputs: ServiceSizeInputs): State | undefined =>
  isSameWanted(state, inputs) ? undefined : state;

/** The arguments as the vendor shows them; what it does not show stays as it was asked for. */
function shownIn(
  { resources }: Partial<ServiceSizeInputs>,
  { quantities }: LiveSize,
): Partial<ServiceSizeInputs> {
  if (resources === undefined) return {};
  const shown = Object.entries(resources).map(([id, quantity]) => {
    const now = quantities[id];
    return [id, now === undefined || isSameQuantity(now, quantity) ? quantity : now] as const;
  });
  return { resources: Object.fromEntries(shown) };
}

/** One resource of the stack for a service, whatever each calls it. */
function claim({ run, holder }: OwnedCall, serviceId: string): void {
  const key = `ServiceSize:${serviceId}`;
  if (run.ledger.otherHolder(key, [holder]) !== undefined)
    throw new RackformError({
      kind: "conflict",
      vendor: "gigacloud",
      argument: "serviceId",
      applied: "no",
      message: `another ServiceSize of this stack has service ${serviceId}; nothing was ordered. Declare it once`,
    });
  run.ledger.hold(key, holder);
}

async function standing(
  call: OwnedCall,
  driver: SizeDriver,
  inputs: ServiceSizeInputs,
  serviceId: string,
): Promise<LiveSize> {
  const live = await driver.look(call, serviceId, idsIn(inputs));
  if (live && /^active$/i.test(live.status)) return live;
  throw new RackformError({
    kind: live ? "conflict" : "not-found",
    vendor: "gigacloud",
    argument: "serviceId",
    applied: "no",
    message: live
      ? `service ${serviceId} is ${live.status}, and only an Active one can be changed; run again when it is`
      : `there is no service ${serviceId} in this account; check it, and the account with npx rackform doctor`,
  });
}

function stillOpen(serviceId: string): RackformError {
  return new RackformError({
    kind: "conflict",
    vendor: "gigacloud",
    applied: "no",
    message: `the last upgrade of service ${serviceId} was ordered and does not show yet; another one beside it would be billed as well, so nothing was ordered. Pay its invoice and run pulumi refresh, or have the vendor call it off and take the entry out with pulumi state delete`,
  });
}
