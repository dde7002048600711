import { isKind, RackformError } from "../../sdk/core";
import type { Kind } from "../contract/kind";
import { isSame } from "../contract/equality";
import { Unfinished } from "../contract/unfinished";
import type { Call } from "../contract/run";
import { dnsVendors } from "../dns/limits";
import { listZonesOf } from "../dns/drivers";
import { isNetwork, zoneOfNetwork } from "../dns/reverse-zone";
import { parseZoneId, zoneId } from "../dns/zone-ref";
import { canonicalZone, identity } from "./canonical";
import { zoneInUseError, refuseLeftRows } from "./container";
import type { LiveZone, ZoneDriver, ZoneFacts } from "./driver";
import { zoneDrivers } from "./drivers";
import { make } from "./make";
import { dnsZoneArgs, type DnsZoneInputs, dnsZoneOutputs, type DnsZoneState } from "./schema";
import { anotherOne, isAnother, takeOver } from "./existing-zone";
import {
  awaited,
  isAwaited,
  isProved,
  refuseTransferOf,
  seenLate,
  transferIn,
  unprovedZone,
} from "./transfer";
import { validateZone } from "./validate";
import { warningOf } from "./warning";

const onlyAtCreation = [
  "zoneFile",
  "defaultRecords",
  "transferDomain",
  "authCode",
  "keepNameservers",
] as const;

/** A DNS zone. */
export const dnsZone: Kind<DnsZoneInputs, DnsZoneState> = {
  name: "DnsZone",
  description:
    "A DNS zone at Gigahost (native, master or slave) or Artnet (primary or secondary).\n\n" +
    "Deleting it deletes every record in it; a zone of a registered domain is protected and is never " +
    "deleted.",
  idForm: "<vendor>:<domain>",
  namedBy: ["domain"],
  importForms: [
    { example: "gigahost:example.no", means: "The zone at this vendor" },
    { example: "example.no", means: "The zone, where one account alone has it" },
  ],
  args: dnsZoneArgs,
  outputs: dnsZoneOutputs,
  vendors: dnsVendors,
  limitMs: 10 * 60_000,
  deleteBeforeReplace: true,
  validate: validateZone,

  // The state and everything that refers to the zone have its name.
  complete: ({ domain }) =>
    domain !== undefined && isNetwork(domain) ? { domain: zoneOfNetwork(domain) } : {},

  canonical: canonicalZone,

  replaces: (changed) => changed.filter((name) => (identity as readonly string[]).includes(name)),

  // Engines delete the records of a zone before the zone itself, which the vendor refuses then.
  irreplaceable({ vendor, domain, protected: isProtected }, run) {
    if (isProtected === true) {
      return new RackformError({
        kind: "permission",
        vendor,
        message: `the zone ${domain} belongs to a registered domain and is protected: it cannot be replaced, and nothing was changed. Set its arguments back (pulumi refresh, if it is no longer protected), and declare another zone as another resource`,
      });
    }
    return vendor && domain ? zoneInUseError(run, { vendor, domain }) : undefined;
  },

  key: ({ vendor, domain }) => (vendor && domain ? zoneId({ vendor, domain }) : undefined),

  foretell: ({ vendor, domain }, _, before) => ({
    ...(vendor && domain ? { id: zoneId({ vendor, domain }) } : {}),
    // An update changes nothing that the vendor tells of the zone.
    computed: before ? told(before) : {},
  }),

  async find(call, vendor, id) {
    const ref = parseZoneId(`${vendor}:${id}`);
    if (!ref || !(await zoneDrivers[vendor].find(call, ref.domain))) return [];
    return [{ id: zoneId(ref), state: ref }];
  },

  warns: warningOf,

  listAccount: listZonesOf,

  async create(call, inputs) {
    const driver = zoneDrivers[inputs.vendor];
    const id = zoneId(inputs);
    const shown = await driver.find(call, inputs.domain);
    const existing = shown ?? (inputs.transferDomain ? await seenLate(call, driver, inputs) : undefined);
    if (existing && inputs.transferDomain) refuseTransferOf(existing, inputs);
    const making = inputs.transferDomain ? transferIn : make;
    const zone = existing ? await takeOver(call, existing, inputs) : await making(call, driver, inputs);
    try {
      await syncAutoRenew(call, driver, zone, inputs);
      return { id, computed: await computed(call, driver, zone) };
    } catch (error) {
      // The zone exists: forgotten, it would stay behind when the program gives it up.
      const { zoneId: number, protected: isProtected } = zone;
      throw new Unfinished(id, { ...inputs, zoneId: number, protected: isProtected }, [
        `the zone ${inputs.domain} exists, but ${(error as Error).message}; the next up goes on with it`,
      ]);
    }
  },

  async read(call, _, state) {
    const driver = zoneDrivers[state.vendor];
    const zone = (await driver.known?.(call, state)) ?? (await driver.find(call, state.domain));
    if (isAwaited(state) && !(zone && isProved(state))) {
      const { reasons } = awaited(state, state.__transfer);
      return { inputs: {}, computed: { __transfer: state.__transfer } as DnsZoneState, unfinished: reasons };
    }
    if (zone && (await isAnother(call, driver, zone, state))) {
      call.run.log(`${anotherOne(zone, state)}; it is none of this stack's`);
      return undefined;
    }
    if (zone) {
      const inputs = {
        domain: zone.domain,
        ...zone.fixed,
        ...(zone.autoRenew === undefined ? {} : { autoRenew: zone.autoRenew }),
      };
      // A zone made anew at the vendor may be of another kind than one declared without these.
      return { inputs, even: ["type", "masterNameserver"], computed: await computed(call, driver, zone) };
    }
    if (state.zoneId && (await driver.existsById(call, state.zoneId))) throw unbelievable(state);
    return undefined;
  },

  async update(call, _, state, inputs) {
    const driver = zoneDrivers[inputs.vendor];
    for (const name of onlyAtCreation) {
      if (!isSame(state[name], inputs[name]))
        call.run.log(
          `${zoneId(inputs)}: nothing was changed, since ${name} has an effect only when the zone is created`,
        );
    }
    const zone = await driver.find(call, inputs.domain);
    if (isAwaited(state)) {
      if (!zone) throw awaited(inputs, state.__transfer);
      if (!isProved(state)) await takeOver(call, zone, inputs);
    }
    if (!zone) throw gone(inputs);
    if (await isAnother(call, driver, zone, state)) throw replaced(anotherOne(zone, state), inputs);
    await syncAutoRenew(call, driver, zone, inputs);
    return computed(call, driver, zone);
  },

  async delete(call, _, state) {
    const driver = zoneDrivers[state.vendor];
    const zone = await driver.find(call, state.domain);
    if (!zone) {
      if (state.zoneId && (await driver.existsById(call, state.zoneId))) throw unbelievable(state);
      if (isAwaited(state))
        call.run.log(
          `${zoneId(state)}: the transfer that was asked for cannot be called off here; look in the panel whether it goes on`,
        );
      return;
    }
    if (isAwaited(state) && !isProved(state)) throw unprovedZone(state, zone);
    if (await isAnother(call, driver, zone, state)) {
      call.run.log(`${anotherOne(zone, state)}; it is left alone`);
      return;
    }
    if (zone.protected) throw protectedZone(state);
    const { ledger } = call.run;
    const refused = ledger.hasProgram && zoneInUseError(call.run, state);
    if (refused) throw refused;
    if (ledger.hasProgram && ledger.declares(call.owner)) await refuseLeftRows(call, driver, zone, state);
    try {
      await driver.delete(call, zone);
    } catch (error) {
      if (!isKind(error, "not-found")) throw error;
      // "Already gone" is believed when the list says so too.
      driver.forget(call);
      if (await driver.find(call, state.domain)) throw error;
    } finally {
      driver.forget(call);
    }
  },
};

