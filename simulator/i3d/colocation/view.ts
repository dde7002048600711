import ipaddr from "ipaddr.js";
import { dottedMask, isIpv6 } from "../../core/addresses";
import type { Row } from "../body";
import { spelled } from "../rdns";
import type { World } from "../world";
import { datacenter } from "./datacenter";
import type { Colocation, ColocationNetwork, CustomRange, Range } from "./colocation";
import { addressesIn, addressesInCustom, inCustomRange, inRange } from "./ranges";

/** Reverse DNS of a network: what is set, or with the option every address. */
function rdnsView(world: World, holds: (address: string) => boolean, every: () => string[]): Row[] {
  const set = [...world.rdns.keys()].filter(holds);
  const listed = world.options.listUnsetRdns ? [...new Set([...every(), ...set])] : set;
  return listed.map((ip) => ({ hostname: world.rdns.get(ip) ?? "", ip: spelled(world, ip) }));
}

const netmask = ({ network, prefix }: Range): string =>
  isIpv6(network) ? ipaddr.IPv6.subnetMaskFromPrefixLength(prefix).toString() : dottedMask(prefix);

const rangeView = (world: World, range: Range): Row => ({
  network: spelled(world, range.network),
  netmask: netmask(range),
  prefix: `/${range.prefix}`,
  gateway: spelled(world, range.gateway),
  vrrp1: null,
  vrrp2: null,
  rDns: rdnsView(
    world,
    (ip) => inRange(range, ip),
    () => addressesIn(range),
  ),
});

const customRangeView = (world: World, range: CustomRange): Row => ({
  networkStart: spelled(world, range.networkStart),
  networkEnd: spelled(world, range.networkEnd),
  gateway: spelled(world, range.gateway),
  vrrp1: null,
  vrrp2: null,
  rDns: rdnsView(
    world,
    (ip) => inCustomRange(range, ip),
    () => addressesInCustom(range),
  ),
});

const networkView = (world: World, network: ColocationNetwork): Row => ({
  vlanId: network.vlanId,
  ipRange: network.ranges.map((range) => rangeView(world, range)),
  ipRangeCustom: network.customRanges.map((range) => customRangeView(world, range)),
});

/** A colocation as the API answers it (i3d.md section 5). */
export function colocationView(world: World, colocation: Colocation): Row {
  return {
    id: colocation.id,
    name: colocation.name,
    datacenter,
    rack: { rack: "Suite 4, rack 12", rentedUnits: 4 },
    dateStart: "2025-01-01",
    dateEnd: "2026-12-31",
    dateCancelled: colocation.dateCancelled,
    dateEndContract: "2026-12-31",
    contractPeriod: 12,
    extendPeriod: 1,
    cancellationPeriod: 1,
    purchaseOrder: colocation.purchaseOrder,
    paymentTerm: 30,
    pricePerMonth: "19900",
    pricePerTbOveruse: "200",
    currencyId: 0,
    bandwidthBillingType: 2,
    bandwidthContractual: 50_000,
    trafficSum: 0,
    trafficSumMonthMbit: 0,
    outgoingTrafficSum: 0,
    incomingTrafficSum: 0,
    powerMaxAmpere: "4",
    powerKwhPrice: "24",
    powerMeter: 0,
    powerSumHistory: [],
    network: colocation.networks.map((network) => networkView(world, network)),
    uplinks: [{ uplinkId: colocation.id + 900_000, aggregate: false }],
    unlimitedIngress: 1,
    ...colocation.overrides,
  };
}
