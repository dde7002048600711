import { RackformError } from "../../sdk/core";
import type { Kind } from "../contract/kind";
import type { OwnedCall } from "../contract/run";
import { conflict, proofInTime, tellAdopted } from "../contract/take-over";
import { Unfinished } from "../contract/unfinished";
import { listZonesOf } from "../dns/drivers";
import { canonicalDomain } from "../dns/name";
import { readable } from "../dns/readable";
import type { LiveDomain, RegistrarDriver } from "./driver";
import { gigahostRegistrar } from "./gigahost";
import { computedOf, domainIn, registrationId } from "./identity";
import { awaited, register, seenLate } from "./order";
import {
  domainRegistrationArgs,
  type DomainRegistrationInputs,
  domainRegistrationOutputs,
  type DomainRegistrationState,
} from "./schema";
import { validateDomainRegistration } from "./validate";
import { warningOf } from "./warning";

const drivers: Record<DomainRegistrationInputs["vendor"], RegistrarDriver> = { gigahost: gigahostRegistrar };

const keyOf = (domain: string): string => `DomainRegistration:${registrationId(domain)}`;

/** A domain that is registered through the account. */
export const domainRegistration: Kind<DomainRegistrationInputs, DomainRegistrationState> = {
  name: "DomainRegistration",
  description:
    "The registration of a .no domain through Gigahost. **Creating one registers the domain for a year, which costs " +
    "money and cannot be called off.**\n\n" +
    "The vendor makes the domain's zone with it. Deleting the resource leaves the domain registered and stops its " +
    "renewal, unless `onDestroy` says otherwise.",
  idForm: "gigahost:<domain>/registration",
  namedBy: ["domain"],
  importForms: [
    { example: "gigahost:example.net/registration", means: "The registration of the domain" },
    { example: "example.net", means: "The same, by the domain" },
  ],
  args: domainRegistrationArgs,
  outputs: domainRegistrationOutputs,
  vendors: ["gigahost"],
  limitMs: 20 * 60_000,
  deleteBeforeReplace: false,
  validate: validateDomainRegistration,

  // What counts at creation alone is no change.
  canonical: ({ vendor, domain, autoRenew, onDestroy }) => ({
    vendor: vendor ?? "gigahost",
    domain: domain === undefined ? undefined : canonicalDomain(domain),
    autoRenew: autoRenew ?? true,
    onDestroy: onDestroy ?? "stopRenewal",
  }),

  replaces: (changed) => changed.filter((name) => name === "vendor" || name === "domain"),

  key: ({ domain }) => (domain === undefined ? undefined : registrationId(domain)),

  foretell: ({ domain }, _, before) => ({
    ...(before || domain === undefined ? {} : { id: registrationId(domain) }),
    computed: before?.zoneId === undefined ? {} : { zoneId: before.zoneId },
  }),

  warns: warningOf,

  async find(call, vendor, id) {
    const domain = canonicalDomain(domainIn(id));
    const all = await drivers[vendor].list(call);
    return all
      .filter((one) => canonicalDomain(one.domain) === domain)
      .map((one) => ({
        id: registrationId(one.domain),
        state: { vendor, domain: readable(one.domain), zoneId: one.zoneId },
      }));
  },

  seen(run, holder, _id, { domain, zoneId }) {
    if (domain !== undefined && zoneId !== undefined) run.ledger.stay(keyOf(domain), holder);
  },

  listAccount: (call) => listZonesOf(call, { vendor: "gigahost" }),

  async create(call, inputs) {
    const driver = drivers[inputs.vendor];
    const there = (await driver.find(call, inputs.domain)) ?? (await seenLate(call, driver, inputs));
    const live = there ? await takenOver(call, inputs, there) : await register(call, driver, inputs);
    return { id: registrationId(inputs.domain), computed: await settled(call, driver, inputs, live) };
  },

  async read(call, id, state) {
    const { domain = domainIn(id), zoneId, __order } = state;
    const live = await drivers[state.vendor].find(call, domain, zoneId);
    // What the vendor has accepted is ours as soon as it shows.
    const isProved = live !== undefined && __order === "accepted";
    if (zoneId === undefined && __order !== undefined && !isProved)
      return {
        inputs: {},
        computed: { __order } as DomainRegistrationState,
        unfinished: [standing(domain, live)],
      };
    return live && { inputs: { autoRenew: live.autoRenew }, computed: computedOf(live) };
  },

  async update(call, _, state, inputs) {
    const driver = drivers[inputs.vendor];
    const { zoneId, __order } = state;
    const live = await driver.find(call, inputs.domain, zoneId);
    if (live && (zoneId !== undefined || __order === "accepted")) return settled(call, driver, inputs, live);
    if (zoneId !== undefined) throw gone(inputs);
    if (live) return settled(call, driver, inputs, await takenOver(call, inputs, live));
    if (__order !== "unclear") throw awaited(inputs, __order);
    // The vendor's word that nobody has it: the order without a clear answer has come to nothing.
    const { available, reason } = await driver.check(call, inputs.domain);
    if (!available) throw awaited(inputs, "unclear", new Error(reason || "somebody has the domain by now"));
    return settled(call, driver, inputs, await register(call, driver, inputs));
  },

  async delete(call, id, state) {
    const { vendor, domain, zoneId, onDestroy = "stopRenewal", __order } = state;
    const says = (what: string) => call.run.log(`gigahost: ${domain} ${what}`);
    if (call.run.ledger.standsForAnother(keyOf(domain), call.holder))
      return says(`stays as it is: another resource of this stack goes on with ${id}`);
    const live = await drivers[vendor].find(call, domain, zoneId);
    if (zoneId === undefined && __order !== undefined && __order !== "accepted") {
      if (live) throw unproved(state);
      return says(
        "was asked for without a clear answer and is not in the account: look for an order in the panel",
      );
    }
    if (!live && zoneId === undefined && __order === "accepted") throw notShown(state);
    if (!live) return says("is not this account's any more, and is left alone");
    const until = live.expiresAt === undefined ? "" : ` until ${live.expiresAt}`;
    if (onDestroy === "keep")
      return says(
        `stays registered${live.autoRenew ? " and goes on being renewed for money" : until} (onDestroy: keep)`,
      );
    if (live.autoRenew) await drivers[vendor].setAutoRenew(call, live, false);
    says(`stays registered${until}, and is not renewed any more; anybody can have it then`);
  },
};