const toldNames = Object.keys(dnsZoneOutputs.shape) as (keyof DnsZoneState)[];

function told(state: Partial<DnsZoneState>): Partial<DnsZoneState> {
  return Object.fromEntries(toldNames.map((name) => [name, state[name]]));
}

async function syncAutoRenew(
  call: Call,
  driver: ZoneDriver,
  zone: LiveZone,
  { autoRenew }: DnsZoneInputs,
): Promise<void> {
  if (autoRenew !== undefined && autoRenew !== zone.autoRenew)
    await driver.setAutoRenew(call, zone, autoRenew);
}

async function computed(call: Call, driver: ZoneDriver, zone: LiveZone): Promise<DnsZoneState> {
  const { nameservers, serial } = await driver.details(call, zone);
  return {
    zoneId: zone.zoneId,
    nameservers,
    protected: zone.protected,
    ...factsIn(zone),
    ...(serial === undefined ? {} : { serial }),
  };
}

/** Of what a list says, what is an output: the renewal is an argument. */
function factsIn({ facts }: LiveZone): Partial<DnsZoneState> {
  const {
    zoneId: _id,
    protected: _known,
    kind: _kind,
    autoRenew: _renewal,
    ...others
  } = facts ?? ({} as Partial<ZoneFacts>);
  return others;
}

function gone(inputs: DnsZoneInputs): RackformError {
  return new RackformError({
    kind: "not-found",
    vendor: inputs.vendor,
    message: `the zone ${inputs.domain} does not exist any more. Run pulumi refresh; the next up creates it again`,
  });
}

function replaced(what: string, { vendor }: DnsZoneInputs): RackformError {
  return new RackformError({
    kind: "conflict",
    vendor,
    applied: "no",
    message: `${what}; nothing was changed. Run pulumi refresh; adopt: true on the resource then takes over the new one`,
  });
}

function unbelievable(state: DnsZoneInputs): RackformError {
  return new RackformError({
    kind: "protocol",
    vendor: state.vendor,
    message: `the list of zones lacks ${state.domain}, yet the zone can be read by its id; the list is not believed and nothing was changed. Run again`,
  });
}

function protectedZone(state: DnsZoneInputs): RackformError {
  return new RackformError({
    kind: "permission",
    vendor: state.vendor,
    message: `the zone ${state.domain} belongs to a registered domain and is protected: the vendor refuses to delete it. Let the registration end first, or take the zone out of the program with retainOnDelete: true`,
  });
}
