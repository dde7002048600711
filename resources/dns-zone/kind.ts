import { isKind, RackformError } from "../../sdk/core";
import type { Kind } from "../contract/kind";
import { same } from "../contract/equal";
import { Unfinished } from "../contract/partial";
import type { Call, OwnedCall } from "../contract/run";
import { proofOf } from "../contract/take-over";
import { dnsVendors } from "../dns/limits";
import { listZonesOf } from "../dns/list-account";
import { canonicalDomain } from "../dns/name";
import { canonicalAddress } from "../dns/types/address";
import { parseZoneId, zoneId } from "../dns/zone-ref";
import { artnetZones } from "./artnet";
import type { LiveZone, ZoneDriver } from "./driver";
import { gigahostZones } from "./gigahost";
import { dnsZoneArgs, type DnsZoneInputs, dnsZoneOutputs, type DnsZoneState } from "./schema";
import { validateZone } from "./validate";

const drivers: Record<DnsZoneInputs["vendor"], ZoneDriver> = { gigahost: gigahostZones, artnet: artnetZones };

const identity = ["vendor", "domain", "type", "masterNameserver"] as const;
const onlyAtCreation = ["zoneFile", "defaultRecords"] as const;

/** How often creation looks and tries again after an unclear answer. */
const tries = 3;

/** A DNS zone. */
export const dnsZone: Kind<DnsZoneInputs, DnsZoneState> = {
  name: "DnsZone",
  description:
    "A DNS zone at Gigahost (native, master or slave) or Artnet (primary or secondary).\n\n" +
    "Deleting it deletes every record in it; a zone of a registered domain is protected and is never " +
    "deleted.",
  idForm: "<vendor>:<domain>",
  args: dnsZoneArgs,
  outputs: dnsZoneOutputs,
  vendors: dnsVendors,
  limitMs: 10 * 60_000,
  deleteBeforeReplace: true,
  validate: validateZone,

  canonical({ vendor, domain, type, masterNameserver, autoRenew, zoneFile, defaultRecords }) {
    return {
      vendor,
      domain: domain === undefined ? undefined : canonicalDomain(domain),
      type: vendor === "gigahost" ? (type ?? "NATIVE") : type,
      masterNameserver:
        masterNameserver === undefined ? undefined : canonicalDomain(canonicalAddress(masterNameserver)),
      autoRenew,
      zoneFile,
      defaultRecords: defaultRecords ?? false,
    };
  },

  replaces: (changed) => changed.filter((name) => (identity as readonly string[]).includes(name)),

  // Engines delete the records of a zone before the zone itself, which the vendor refuses then.
  irreplaceable: ({ vendor, domain, protected: isProtected }) =>
    isProtected === true
      ? new RackformError({
          kind: "permission",
          vendor,
          message: `the zone ${domain} belongs to a registered domain and is protected: it cannot be replaced, and nothing was changed. Set its arguments back (pulumi refresh, if it is no longer protected), and declare another zone as another resource`,
        })
      : undefined,

  key: ({ vendor, domain }) => (vendor && domain ? zoneId({ vendor, domain }) : undefined),

  fromId: (id) => parseZoneId(id),

  listAccount: listZonesOf,

  async create(call, inputs) {
    const driver = drivers[inputs.vendor];
    const id = zoneId(inputs);
    const existing = await driver.find(call, inputs.domain);
    const zone = existing ? await takeOver(call, driver, existing, inputs) : await make(call, driver, inputs);
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
    const driver = drivers[state.vendor];
    const zone = (await driver.known?.(call, state)) ?? (await driver.find(call, state.domain));
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
    const driver = drivers[inputs.vendor];
    for (const name of onlyAtCreation) {
      if (!same(state[name], inputs[name]))
        call.run.log(
          `${zoneId(inputs)}: ${name} has an effect only when the zone is created; nothing was changed`,
        );
    }
    const zone = await driver.find(call, inputs.domain);
    if (!zone) throw gone(inputs);
    await syncAutoRenew(call, driver, zone, inputs);
    return computed(call, driver, zone);
  },

  async delete(call, _, state) {
    const driver = drivers[state.vendor];
    const zone = await driver.find(call, state.domain);
    if (!zone) {
      if (state.zoneId && (await driver.existsById(call, state.zoneId))) throw unbelievable(state);
      return;
    }
    if (zone.protected) throw protectedZone(state);
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

async function make(call: Call, driver: ZoneDriver, inputs: DnsZoneInputs): Promise<LiveZone> {
  for (let attempt = 1; ; attempt++) {
    let unclear: RackformError | undefined;
    try {
      await driver.create(call, inputs);
    } catch (error) {
      if (!isKind(error, "ambiguous") || attempt === tries) throw error;
      unclear = error;
    } finally {
      driver.forget(call);
    }
    const made = await driver.find(call, inputs.domain);
    if (made) return made;
    if (!unclear) {
      throw new RackformError({
        kind: "protocol",
        vendor: inputs.vendor,
        message: `the vendor said that the zone ${inputs.domain} was created, but its list of zones lacks it; run again`,
      });
    }
  }
}

async function takeOver(
  call: OwnedCall,
  driver: ZoneDriver,
  zone: LiveZone,
  inputs: DnsZoneInputs,
): Promise<LiveZone> {
  const wanted = dnsZone.canonical(inputs);
  const has = dnsZone.canonical({ ...inputs, type: undefined, masterNameserver: undefined, ...zone.fixed });
  const different = identity.filter((name) => !same(wanted[name], has[name]));
  if (different.length > 0) {
    const list = different.map(
      (name) =>
        `${name} ${JSON.stringify(has[name] ?? null)} instead of ${JSON.stringify(wanted[name] ?? null)}`,
    );
    throw new RackformError({
      kind: "conflict",
      vendor: inputs.vendor,
      argument: different[0],
      message: `the zone ${inputs.domain} exists already with ${list.join(", ")}; declare it as it is, or delete it at the vendor`,
    });
  }
  if (proofOf(call, { key: `DnsZone:${zoneId(inputs)}`, adopt: inputs.adopt, isEqual: false })) return zone;
  // A run that was cut short leaves a zone that holds nothing yet: going on with it loses nothing.
  if (!zone.protected && (await driver.isPristine(call, zone, inputs))) return zone;
  throw new RackformError({
    kind: "conflict",
    vendor: inputs.vendor,
    argument: "adopt",
    message: `the zone ${inputs.domain} exists already in this account and is not empty; adopt: true takes it over with all that is in it`,
  });
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
    ...(serial === undefined ? {} : { serial }),
  };
}

function gone(inputs: DnsZoneInputs): RackformError {
  return new RackformError({
    kind: "not-found",
    vendor: inputs.vendor,
    message: `the zone ${inputs.domain} does not exist any more; pulumi refresh takes that over, and the next up creates it anew`,
  });
}

function unbelievable(state: DnsZoneInputs): RackformError {
  return new RackformError({
    kind: "protocol",
    vendor: state.vendor,
    message: `the list of zones lacks ${state.domain}, yet the zone can be read by its id; the list is not believed and nothing was changed`,
  });
}

function protectedZone(state: DnsZoneInputs): RackformError {
  return new RackformError({
    kind: "permission",
    vendor: state.vendor,
    message: `the zone ${state.domain} belongs to a registered domain and is protected: the vendor refuses to delete it. Let the registration end first, or take the zone out of the program with retainOnDelete: true`,
  });
}