/** The domain with what can be changed about it; once it is ours, every failure keeps it in the state. */
async function settled(
  call: OwnedCall,
  driver: RegistrarDriver,
  inputs: DomainRegistrationInputs,
  live: LiveDomain,
): Promise<DomainRegistrationState> {
  const computed = computedOf(live);
  call.run.ledger.hold(keyOf(inputs.domain), call.holder);
  if (live.autoRenew === inputs.autoRenew) return computed;
  try {
    await driver.setAutoRenew(call, live, inputs.autoRenew);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Unfinished(
      registrationId(inputs.domain),
      { ...inputs, autoRenew: live.autoRenew, ...computed },
      [
        `${inputs.domain} is registered, and its renewal could not be switched ${inputs.autoRenew ? "on" : "off"}: ${error.message}; the next up goes on with it`,
      ],
    );
  }
  return computed;
}

/** @throws conflict without a proof that the domain is this resource's */
async function takenOver(
  call: OwnedCall,
  { vendor, domain, adopt }: DomainRegistrationInputs,
  live: LiveDomain,
): Promise<LiveDomain> {
  const wish = { key: keyOf(domain), isEqual: true, ...(adopt === undefined ? {} : { adopt }) };
  const proof = await proofInTime(call, wish);
  const what = `the registration of ${domain}`;
  if (!proof)
    throw conflict(call, {
      vendor,
      what,
      otherwise: "or take the resource out of the program: nothing removes a registration",
    });
  tellAdopted(call, what, proof);
  return live;
}

function standing(domain: string, live: LiveDomain | undefined): string {
  return live
    ? `${domain} has come since it was asked for without a clear answer, and nothing proves that it is that order; adopt: true and pulumi up take it`
    : `${domain} was asked for and is not in the account yet; the next up goes on with it`;
}

function unproved({ domain }: Pick<DomainRegistrationInputs, "domain">): RackformError {
  return new RackformError({
    kind: "conflict",
    vendor: "gigahost",
    applied: "no",
    message: `${domain} was asked for without a clear answer, and is in the account by now; nothing proves that it is that order, so its renewal was left as it is. If it is, adopt: true and pulumi up take it into the state; otherwise take the entry out with pulumi state delete`,
  });
}

/** What is paid for would be renewed for ever, and be in no state. */
function notShown({ domain }: Pick<DomainRegistrationInputs, "domain">): RackformError {
  return new RackformError({
    kind: "conflict",
    vendor: "gigahost",
    applied: "no",
    message: `the vendor has accepted the registration of ${domain} and does not show it yet, so its renewal cannot be stopped; run again when it is there, or take the entry out with pulumi state delete and stop the renewal in the panel`,
  });
}

function gone({ domain }: Pick<DomainRegistrationInputs, "domain">): RackformError {
  return new RackformError({
    kind: "not-found",
    vendor: "gigahost",
    message: `${domain} is not registered in this account any more, or its zone is another one; run pulumi refresh, then up looks whether it is free`,
  });
}
